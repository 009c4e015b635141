import { POINT, type ClipItem, type Item, type OnSheet, type Stroke, type TextItem } from '#mapsheet';
import PDFDocument from 'pdfkit';
import { FONT_WEIGHTS, fontFile } from '../fonts.ts';
import type { Page } from './page.ts';
import { rims } from './type.ts';

export interface PdfAbout {
	readonly title: string;
	/** BCP 47. */
	readonly language: string;
	/** When what it shows was made. */
	readonly at: Date;
}

/** A millimetre in points: a PDF counts in these. */
const MM = 1 / POINT;
const HALO_WIDTH = 0.45;

/** Writes pages of drawn items as a PDF: everything is vector, and text is text. */
export class PdfWriter {
	readonly #pdf: PDFKit.PDFDocument;
	readonly #chunks: Buffer[] = [];
	readonly #ended: Promise<void>;

	constructor({ title, language, at }: PdfAbout) {
		this.#pdf = new PDFDocument({ autoFirstPage: false, margin: 0, lang: language, displayTitle: true, pdfVersion: '1.7', info: { Title: title, CreationDate: at, ModDate: at } });
		for (const weight of FONT_WEIGHTS) this.#pdf.registerFont(weight, fontFile(weight) as unknown as string);
		this.#pdf.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
		this.#ended = new Promise((done) => this.#pdf.on('end', () => done()));
	}

	/** @param bookmark by which a reader finds the page among many */
	page({ width, height, items }: Page, bookmark?: string): void {
		this.#pdf.addPage({ size: [width * MM, height * MM], margin: 0 });
		if (bookmark) this.#pdf.outline.addItem(bookmark);
		for (const item of items) this.#draw(item);
	}

	async finish(): Promise<Uint8Array> {
		this.#pdf.end();
		await this.#ended;
		return Buffer.concat(this.#chunks);
	}

	#draw(item: Item): void {
		if (item.kind === 'clip') return this.#clip(item);
		if (item.kind === 'text') return this.#text(item);
		const pdf = this.#pdf.save();
		const { stroke } = item;
		const fill = typeof item.fill === 'string' ? { colour: item.fill, opacity: 1 } : item.fill;
		if (stroke) this.#pen(stroke);
		if (fill) pdf.fillColor(fill.colour, fill.opacity);
		if (item.kind === 'circle') pdf.circle(item.at[0] * MM, item.at[1] * MM, item.radius * MM);
		else this.#trace(item.lines, item.closed);
		if (fill && stroke) pdf.fillAndStroke('even-odd');
		else if (fill) pdf.fill('even-odd');
		else pdf.stroke();
		pdf.restore();
	}

	#pen({ colour, width, dash, opacity = 1 }: Stroke): void {
		this.#pdf.strokeColor(colour, opacity).lineWidth(width * MM).lineJoin('round');
		// pdfkit takes the list of lengths; its types know of one length alone
		if (dash) this.#pdf.dash(dash.map((length) => length * MM) as unknown as number, {});
	}

	#trace(lines: readonly (readonly OnSheet[])[], closed: boolean): void {
		for (const line of lines) {
			for (const [index, [x, y]] of line.entries()) {
				if (index === 0) this.#pdf.moveTo(x * MM, y * MM);
				else this.#pdf.lineTo(x * MM, y * MM);
			}
			if (closed) this.#pdf.closePath();
		}
	}

	#clip({ rings, items }: ClipItem): void {
		this.#pdf.save();
		this.#trace(rings, true);
		this.#pdf.clip('even-odd');
		for (const item of items) this.#draw(item);
		this.#pdf.restore();
	}

	#text(item: TextItem): void {
		const { at: [x, y], text, font, colour } = item;
		if (item.halo) this.#halo(item);
		this.#pdf.font(font.bold ? 'bold' : 'regular').fontSize(font.size).fillColor(colour, 1).text(text, x * MM, y * MM, { lineBreak: false, baseline: 'alphabetic' });
	}

	#halo({ text, at, font }: TextItem): void {
		const pdf = this.#pdf.save();
		pdf.strokeColor('#ffffff', 0.9).lineWidth(2 * HALO_WIDTH * font.size * 0.1 * MM).lineJoin('round');
		for (const pen of rims(text, at, font)) {
			if (pen.step === 'Z') pdf.closePath();
			else if (pen.step === 'C') pdf.bezierCurveTo(pen.by[0][0] * MM, pen.by[0][1] * MM, pen.by[1][0] * MM, pen.by[1][1] * MM, pen.to[0] * MM, pen.to[1] * MM);
			else if (pen.step === 'M') pdf.moveTo(pen.to[0] * MM, pen.to[1] * MM);
			else pdf.lineTo(pen.to[0] * MM, pen.to[1] * MM);
		}
		pdf.stroke().restore();
	}
}
