import { boundsOf, fromGrid, ZONES, type AreaFeature } from '#geo';
import { formatDate, formatNumber, messages } from '#i18n/server';
import { printingWords } from '#i18n/printing';
import { hashOf, legendEntries, metresPerPixel } from '#map/looks';
import {
	alignedText, convergence, drawScene, framed, gridStep, groundAround, growthOf, inZone, layOut, scaleFitting, sizeOf, stripItems, zoneAt, type Box, type Font, type Item, type Layout,
	type LegendRow, type MapDrawn, type MapView, type Seen
} from '#mapsheet';
import { createHash } from 'node:crypto';
import type { MapContent, SheetAsked, SheetContent } from './content.ts';
import { fitting, heightOfLines, placeLines, setBlocks, type Block, type SetLine } from './flow.ts';
import { areasOf, keyHeight, keyItems, legendRows, seenOn, type KeyAsked } from './key.ts';
import type { Page } from './page.ts';
import { measure } from './type.ts';

/** A sheet, ready to be written in any form. */
export interface Composed {
	readonly pages: readonly Page[];
	readonly number: string;
	/** The denominator. */
	readonly scale: number;
	readonly layout: Layout;
	readonly views: readonly MapView[];
}

const INK = '#1f2933';
const DEEP = '#0b4f6c';
/** Of a place, where nobody has asked for a scale: some nine kilometres across a sheet of A4. */
const PLACE_SCALE = 50_000;

/** As many digits of a hash as tell two versions apart. */
const VERSION_DIGITS = 12;

/** Names a sheet by what it shows: the same question of the same data has the same number. */
function numberOf(content: SheetContent, asked: SheetAsked, scale: number): string {
	const named = [content.layout, content.link, ...content.basis, asked.sheet.paper, asked.sheet.orientation, scale, asked.on, asked.dataVersion, asked.lang, asked.approval];
	const hash = createHash('sha256').update(JSON.stringify(named)).digest('hex').slice(0, 8).toUpperCase();
	return `LH-${asked.today.replaceAll('-', '')}-${hash}`;
}

function boundsOfAll(areas: readonly AreaFeature[]) {
	const boxes = areas.map(boundsOf);
	const of = (index: 0 | 1 | 2 | 3, pick: (...values: number[]) => number) => pick(...boxes.map((box) => box[index]));
	return [of(0, Math.min), of(1, Math.min), of(2, Math.max), of(3, Math.max)] as const;
}

/** What each frame shows: the same ground at the same scale; and whether all that is to be seen fits. */
function viewsIn(frames: readonly Box[], content: SheetContent): { readonly views: readonly MapView[]; readonly whole: boolean } {
	const around = content.around ?? (content.centre ? null : boundsOfAll(areasOf(content.maps)));
	const middle = content.centre ?? { lon: ((around?.[0] ?? NaN) + (around?.[2] ?? NaN)) / 2, lat: ((around?.[1] ?? NaN) + (around?.[3] ?? NaN)) / 2 };
	const system = zoneAt(middle);
	const ground = around && groundAround(system, around);
	const centre = content.centre ? inZone(system, content.centre) : (ground?.centre ?? inZone(system, middle));
	const [frame] = frames;
	if (!frame) throw new Error('viewsIn: got no frame, expected one or two');
	const scale = content.scale ?? (ground ? scaleFitting(ground, frame) : PLACE_SCALE);
	const whole = !ground || (ground.width * 1000 / scale <= frame.width && ground.height * 1000 / scale <= frame.height);
	return { views: frames.map((each) => ({ system, centre, scale, frame: each })), whole };
}

/** A pixel of the screen in metres, as style sheets have it: at this zoom the map on the screen is as large as on paper. */
const SCREEN_PIXEL = 0.0254 / 96;

