import { deckFormats, presentationWords } from '#i18n/presentations';
import { boxesOf, fitted, isCompact, legendShown, provenance, SIZES, STAGE, swatchSvg, type Box, type DeckMeans, type Figures, type LegendRow, type MapView, type Scene } from '#scenes';
import PptxGenJS from 'pptxgenjs';
import type { Deck } from './file-endpoint.ts';
import { pixelPicture } from './maps/kept-drawing.ts';

/** A unit of the stage in inches: slides of 13.333 × 7.5. */
const INCH = 13.333 / STAGE.width;
/** A unit in points. */
const POINT = 15;
const FONT = 'Microsoft YaHei';
/** The height of a line of a table in sizes of its text, and what its row has besides. */
const LEADING = 1.4;
const CELL_PADDING = 0.45;

type Means = Omit<DeckMeans, 'picture'> & { readonly bytes: (id: string) => Uint8Array | null };
type Slide = PptxGenJS.Slide;

const inches = ({ x, y, width, height }: Box) => ({ x: x * INCH, y: y * INCH, w: width * INCH, h: height * INCH });
const typed = (size: number, color = '17232D') => ({ fontFace: FONT, fontSize: Math.round(size * POINT * 10) / 10, color, margin: 0 });
const jpeg = (bytes: Uint8Array) => `image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`;

/** A sample of the legend as a picture: PowerPoint has no such hatchings. */
async function swatchPicture(row: LegendRow): Promise<string> {
	const { default: sharp } = await import('sharp');
	const png = await sharp(Buffer.from(swatchSvg(row, 'hatch')), { density: 300 }).png().toBuffer();
	return `image/png;base64,${png.toString('base64')}`;
}

/** How large the type may be so that a text fits its box: programs that open the file do not all make it smaller by themselves. */
function fittedSize(text: string, box: Box, size: number): number {
	const lines = (at: number) => text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(([...line].reduce((width, character) => width + (character < '\u2000' ? 0.55 : 1), 0) * at) / box.width)), 0);
	let at = size;
	while (at > size / 2 && lines(at) * at * 1.35 > box.height) at -= 0.05;
	return at;
}

async function addPictures(slide: Slide, view: MapView, box: Box, { words, bytes }: Means): Promise<number> {
	const sides = [...(view.before ? [{ ref: view.before, name: view.beforeName }] : []), ...(view.picture ? [{ ref: view.picture, name: view.before ? view.afterName : '' }] : [])];
	if (sides.length === 0) slide.addText(words.noPicture, { ...inches(box), ...typed(1.5, '4A5965'), align: 'center', valign: 'middle' });
	const width = (box.width - (sides.length - 1)) / Math.max(1, sides.length);
	let shownWidth = 0;
	for (const [index, { ref, name }] of sides.entries()) {
		const named = name === '' ? 0 : 1.8;
		const room = { x: box.x + index * (width + 1), y: box.y + named, width, height: box.height - named };
		const shown = fitted(room, ref);
		const picture = bytes(ref.id);
		if (named > 0) slide.addText(name, { ...inches({ ...room, y: box.y, height: named }), ...typed(1.2), bold: true });
		if (picture) slide.addImage({ data: jpeg(await pixelPicture(picture)), ...inches(shown), altText: name });
		shownWidth = shown.width;
	}
	return shownWidth;
}

