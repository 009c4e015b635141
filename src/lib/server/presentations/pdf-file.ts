import { deckFormats, presentationWords } from '#i18n/presentations';
import { barShares, boxesOf, fitted, isCompact, legendShown, provenance, SIZES, STAGE, SWATCH, type Box, type Cell, type DeckMeans, type Figures, type LegendRow, type MapView, type Scene } from '#scenes';
import PDFDocument from 'pdfkit';
import { FONT_WEIGHTS, fontFile, type FontWeight } from '../print/fonts.ts';
import { linesOf } from '../print/lines.ts';
import { drawItems, MM } from '../print/sheets/pdf-items.ts';
import type { Deck } from './file-endpoint.ts';
import { drawingIn } from './maps/kept-drawing.ts';

/** A unit of the stage in points: a page of 960 × 540. */
const UNIT = 15;
/** The height of a line, in sizes of its text. */
const LEADING = 1.35;
const LEAST_FIT = 0.5;
const INK = '#17232d';
const SOFT = '#4a5965';
const WATER = '#0b4f6c';
const AMBER = '#7a4b00';
const LINE = '#b9c4cb';

interface Style {
	/** Units. */
	readonly size: number;
	readonly weight?: FontWeight;
	readonly colour?: string;
}

/** A run of text that begins a line of its own. */
interface Run extends Style {
	readonly text: string;
	/** Room below, in sizes of its text. */
	readonly after?: number;
}

type Means = Omit<DeckMeans, 'picture'> & { readonly bytes: (id: string) => Uint8Array | null };

/** One page: what is drawn on it in units of the stage. */
class Page {
	readonly pdf: PDFKit.PDFDocument;

	constructor(pdf: PDFKit.PDFDocument) {
		this.pdf = pdf;
	}

	measure(text: string, { size, weight = 'regular' }: Style): number {
		return this.pdf.font(weight).fontSize(size * UNIT).widthOfString(text) / UNIT;
	}

	lines(text: string, width: number, style: Style): readonly string[] {
		return linesOf(text, width, (part) => this.measure(part, style));
	}

	line(text: string, x: number, y: number, { size, weight = 'regular', colour = INK }: Style): void {
		this.pdf.font(weight).fontSize(size * UNIT).fillColor(colour).text(text, x * UNIT, y * UNIT, { lineBreak: false });
	}

	/** Sets runs within a box, smaller where there is more than it holds. Returns where they end. @param middle half way down, not from the top */
	flow(runs: readonly Run[], box: Box, middle = false): number {
		const laid = (fit: number) => runs.map((run) => ({ ...run, size: run.size * fit, lines: this.lines(run.text, box.width, { ...run, size: run.size * fit }) }));
		const height = (all: ReturnType<typeof laid>) => all.reduce((sum, { lines, size, after = 0 }) => sum + lines.length * size * LEADING + after * size, 0);
		let fit = 1;
		while (fit > LEAST_FIT && height(laid(fit)) > box.height) fit -= 0.04;
		let y = box.y + (middle ? Math.max(0, box.height - height(laid(fit))) / 2 : 0);
		for (const { lines, after = 0, ...style } of laid(fit)) {
			for (const text of lines) {
				this.line(text, box.x, y, style);
				y += style.size * LEADING;
			}
			y += after * style.size;
		}
		return y;
	}

	rect({ x, y, width, height }: Box): PDFKit.PDFDocument {
		return this.pdf.rect(x * UNIT, y * UNIT, width * UNIT, height * UNIT);
	}

	/** A picture in its box; a drawing as vectors, its names as text. */
	image(bytes: Uint8Array, { x, y, width, height }: Box): void {
		const drawing = drawingIn(bytes);
		if (drawing) {
			this.pdf.save().translate(x * UNIT, y * UNIT).scale((width * UNIT) / (drawing.width * MM));
			drawItems(this.pdf, drawing.items);
			return void this.pdf.restore();
		}
		this.pdf.image(Buffer.from(bytes), x * UNIT, y * UNIT, { width: width * UNIT, height: height * UNIT });
	}