/** The part of an address that has the map on the screen look at what the sheet shows. */
function cameraOf({ system, centre, scale }: MapView): string {
	const middle = fromGrid(centre, ZONES[system].centralMeridian);
	return hashOf({ zoom: Math.log2(metresPerPixel(middle.lat, 0) / (scale * SCREEN_PIXEL)), centre: middle });
}

/** By source: which kinds rest on it, and since when. */
function sourceBlocks(maps: readonly MapContent[], seen: Seen, asked: SheetAsked): readonly Block[] {
	const words = messages(asked.lang);
	const said = printingWords(asked.lang).sheet;
	const entries: readonly { readonly name: string; readonly sources: readonly string[]; readonly since: string }[] = [
		...legendEntries(areasOf(maps), seen.kinds, []).filter(({ inView }) => inView).map(({ kind, ...rest }) => ({ ...rest, name: words.kindsShort[kind] })),
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

const everything = (maps: readonly MapContent[]): Seen => ({
	kinds: [...new Set(areasOf(maps).map(({ properties }) => properties.kind))], rivers: true, places: true, held: maps.some(({ scene }) => (scene.held?.length ?? 0) > 0),
	place: maps.some(({ scene }) => Boolean(scene.place)), boundary: maps.some(({ scene }) => Boolean(scene.place?.boundary)), drawn: maps.some(({ scene }) => Boolean(scene.drawn)),
	changes: maps.some(({ scene }) => scene.changes) ? ['added', 'removed', 'changed'] : [], ghosts: maps.some(({ scene }) => (scene.changes?.ghosts.length ?? 0) > 0)
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

function head(content: SheetContent, number: string, { title: { x, y, width }, growth }: Layout, asked: SheetAsked): readonly Item[] {
	const said = printingWords(asked.lang).sheet;
	const small: Font = { size: 7.5 * growth };
	const right = measure(said.number({ number }), small);
	const fit = (text: string, font: Font): Font => {
		const wide = measure(text, font);
		const room = width - right - 6 * growth;
		return wide <= room ? font : { ...font, size: (font.size * room) / wide };
	};
	const title = fit(content.title, { size: 16 * growth, bold: true });
	return [
		alignedText({ at: [x, y + 6.4 * growth], text: content.title, font: title, colour: DEEP }, 'left', measure),
		alignedText({ at: [x, y + 12 * growth], text: content.subtitle, font: fit(content.subtitle, { size: 9 * growth }), colour: INK }, 'left', measure),
		alignedText({ at: [x + width, y + 6.4 * growth], text: said.number({ number }), font: small, colour: INK }, 'right', measure),
		alignedText({ at: [x + width, y + 12 * growth], text: said.dataOf({ date: formatDate(asked.on, asked.lang) }), font: small, colour: INK }, 'right', measure)
	];
}

function foot(number: string, page: number, pages: number, { foot: box, growth }: Layout, asked: SheetAsked): readonly Item[] {
	const said = printingWords(asked.lang).sheet;
	const font: Font = { size: 6.5 * growth };
	const base = box.y + box.height - 1 * growth;
	const left = `${messages(asked.lang).panels.product.name}  ${said.number({ number })}`;
	return [
		alignedText({ at: [box.x, base], text: left, font, colour: INK }, 'left', measure),
		alignedText({ at: [box.x + box.width, base], text: said.page({ page, pages }), font, colour: INK }, 'right', measure)
	];
}

/** Degrees and minutes, signed. */
function angle(degrees: number): string {
	const minutes = Math.round(Math.abs(degrees) * 60);
	return `${degrees < 0 ? '−' : '+'}${Math.floor(minutes / 60)}°${String(minutes % 60).padStart(2, '0')}′`;
}

function strip(view: MapView, box: Box, growth: number, asked: SheetAsked): readonly Item[] {
	const said = printingWords(asked.lang).sheet;
	const zone = ZONES[view.system];
	const step = gridStep(view.scale, 19 * growth);
	const distance = ({ value, kilometres }: { value: string; kilometres: boolean }) => (kilometres ? said.kilometres({ value }) : said.metres({ value }));
	const meridian = String(zone.centralMeridian);
	return stripItems({
		view, strip: box, growth, measure, ratio: said.ratio({ scale: formatNumber(view.scale, 'en').replaceAll(',', ' ') }), distance, north: said.north,
		system: [
			said.system({ zone: String(zone.prefix), epsg: String(zone.epsg.prefixed) }),
			said.gridOf({ meridian, step: distance({ value: String(step >= 1000 ? step / 1000 : step), kilometres: step >= 1000 }) }),
			said.northOf({ convergence: angle(convergence(view.system, fromGrid(view.centre, zone.centralMeridian))) })
		]
	});
}

/** The lines that are left over, on as many pages as they need. */
function furtherPages(blocks: readonly Block[], left: number, content: SheetContent, { layout, asked }: { layout: Layout; asked: SheetAsked }): readonly (readonly Item[])[] {
	const { growth, title, foot: footBox } = layout;
	const columns = title.width > 230 * growth ? 2 : 1;
	const gap = 6 * growth;
	const width = (title.width - (columns - 1) * gap) / columns;
	const all = setBlocks(blocks, width, growth);
	const [top, bottom] = [title.y + 9 * growth, footBox.y - 2 * growth];
	const pages: Item[][] = [];
	let rest: readonly SetLine[] = all.slice(left);
	while (rest.length > 0) {
		const heading = alignedText({ at: [title.x, title.y + 5 * growth], text: printingWords(asked.lang).sheet.continued({ title: content.title }), font: { size: 11 * growth, bold: true }, colour: DEEP }, 'left', measure);
		const items: Item[] = [heading];
		for (let column = 0; column < columns && rest.length > 0; column++) {
			const count = Math.max(1, fitting(rest, bottom - top));
			items.push(...placeLines(rest.slice(0, count), { x: title.x + column * (width + gap), y: top }));
			rest = rest.slice(count);
		}
		pages.push(items);
	}
	return pages;
}

/** How many blocks stand whole in a height: the rest goes on elsewhere, in columns of another width. */
function wholeBlocks(blocks: readonly Block[], { width, height }: Box, growth: number): number {
	let count = 0;
	while (count < blocks.length) {
		const lines = setBlocks(blocks.slice(0, count + 1), width, growth);
		if (fitting(lines, height) < lines.length) break;
		count++;
	}
	while (count > 0 && count < blocks.length && blocks[count - 1]?.kind === 'heading') count--;
	return count;
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
	const goesOn: Block = { kind: 'text', text: said.goesOn };
	const fits = wholeBlocks(blocks, layout.text, growth);
	const room = { ...layout.text, height: layout.text.height - 5 * growth };
	const here = fits === blocks.length ? fits : wholeBlocks(blocks, room, growth);
	const firstText = setBlocks(here === blocks.length ? blocks : [...blocks.slice(0, here), goesOn], layout.text.width, growth);
	const rest = here === blocks.length ? [] : furtherPages(blocks.slice(here), 0, content, { layout, asked });
	const first: readonly Item[] = [
		...head(content, number, layout, asked),
		...maps.flatMap(({ items }) => items), ...views.flatMap((view) => framed(view, growth, measure)),
		...layout.captions.map(({ x, y, height }, index) => alignedText({ at: [x, y + height * 0.7], text: content.maps[index]?.caption ?? '', font: { size: 10 * growth, bold: true }, colour: INK }, 'left', measure)),
		...layout.strips.flatMap((box, index) => { const view = views[index]; return view ? strip(view, box, growth, asked) : []; }),
		...keyItems({ ...keyOf(number, cut)(rows), link }, layout.key),
		...placeLines(firstText, layout.text)
	];
	const size = sizeOf(asked.sheet);
	const all = [first, ...rest];
	return { number, scale, layout, views, pages: all.map((items, index) => ({ ...size, items: [...items, ...foot(number, index + 1, all.length, layout, asked)] })) };
}