async function addLegend(slide: Slide, view: MapView, box: Box, shownWidth: number, { words }: Means): Promise<void> {
	const size = SIZES.legend * 0.95;
	const wide = (text: string) => [...text].reduce((width, character) => width + (character < '\u2000' ? 0.58 : 1.02), 0) * size + 0.4;
	let [x, y] = [box.x, box.y];
	const place = (width: number) => {
		if (x > box.x && x + width > box.x + box.width) [x, y] = [box.x, y + size * 1.45];
		const at = { x, y };
		x += width + 1;
		return at;
	};
	if (view.scale && shownWidth > 0) {
		const bar = view.scale.share * shownWidth;
		const at = place(bar + 0.4 + wide(view.scale.length));
		slide.addShape('rect', { ...inches({ x: at.x, y: at.y + 0.55, width: bar, height: 0.3 }), fill: { color: 'FFFFFF' }, line: { color: '243142', width: 1.25 } });
		slide.addText(view.scale.length, { ...inches({ x: at.x + bar + 0.4, y: at.y, width: wide(view.scale.length), height: 1.4 }), ...typed(size) });
	}
	const { entries, besides } = legendShown(view, words);
	for (const { row, mark } of entries) {
		const name = mark === '' ? row.name : `${row.name} ${mark}`;
		const at = place(2.3 + wide(name));
		slide.addImage({ data: await swatchPicture(row), ...inches({ x: at.x, y: at.y + 0.1, width: 1.85, height: 1.2 }) });
		slide.addText(name, { ...inches({ x: at.x + 2.2, y: at.y, width: wide(name), height: 1.4 }), ...typed(size, mark === '' ? '17232D' : '7A4B00'), wrap: false });
	}
	if (besides === '') return;
	const at = place(wide(besides));
	slide.addText(besides, { ...inches({ x: at.x, y: at.y, width: wide(besides), height: 1.4 }), ...typed(size, '7A4B00'), wrap: false });
}

const widthOf = (text: string) => [...text].reduce((width, character) => width + (character < '\u2000' ? 0.62 : 1.05), 0);

/** The type and the widths of columns with which a table fits its room, as far as can be told without the fonts of whoever opens it. */
function fittedTable(figures: Figures, room: Pick<Box, 'width' | 'height'>, number: (value: number) => string): { readonly size: number; readonly widths: readonly number[] } {
	const { columns, rows } = figures;
	const texts = [columns, ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? number(cell) : cell)))];
	// numbers, codes and days are never broken
	const compact = columns.map((_column, index) => isCompact(figures, index));
	const laid = (size: number) => {
		const needed = columns.map((_column, index) => Math.max(...texts.map((row) => widthOf(row[index] ?? ''))) * size + 1);
		const fixed = needed.reduce((sum, width, index) => sum + (compact[index] ? width : 0), 0);
		const free = needed.reduce((sum, width, index) => sum + (compact[index] ? 0 : width), 0);
		const widths = needed.map((width, index) => (compact[index] && free > 0 ? width : (width / Math.max(free, 0.001)) * (room.width - fixed)));
		const lines = texts.map((row) => Math.max(...row.map((text, index) => Math.max(1, Math.ceil((widthOf(text) * size) / Math.max(1, (widths[index] ?? 1) - 0.8))))));
		return { size, widths, height: lines.reduce((sum, count) => sum + count * size * LEADING + CELL_PADDING, 0) };
	};
	let table = laid(SIZES.cell);
	while (table.size > SIZES.cell / 2 && table.height > room.height) table = laid(table.size - 0.03);
	return table;
}

/** A table and, where it has a column for bars, a chart of it: both of PowerPoint's own, to be edited there. */
function addFigures(slide: Slide, figures: Figures, box: Box, { words, formats }: Means): void {
	const { columns, rows, chart, caption, left } = figures;
	slide.addText(caption, { ...inches({ ...box, height: 2 }), ...typed(1.3, '083A50'), bold: true });
	if (rows.length === 0) return void slide.addText(words.noRows, { ...inches({ ...box, y: box.y + 2.2, height: 2 }), ...typed(SIZES.cell) });
	const tableWidth = chart === null ? box.width : box.width * 0.62;
	const { size, widths } = fittedTable(figures, { width: tableWidth, height: box.height - 2.4 - (left > 0 ? 1.6 : 0) }, formats.number);
	const numeric = columns.map((_column, index) => rows.every((row) => typeof row[index] === 'number'));
	const header = columns.map((text, index) => ({ text, options: { ...typed(size), bold: true, fill: { color: 'E6F0F4' }, align: numeric[index] ? 'right' as const : 'left' as const, margin: 0.04 } }));
	const body = rows.map((row) => row.map((cell, index) => ({
		text: typeof cell === 'number' ? formats.number(cell) : cell, options: { ...typed(size), align: numeric[index] ? 'right' as const : 'left' as const, margin: 0.04 }
	})));
	slide.addTable([header, ...body], {
		x: box.x * INCH, y: (box.y + 2.2) * INCH, w: tableWidth * INCH, colW: widths.map((width) => width * INCH), border: { type: 'solid', pt: 0.5, color: 'B9C4CB' }
	});
	if (left > 0) slide.addText(words.left({ count: formats.number(left) }), { ...inches({ ...box, y: box.y + box.height - 1.6, height: 1.5 }), ...typed(1, '4A5965') });
	if (chart === null) return;
	// bars are drawn from below
	const upwards = [...rows].reverse();
	slide.addChart('bar', [{ name: columns[chart] ?? '', labels: upwards.map((row) => String(row[0] ?? '')), values: upwards.map((row) => Number(row[chart] ?? 0)) }], {
		...inches({ x: box.x + tableWidth + 0.8, y: box.y + 1.6, width: box.width - tableWidth - 0.8, height: box.height - 2.2 }), barDir: 'bar', valAxisHidden: true, valGridLine: { style: 'none' },
		chartColors: ['0B4F6C'], showValue: true, dataLabelFontSize: 11, catAxisLabelFontSize: 11, catAxisLabelFontFace: FONT, showTitle: true, title: columns[chart] ?? '', titleFontSize: 12, titleFontFace: FONT
	});
}