	/** A sample of the legend, as high as a line. */
	swatch({ fill, opacity, stroke, width, dash, hatch, shape }: LegendRow, x: number, y: number, high: number): void {
		const { pdf } = this;
		const { inset, tile } = SWATCH;
		const [wide, tall] = [SWATCH.width - 2 * inset, SWATCH.height - 2 * inset];
		pdf.save().translate(x * UNIT, y * UNIT).scale((high * UNIT) / SWATCH.height);
		if (shape === 'round') return void pdf.circle(SWATCH.width / 2, SWATCH.height / 2, SWATCH.height / 2 - 2 * inset).lineWidth(width).fillAndStroke(fill, stroke).restore();
		pdf.rect(inset, inset, wide, tall).fillOpacity(opacity).fill(fill).fillOpacity(1);
		if (hatch !== '') {
			pdf.save().rect(inset, inset, wide, tall).clip();
			for (let left = 0; left < SWATCH.width; left += tile) for (let top = 0; top < SWATCH.height; top += tile) pdf.save().translate(left, top).path(hatch).lineWidth(1.3).stroke(stroke).restore();
			pdf.restore();
		}
		pdf.lineWidth(width);
		if (dash.length > 0) pdf.dash(dash[0] ?? 1, { space: dash[1] ?? dash[0] ?? 1 });
		pdf.rect(inset, inset, wide, tall).stroke(stroke);
		pdf.undash().restore();
	}
}

function drawTitle(page: Page, title: string, box: Box): void {
	page.flow([{ text: title, size: SIZES.title, weight: 'bold', colour: '#083a50' }], { ...box, y: box.y + 0.4, height: box.height - 0.6 });
	page.pdf.lineWidth(2).moveTo(box.x * UNIT, (box.y + box.height) * UNIT).lineTo((box.x + box.width) * UNIT, (box.y + box.height) * UNIT).stroke(WATER);
}

/** The picture; of a comparison both, beside one another, each under its name. Returns the width at which it is shown. */
function drawPicture(page: Page, view: MapView, box: Box, { words, bytes }: Means): number {
	const sides = [...(view.before ? [{ ref: view.before, name: view.beforeName }] : []), ...(view.picture ? [{ ref: view.picture, name: view.before ? view.afterName : '' }] : [])];
	if (sides.length === 0) page.flow([{ text: words.noPicture, size: 1.5, colour: SOFT }], box);
	const width = (box.width - (sides.length - 1)) / Math.max(1, sides.length);
	let shownWidth = 0;
	for (const [index, { ref, name }] of sides.entries()) {
		const named = name === '' ? 0 : 1.8;
		const room = { x: box.x + index * (width + 1), y: box.y + named, width, height: box.height - named };
		const shown = fitted(room, ref);
		const picture = bytes(ref.id);
		if (named > 0) page.line(name, room.x, box.y, { size: 1.2, weight: 'bold' });
		if (picture) page.image(picture, shown);
		page.pdf.lineWidth(0.75);
		page.rect(shown).stroke('#8795a0');
		shownWidth = shown.width;
	}
	return shownWidth;
}

