import PDFDocument from 'pdfkit';
import { FONT_WEIGHTS, fontFile } from '../fonts.ts';
import type { Page } from './page.ts';
import { drawItems, MM } from './pdf-items.ts';

export interface PdfAbout {
	readonly title: string;
	/** BCP 47. */
	readonly language: string;
	/** When what it shows was made. */
	readonly at: Date;
}

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
		drawItems(this.#pdf, items);
	}

	async finish(): Promise<Uint8Array> {
		this.#pdf.end();
		await this.#ended;
		return Buffer.concat(this.#chunks);
	}
}