async function addScene(pptx: PptxGenJS, scene: Scene, place: string, means: Means): Promise<void> {
	const { view, figures, title, text, note } = scene;
	const boxes = boxesOf(scene);
	const slide = pptx.addSlide();
	const written = (content: string, box: Box, size: number, more: object = {}) => slide.addText(content, { ...inches(box), ...typed(fittedSize(content, box, size)), valign: 'top', ...more });
	if (boxes.title) written(title, boxes.title, SIZES.title, { bold: true, color: '083A50', valign: 'middle' });
	if (boxes.title) slide.addShape('line', { ...inches({ ...boxes.title, y: boxes.title.y + boxes.title.height, height: 0 }), line: { color: '0B4F6C', width: 2 } });
	if (view && boxes.picture) {
		const width = await addPictures(slide, view, boxes.picture, means);
		if (boxes.legend) await addLegend(slide, view, boxes.legend, width, means);
	}
	if (text !== '' && boxes.text) written(text, boxes.text, view || figures ? SIZES.side : SIZES.text, view || figures ? {} : { valign: 'middle' });
	if (view && boxes.facts) {
		const told = view.facts.map(({ name, value }) => `${name}\n${value}`).join('\n');
		const size = fittedSize(told, boxes.facts, SIZES.fact);
		slide.addText(view.facts.flatMap(({ name, value }) => [
			{ text: name, options: { ...typed(size * 0.85, '4A5965'), breakLine: true } }, { text: value, options: { ...typed(size), bold: true, breakLine: true } }
		]), { ...inches(boxes.facts), margin: 0, valign: 'top' });
	}
	if (figures && !view && boxes.figures) addFigures(slide, figures, boxes.figures, means);
	if (boxes.foot) {
		const { foot } = boxes;
		written(provenance(scene, means).join(' · '), { ...foot, width: foot.width - 6 }, SIZES.foot, { color: view?.illustrative ? '7A4B00' : '4A5965', valign: 'middle' });
		slide.addText(place, { ...inches({ ...foot, x: foot.x + foot.width - 6, width: 6 }), ...typed(SIZES.foot, '4A5965'), align: 'right', valign: 'middle' });
	}
	if (note !== '') slide.addNotes(note);
}

/** A presentation for PowerPoint: text, tables and charts are its own, and can be changed there. */
export async function pptxFile({ title, owner, scenes, pictures, lang }: Deck): Promise<Uint8Array> {
	const pptx = new PptxGenJS();
	pptx.defineLayout({ name: 'STAGE', width: STAGE.width * INCH, height: STAGE.height * INCH });
	pptx.layout = 'STAGE';
	[pptx.title, pptx.author, pptx.company] = [title, owner, ''];
	pptx.theme = { headFontFace: FONT, bodyFontFace: FONT };
	const { deck } = presentationWords(lang);
	const means: Means = { words: deck, formats: deckFormats(lang), bytes: (id) => pictures.get(id) ?? null };
	for (const [index, scene] of scenes.entries()) await addScene(pptx, scene, deck.place({ place: String(index + 1), total: String(scenes.length) }), means);
	return await pptx.write({ outputType: 'nodebuffer' }) as Uint8Array;
}