function drawLegend(page: Page, view: MapView, box: Box, shownWidth: number, { words }: Means): void {
	const style = { size: SIZES.legend * 0.95 };
	const row = style.size * 1.5;
	let [x, y] = [box.x, box.y];
	const place = (width: number) => {
		if (x > box.x && x + width > box.x + box.width) [x, y] = [box.x, y + row];
		const at = { x, y };
		x += width + 1.4;
		return at;
	};
	if (view.scale && shownWidth > 0) {
		const width = view.scale.share * shownWidth;
		const at = place(width + 0.5 + page.measure(view.scale.length, style));
		page.pdf.lineWidth(1.6).moveTo(at.x * UNIT, (at.y + 0.5) * UNIT).lineTo(at.x * UNIT, (at.y + 1) * UNIT).lineTo((at.x + width) * UNIT, (at.y + 1) * UNIT).lineTo((at.x + width) * UNIT, (at.y + 0.5) * UNIT).stroke('#243142');
		page.line(view.scale.length, at.x + width + 0.5, at.y, style);
	}
	const { entries, besides } = legendShown(view, words);
	for (const { row: entry, mark } of entries) {
		const [name, marked] = [page.measure(entry.name, style), mark === '' ? 0 : page.measure(mark, style) + 0.4];
		const at = place(2.3 + name + marked);
		page.swatch(entry, at.x, at.y + 0.1, 1.2);
		page.line(entry.name, at.x + 2.2, at.y, style);
		if (mark !== '') page.line(mark, at.x + 2.6 + name, at.y, { ...style, colour: AMBER });
	}
	if (besides === '') return;
	const at = place(page.measure(besides, style));
	page.line(besides, at.x, at.y, { ...style, colour: AMBER });
}

function drawFigures(page: Page, figures: Figures, box: Box, { words, formats }: Means): void {
	const shares = barShares(figures);
	const shown = (cell: Cell) => (typeof cell === 'number' ? formats.number(cell) : cell);
	const numeric = figures.columns.map((_column, index) => figures.rows.length > 0 && figures.rows.every((row) => typeof row[index] === 'number'));
	const compact = figures.columns.map((_column, index) => isCompact(figures, index));
	const barWidth = shares ? box.width * 0.2 : 0;
	const top = page.flow([{ text: figures.caption, size: 1.3, weight: 'bold', colour: '#083a50', after: 0.4 }], { ...box, height: 4 });
	if (figures.rows.length === 0) return void page.flow([{ text: words.noRows, size: SIZES.cell }], { ...box, y: top, height: 3 });
	const laid = (size: number) => {
		const style = { size };
		const needed = figures.columns.map((column, index) => Math.max(page.measure(column, { ...style, weight: 'bold' }), ...figures.rows.map((row) => page.measure(shown(row[index] ?? ''), style))) + 1.2);
		const room = box.width - barWidth;
		const fixed = needed.reduce((sum, width, index) => sum + (compact[index] ? width : 0), 0);
		const free = needed.reduce((sum, width, index) => sum + (compact[index] ? 0 : width), 0);
		const widths = needed.map((width, index) => (compact[index] && free > 0 ? width : (width / Math.max(free, 0.001)) * (room - fixed)));
		const rows = figures.rows.map((row) => row.map((cell, index) => page.lines(shown(cell), (widths[index] ?? 1) - 1, style)));
		const heights = rows.map((row) => Math.max(...row.map((lines) => lines.length)) * size * LEADING + 0.35);
		return { size, widths, rows, heights, height: heights.reduce((sum, height) => sum + height, 0) + size * LEADING + 0.4 };
	};
	let table = laid(SIZES.cell);
	while (table.size > SIZES.cell * LEAST_FIT && table.height > box.y + box.height - top - 1.5) table = laid(table.size - 0.04);
	const { size, widths, rows, heights } = table;
	const lefts = widths.map((_width, index) => box.x + widths.slice(0, index).reduce((sum, width) => sum + width, 0));
	let y = top;
	page.rect({ x: box.x, y, width: box.width, height: size * LEADING + 0.3 }).fill('#e6f0f4');
	for (const [index, column] of figures.columns.entries()) {
		const style = { size, weight: 'bold' } as const;
		const indent = numeric[index] ? (widths[index] ?? 0) - 0.6 - page.measure(column, style) : 0.4;
		page.line(column, (lefts[index] ?? 0) + indent, y + 0.15, style);
	}
	if (shares && figures.chart !== null) page.line(figures.columns[figures.chart] ?? '', box.x + box.width - barWidth + 0.4, y + 0.15, { size, weight: 'bold' });
	y += size * LEADING + 0.35;
	for (const [place, row] of rows.entries()) {
		const height = heights[place] ?? 0;
		for (const [index, lines] of row.entries()) {
			for (const [line, text] of lines.entries()) {
				const indent = numeric[index] ? (widths[index] ?? 0) - 0.6 - page.measure(text, { size }) : 0.4;
				page.line(text, (lefts[index] ?? 0) + indent, y + 0.15 + line * size * LEADING, { size });
			}
		}
		const share = shares?.[place] ?? 0;
		if (share > 0) page.rect({ x: box.x + box.width - barWidth + 0.4, y: y + 0.3, width: (barWidth - 0.6) * share, height: size * 0.85 }).fill(WATER);
		page.pdf.lineWidth(0.5).moveTo(box.x * UNIT, (y + height) * UNIT).lineTo((box.x + box.width) * UNIT, (y + height) * UNIT).stroke(LINE);
		y += height;
	}
	if (figures.left > 0) page.line(words.left({ count: formats.number(figures.left) }), box.x, y + 0.3, { size, colour: SOFT });
}

