import { formatMetres, formatNumber } from '#i18n/server';
import type { AreaFeature } from '#geo';
import type { ReviewContent } from './content.ts';
import { changing, KIND_LOOKS, NEW_LINE, OLD_LINE, SORT_LOOKS } from './looks.ts';
import type { PaperMap } from './map.ts';
import { reviewMaps } from './maps.ts';
import type { Block, Saying } from './sheet.ts';

/** Where the lines of the areas come from: those of one source together. */
function sourcesOf(features: readonly AreaFeature[], { own: { maps, listed }, words, nameOf, lang }: Saying): string {
	const together = new Map<string, { readonly ids: string[]; readonly source: string; readonly accuracy: number }>();
	for (const { properties: { id, source, accuracy } } of features) {
		const key = JSON.stringify([source, accuracy]);
		const group = together.get(key) ?? { ids: [], source, accuracy };
		group.ids.push(id);
		together.set(key, group);
	}
	const told = [...together.values()].map(({ ids, source, accuracy }) => maps.source({ names: words.panels.list(ids.map(nameOf)), source, accuracy: formatNumber(accuracy, lang) }));
	return maps.sources({ sources: [...told, maps.proposed].join(listed) });
}

/** The maps, their legends, and what has to be said of them. */
export function mapBlocks(content: ReviewContent, saying: Saying): readonly Block[] {
	const { own: { maps: said }, words, lang, nameOf } = saying;
	const maps = reviewMaps(content, ({ properties: { id } }) => nameOf(id));
	if (!maps) return [{ kind: 'text', text: said.nothing }];
	const captioned = (map: PaperMap, name: string) => ({
		map, caption: said.alternative({ name, scale: formatNumber(map.scale, lang) }), more: said.bar({ metres: formatMetres(map.bar.metres, lang) })
	});
	const { before, after, difference, kinds, changingKinds, sorts } = maps;
	const drawn = [...content.staying, ...content.changed.flatMap((each) => each.before ?? [])];
	return [
		{ kind: 'maps', maps: [captioned(before, said.before), captioned(after, said.after)], illustrative: said.illustrative },
		{ kind: 'legend', entries: [
			...changingKinds.map((kind) => ({ look: changing(kind), text: said.changing({ kind: words.kindsShort[kind] }) })), ...kinds.map((kind) => ({ look: KIND_LOOKS[kind], text: words.kindsShort[kind] })), { look: OLD_LINE, text: said.oldLine }
		] },
		{ kind: 'note', text: said.same },
		{ kind: 'maps', maps: [captioned(difference, said.difference)], illustrative: said.illustrative },
		{ kind: 'legend', entries: [...sorts.map((sort) => ({ look: SORT_LOOKS[sort], text: said[sort] })), { look: OLD_LINE, text: said.oldLine }, { look: NEW_LINE, text: said.newLine }] },
		{ kind: 'note', text: said.north },
		...([before, after, difference].some(({ illustrative }) => illustrative) ? [{ kind: 'note', text: said.illustrativeNote } as const] : []),
		{ kind: 'note', text: sourcesOf(drawn, saying) }
	];
}
