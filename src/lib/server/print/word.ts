import { AlignmentType, Document, Footer, NoBreakHyphen, Packer, PageNumber, PageOrientation, Paragraph, Table, TableCell, TableLayoutType, TableRow, TabStopType, TextRun, VerticalAlign, WidthType } from 'docx';
import type { FileChild } from 'docx';

/** Twentieths of a point, as Word measures: A4 and its margins. */
const PAGE = { width: 11_906, height: 16_838, margin: { top: 850, bottom: 850, left: 680, right: 680, footer: 400, header: 400 } };
/** Of a sheet across, between its margins. */
export const WORD_ROOM = PAGE.height - PAGE.margin.left - PAGE.margin.right;
/** Half points. */
export const WORD_SIZES = { title: 36, heading: 24, text: 18, cell: 15, note: 15, foot: 14 };
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'SimSun' };

/** Numbers and days are not parted at their hyphens. */
const unparted = (line: string) => line.split(/(?<=\d)-(?=\d)/).flatMap((part, index) => (index > 0 ? [new NoBreakHyphen(), part] : [part]));

/** A text, on as many lines as it has. @param size half points */
export const wordRun = (text: string, size: number, bold = false): TextRun[] => text.split('\n').map((line, index) => new TextRun({ children: unparted(line), size, bold, ...(index > 0 ? { break: 1 } : {}) }));

export const wordParagraph = (text: string, size: number): Paragraph => new Paragraph({ children: wordRun(text, size), spacing: { after: 60 } });

export const wordTitle = (text: string): Paragraph => new Paragraph({ children: wordRun(text, WORD_SIZES.title, true), alignment: AlignmentType.CENTER, spacing: { after: 120 } });

function cell(text: string, width: number, header: boolean): TableCell {
	return new TableCell({
		width: { size: width, type: WidthType.DXA }, verticalAlign: header ? VerticalAlign.CENTER : VerticalAlign.TOP,
		...(header ? { shading: { fill: 'E6F0F4' } } : {}),
		children: [new Paragraph({ children: wordRun(text, WORD_SIZES.cell, header), ...(header ? { alignment: AlignmentType.CENTER } : {}) })]
	});
}

/** A table over the whole width, its header on every page. */
export function wordTable(columns: readonly { readonly header: string; readonly width: number }[], rows: readonly (readonly string[])[]): Table {
	const whole = columns.reduce((sum, { width }) => sum + width, 0);
	const widths = columns.map(({ width }) => Math.floor((width / whole) * WORD_ROOM));
	const row = (texts: readonly string[], header: boolean) => new TableRow({
		tableHeader: header, cantSplit: true, children: texts.map((text, index) => cell(text, widths[index] ?? 0, header))
	});
	return new Table({
		width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED,
		margins: { top: 20, bottom: 20, left: 50, right: 50 },
		rows: [row(columns.map(({ header }) => header), true), ...rows.map((cells) => row(cells, false))]
	});
}

export interface WordDocument {
	readonly title: string;
	readonly creator: string;
	/** At the foot of every page, on the left; the pages stand on the right. */
	readonly foot: string;
	readonly pages: (holes: { page: string; pages: string }) => string;
	readonly children: readonly FileChild[];
}

function footerOf({ foot, pages }: WordDocument): Footer {
	const [before = '', between = '', after = ''] = pages({ page: '\u0000', pages: '\u0000' }).split('\u0000');
	return new Footer({
		children: [new Paragraph({
			tabStops: [{ type: TabStopType.RIGHT, position: WORD_ROOM }],
			children: [
				new TextRun({ text: foot, size: WORD_SIZES.foot }),
				new TextRun({ size: WORD_SIZES.foot, children: ['\t', before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] })
			]
		})]
	});
}

/** A document for Word on sheets of A4 across. */
export async function wordBytes(told: WordDocument): Promise<Uint8Array> {
	const { title, creator, children } = told;
	return Packer.toBuffer(new Document({
		title, creator, styles: { default: { document: { run: { font: FONT, size: WORD_SIZES.text, language: { value: 'en-GB', eastAsia: 'zh-CN' } } } } },
		sections: [{
			properties: { page: { size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE }, margin: PAGE.margin } },
			footers: { default: footerOf(told) },
			children: [...children]
		}]
	}));
}
