import { formatDate, formatNumber } from '#i18n/server';
import { printingWords } from '#i18n/printing';
import { alignedText, drawScene, framed, growthOf, layOut, sizeOf, type Item, type Layout, type LegendRow, type MapDrawn, type MapView, type Seen } from '#mapsheet';
import { createHash } from 'node:crypto';
import type { MapContent, SheetAsked, SheetContent } from './content.ts';
import { heightOfLines, placeLines, setBlocks, type Block } from './flow.ts';
import { furtherPages, wholeBlocks } from './further-pages.ts';
import { areasOf, keyHeight, keyItems, legendRows, seenOn, type KeyAsked } from './key.ts';
import type { Page } from './page.ts';
import { sourceBlocks } from './sources.ts';
import { foot, head, strip } from './surround.ts';
import { measure } from './type.ts';
import { cameraOf, viewsIn } from './views.ts';

const INK = '#1f2933';

/** A sheet, ready to be written in any form. */
export interface Composed {
	readonly pages: readonly Page[];
	readonly number: string;
	/** The denominator. */
	readonly scale: number;
	readonly layout: Layout;
	readonly views: readonly MapView[];
}

/** As many digits of a hash as tell two versions apart. */
const VERSION_DIGITS = 12;

/** Names a sheet by what it shows: the same question of the same data has the same number. */
function numberOf(content: SheetContent, asked: SheetAsked, scale: number): string {
	const named = [content.layout, content.link, ...content.basis, asked.sheet.paper, asked.sheet.orientation, scale, asked.on, asked.dataVersion, asked.lang, asked.approval];
	const hash = createHash('sha256').update(JSON.stringify(named)).digest('hex').slice(0, 8).toUpperCase();
	return `LH-${asked.today.replaceAll('-', '')}-${hash}`;
}

const everything = (maps: readonly MapContent[]): Seen => ({
	kinds: [...new Set(areasOf(maps).map(({ properties }) => properties.kind))], areas: areasOf(maps).map(({ properties }) => properties.id),
	highlight: maps.some(({ scene }) => (scene.highlight?.length ?? 0) > 0), accuracy: maps.some(({ scene }) => (scene.place?.accuracy ?? 0) > 0), rivers: true, places: true, held: maps.some(({ scene }) => (scene.held?.length ?? 0) > 0),
	place: maps.some(({ scene }) => Boolean(scene.place)), boundary: maps.some(({ scene }) => Boolean(scene.place?.boundary)), drawn: maps.some(({ scene }) => Boolean(scene.drawn)),
	changes: maps.some(({ scene }) => scene.changes) ? ['added', 'removed', 'changed'] : [], ghosts: maps.some(({ scene }) => (scene.changes?.ghosts.length ?? 0) > 0),
	spots: [...new Set(maps.flatMap(({ scene }) => (scene.spots ?? []).map(({ sort }) => sort)))]
});

interface Drawn {
	readonly layout: Layout;
	readonly views: readonly MapView[];
	readonly whole: boolean;
	readonly maps: readonly MapDrawn[];
	readonly rows: readonly LegendRow[];
	readonly seen: Seen;
}

type KeyOf = (rows: readonly LegendRow[]) => KeyAsked;

function drawWith(rows: readonly LegendRow[], content: SheetContent, asked: SheetAsked, keyOf: KeyOf): Drawn {
	const layout = layOut({ sheet: asked.sheet, maps: content.maps.length, keyHeight: (width) => keyHeight(keyOf(rows), width), textHeight: (width) => heightOfLines(setBlocks(content.text, width, growthOf(asked.sheet))) });
	const { views, whole } = viewsIn(layout.maps, content);
	const maps = views.map((view, index) => drawScene((content.maps[index] ?? content.maps[0]).scene, view, layout.growth, measure));
	const seen = seenOn(maps);
	return { layout, views, whole, maps, seen, rows: legendRows(content.maps, seen, asked.lang, content.layout === 'issue' ? 'issuePlace' : 'place') };
}