function drawFoot(page: Page, scene: Scene, place: string, box: Box, means: Means): void {
	const style = { size: SIZES.foot, colour: scene.view?.illustrative ? AMBER : SOFT };
	page.pdf.lineWidth(0.75).moveTo(box.x * UNIT, box.y * UNIT).lineTo((box.x + box.width) * UNIT, box.y * UNIT).stroke(LINE);
	page.flow([{ text: provenance(scene, means).join(' · '), ...style }], { ...box, y: box.y + 0.25, width: box.width - 6, height: box.height - 0.25 });
	page.line(place, box.x + box.width - page.measure(place, style), box.y + 0.4, { size: SIZES.foot, colour: SOFT });
}

function drawScene(page: Page, scene: Scene, place: string, means: Means): void {
	const { view, figures, title, text } = scene;
	const boxes = boxesOf(scene);
	if (boxes.title) drawTitle(page, title, boxes.title);
	if (view && boxes.picture) {
		const width = drawPicture(page, view, boxes.picture, means);
		if (boxes.legend) drawLegend(page, view, boxes.legend, width, means);
	}
	const size = view || figures ? SIZES.side : SIZES.text;
	if (text !== '' && boxes.text) page.flow(text.split(/\n+/).filter((line) => line.trim() !== '').map((line) => ({ text: line, size, after: 0.45 })), boxes.text, !view && !figures);
	if (view && boxes.facts) page.flow(view.facts.flatMap(({ name, value }) => [{ text: name, size: SIZES.fact * 0.85, colour: SOFT }, { text: value, size: SIZES.fact, weight: 'bold' as const, after: 0.4 }]), boxes.facts);
	if (figures && !view && boxes.figures) drawFigures(page, figures, boxes.figures, means);
	if (boxes.foot) drawFoot(page, scene, place, boxes.foot, means);
}

/** A presentation as PDF: one page a scene, its text to be selected. */
export async function pdfFile({ title, owner, changedAt, scenes, pictures, lang }: Deck): Promise<Uint8Array> {
	const pdf = new PDFDocument({
		size: [STAGE.width * UNIT, STAGE.height * UNIT], margin: 0, autoFirstPage: false, lang: lang === 'zh' ? 'zh-CN' : 'en-GB', displayTitle: true, pdfVersion: '1.7',
		info: { Title: title, Author: owner, CreationDate: changedAt, ModDate: changedAt }
	});
	for (const weight of FONT_WEIGHTS) pdf.registerFont(weight, fontFile(weight) as unknown as string);
	const chunks: Buffer[] = [];
	pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
	const ended = new Promise((done) => pdf.on('end', done));
	const { deck } = presentationWords(lang);
	const means: Means = { words: deck, formats: deckFormats(lang), bytes: (id) => pictures.get(id) ?? null };
	for (const [index, scene] of scenes.entries()) {
		pdf.addPage();
		pdf.outline.addItem(scene.title);
		drawScene(new Page(pdf), scene, deck.place({ place: String(index + 1), total: String(scenes.length) }), means);
	}
	pdf.end();
	await ended;
	return Buffer.concat(chunks);
}
