import PDFDocument from 'pdfkit';
import { FONT_WEIGHTS, fontFile, type FontWeight } from './fonts.ts';
import { linesOf } from './lines.ts';

/** A millimetre in points. */
export const MM = 72 / 25.4;

export interface PaperAsked {
	readonly landscape: boolean;
	/** Of the document, for readers and lists of files. */
	readonly title: string;
	/** BCP 47. */
	readonly language: string;
	/** When what it shows was made: the same content gives the same file. */
	readonly at: Date;
}

/** What stands at the foot of a page. */
export interface Furniture {
	readonly left: string;
	readonly right: string;
}

/** A style of text: points. */
export interface TextStyle {
	readonly size: number;
	readonly weight?: FontWeight;
	readonly align?: 'left' | 'center' | 'right';
}

const MARGIN = { top: 14 * MM, bottom: 16 * MM, side: 12 * MM };
/** The height of a line, in sizes of its text. */
const LEADING = 1.35;
const FOOT = { size: 7, gap: 4 * MM };

/** Sheets of A4 on which text is set: what every print of ours has in common. Distances are points from the top left. */
export class Paper {
	readonly pdf: PDFKit.PDFDocument;
	/** Where the next thing goes. */
	y = MARGIN.top;
	readonly left = MARGIN.side;

	constructor({ landscape, title, language, at }: PaperAsked) {
		this.pdf = new PDFDocument({
			size: 'A4', layout: landscape ? 'landscape' : 'portrait', margin: 0, bufferPages: true, lang: language, displayTitle: true, pdfVersion: '1.7',
			info: { Title: title, CreationDate: at, ModDate: at }
		});
		for (const weight of FONT_WEIGHTS) this.pdf.registerFont(weight, fontFile(weight) as unknown as string);
	}

	get width(): number {
		return this.pdf.page.width - 2 * MARGIN.side;
	}

	/** Where the room for content ends. */
	get bottom(): number {
		return this.pdf.page.height - MARGIN.bottom;
	}

	/** The height of a page's content. */
	get room(): number {
		return this.bottom - MARGIN.top;
	}

	turn(): void {
		this.pdf.addPage();
		this.y = MARGIN.top;
	}

	/** Turns the page unless so much room is left. */
	need(height: number): void {
		if (this.y + height > this.bottom) this.turn();
	}

	lineHeight({ size }: TextStyle): number {
		return size * LEADING;
	}

	measure(text: string, { size, weight = 'regular' }: TextStyle): number {
		return this.pdf.font(weight).fontSize(size).widthOfString(text);
	}

	lines(text: string, width: number, style: TextStyle): readonly string[] {
		return linesOf(text, width, (part) => this.measure(part, style));
	}

	/** One line of text in a column. */
	line(text: string, column: { readonly x: number; readonly y: number; readonly width: number }, style: TextStyle): void {
		const { size, weight = 'regular', align = 'left' } = style;
		const room = align === 'left' ? 0 : column.width - this.measure(text, style);
		this.pdf.font(weight).fontSize(size).text(text, column.x + (align === 'center' ? room / 2 : room), column.y, { lineBreak: false });
	}

	/** A paragraph over the whole width, on as many pages as it needs. */
	paragraph(text: string, style: TextStyle, after = 0): void {
		for (const line of this.lines(text, this.width, style)) {
			this.need(this.lineHeight(style));
			this.line(line, { x: this.left, y: this.y, width: this.width }, style);
			this.y += this.lineHeight(style);
		}
		this.y += after;
	}

	/** Sets the feet of all pages and gives the file. */
	async finish(furniture: (page: number, pages: number) => Furniture): Promise<Uint8Array> {
		const { count } = this.pdf.bufferedPageRange();
		for (let page = 0; page < count; page++) {
			this.pdf.switchToPage(page);
			const { left, right } = furniture(page + 1, count);
			const column = { x: this.left, y: this.bottom + FOOT.gap, width: this.width };
			this.line(left, column, { size: FOOT.size });
			this.line(right, column, { size: FOOT.size, align: 'right' });
		}
		const chunks: Buffer[] = [];
		this.pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
		const ended = new Promise((done) => this.pdf.on('end', done));
		this.pdf.end();
		await ended;
		return Buffer.concat(chunks);
	}
}
