import { formatDate, messages } from '#i18n/server';
import { printingWords } from '#i18n/printing';
import { legendEntries } from '#map/looks';
import type { Seen } from '#mapsheet';
import type { MapContent, SheetAsked } from './content.ts';
import type { Block } from './flow.ts';
import { areasOf } from './key.ts';

/** By source: which kinds rest on it, and since when. */
export function sourceBlocks(maps: readonly MapContent[], seen: Seen, asked: SheetAsked): readonly Block[] {
	const words = messages(asked.lang);
	const said = printingWords(asked.lang).sheet;
	const entries: readonly { readonly name: string; readonly sources: readonly string[]; readonly since: string }[] = [
		...legendEntries(areasOf(maps, seen), seen.kinds, []).filter(({ inView }) => inView).map(({ kind, ...rest }) => ({ ...rest, name: words.kindsShort[kind] })),
		...(seen.rivers || seen.places ? [{ name: said.base, sources: [...new Set(maps.flatMap(({ scene }) => scene.base.map(({ source }) => source)))], since: '' }] : [])
	];
	const bySource = new Map<string, { kinds: string[]; since: string }>();
	for (const { name, sources, since } of entries) {
		for (const source of sources) {
			const before = bySource.get(source) ?? { kinds: [], since };
			bySource.set(source, { kinds: [...before.kinds, name], since: since > before.since ? since : before.since });
		}
	}
	const lines = [...bySource].map(([source, { kinds, since }]) => since === '' ? said.baseSource({ kinds: words.panels.list(kinds), source }) : said.sourceLine({ kinds: words.panels.list(kinds), source, date: formatDate(since, asked.lang) }));
	return [{ kind: 'heading', text: said.sources }, ...lines.map((text): Block => ({ kind: 'text', text, small: true }))];
}