/**
 * The legend speaks of what is seen, and its height decides how much is seen: drawn once with room for everything, then with the
 * room that is needed, unless so much more comes into view that it would not do.
 */
function draw(content: SheetContent, asked: SheetAsked, keyOf: KeyOf): Drawn {
	const first = drawWith(legendRows(content.maps, everything(content.maps), asked.lang, 'place'), content, asked, keyOf);
	const second = drawWith(first.rows, content, asked, keyOf);
	return second.rows.length <= first.rows.length ? second : first;
}

/** What stands on the first page, and what goes on elsewhere: then the first page says so, for which it keeps a line. */
function divided(blocks: readonly Block[], { text, growth }: Layout, goesOn: string): { readonly here: readonly Block[]; readonly rest: readonly Block[] } {
	if (wholeBlocks(blocks, text, growth) === blocks.length) return { here: blocks, rest: [] };
	const count = wholeBlocks(blocks, { ...text, height: text.height - 5 * growth }, growth);
	return { here: [...blocks.slice(0, count), { kind: 'text', text: goesOn }], rest: blocks.slice(count) };
}

/** Composes a sheet: the first page with maps, key and as much text as fits, and further pages for the rest. */
export function compose(content: SheetContent, asked: SheetAsked): Composed {
	const said = printingWords(asked.lang).sheet;
	const growth = growthOf(asked.sheet);
	const detailsOf = (number: string) => [
		said.number({ number }), said.dataOf({ date: formatDate(asked.on, asked.lang) }), said.dataVersion({ version: asked.dataVersion.slice(0, VERSION_DIGITS) }), said.printedOn({ date: formatDate(asked.today, asked.lang) }),
		asked.approval ? said.approval({ number: asked.approval }) : said.noApproval, said.scan
	];
	const keyOf = (number: string, more: readonly string[]) => (rows: readonly LegendRow[]): KeyAsked =>
		({ rows, warnings: [...content.warnings, ...more], details: detailsOf(number), link: content.link, lang: asked.lang, growth });
	// the number names the scale, which the frame decides: it is as long whatever it is
	let number = numberOf(content, asked, 0);
	let drawn = draw(content, asked, keyOf(number, []));
	const scale = drawn.views[0]?.scale ?? 0;
	const cut = drawn.whole || content.whole === false ? [] : [said.cut({ scale: formatNumber(scale, asked.lang) })];
	if (cut.length > 0) drawn = draw({ ...content, scale }, asked, keyOf(number, cut));
	number = numberOf(content, asked, scale);
	const { layout, views, maps, rows, seen } = drawn;
	const link = content.camera && views[0] ? content.link + cameraOf(views[0]) : content.link;
	const blocks: readonly Block[] = [...content.text, ...sourceBlocks(content.maps, seen, asked), ...(content.signatures ? [{ kind: 'signatures', names: said.signatures } as const] : [])];
	const { here, rest } = divided(blocks, layout, said.goesOn);
	const first: readonly Item[] = [
		...head(content, number, layout, asked),
		...maps.flatMap(({ items }) => items), ...views.flatMap((view) => framed(view, growth, measure)),
		...layout.captions.map(({ x, y, height }, index) => alignedText({ at: [x, y + height * 0.7], text: content.maps[index]?.caption ?? '', font: { size: 10 * growth, bold: true }, colour: INK }, 'left', measure)),
		...layout.strips.flatMap((box, index) => { const view = views[index]; return view ? strip(view, box, growth, asked) : []; }),
		...keyItems({ ...keyOf(number, cut)(rows), link }, layout.key),
		...placeLines(setBlocks(here, layout.text.width, growth), layout.text)
	];
	const size = sizeOf(asked.sheet);
	const all = [first, ...furtherPages(rest, content, { layout, asked })];
	return { number, scale, layout, views, pages: all.map((items, index) => ({ ...size, items: [...items, ...foot(number, index + 1, all.length, layout, asked)] })) };
}
