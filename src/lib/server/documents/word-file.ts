import {
	AlignmentType, BorderStyle, Document, Footer, HeightRule, NoBreakHyphen, Packer, PageNumber, PageOrientation, Paragraph, Table, TableCell, TableLayoutType, TableRow, TabStopType, TextRun, VerticalAlign, WidthType
} from 'docx';
import type { DocumentSheet } from './sheet.ts';

/** Twentieths of a point, as Word measures: A4 and its margins. */
const PAGE = { width: 11_906, height: 16_838, margin: { top: 850, bottom: 850, left: 680, right: 680, footer: 400, header: 400 } };
const ROOM = PAGE.height - PAGE.margin.left - PAGE.margin.right;
/** Half points. */
const SIZES = { title: 36, text: 18, cell: 15, note: 15, foot: 14 };
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'SimSun' };

/** Numbers and days are not parted at their hyphens. */
const unparted = (line: string) => line.split(/(?<=\d)-(?=\d)/).flatMap((part, index) => (index > 0 ? [new NoBreakHyphen(), part] : [part]));
const run = (text: string, size: number, bold = false): TextRun[] => text.split('\n').map((line, index) => new TextRun({ children: unparted(line), size, bold, ...(index > 0 ? { break: 1 } : {}) }));
const paragraph = (text: string, size: number): Paragraph => new Paragraph({ children: run(text, size), spacing: { after: 60 } });

function cell(text: string, width: number, header: boolean): TableCell {
	return new TableCell({
		width: { size: width, type: WidthType.DXA }, verticalAlign: header ? VerticalAlign.CENTER : VerticalAlign.TOP,
		...(header ? { shading: { fill: 'E6F0F4' } } : {}),
		children: [new Paragraph({ children: run(text, SIZES.cell, header), ...(header ? { alignment: AlignmentType.CENTER } : {}) })]
	});
}

function tableOf({ columns, rows }: DocumentSheet): Table {
	const whole = columns.reduce((sum, { width }) => sum + width, 0);
	const widths = columns.map(({ width }) => Math.floor((width / whole) * ROOM));
	const row = (texts: readonly string[], header: boolean) => new TableRow({
		tableHeader: header, cantSplit: true, children: texts.map((text, index) => cell(text, widths[index] ?? 0, header))
	});
	return new Table({
		width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED,
		margins: { top: 20, bottom: 20, left: 50, right: 50 },
		rows: [row(columns.map(({ header }) => header), true), ...rows.map((cells) => row(cells.map(({ text }) => text), false))]
	});
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** Names beside a line to sign on. */
function signaturesOf({ signatures }: DocumentSheet): Table {
	const third = Math.floor(ROOM / signatures.length);
	const [name, line] = [Math.floor(third * 0.3), Math.floor(third * 0.7)];
	const none = { top: NO_BORDER, left: NO_BORDER, right: NO_BORDER };
	const blank = (width: number, text: string, bottom: typeof LINE | typeof NO_BORDER) => new TableCell({
		width: { size: width, type: WidthType.DXA }, borders: { ...none, bottom }, verticalAlign: VerticalAlign.BOTTOM,
		children: [new Paragraph({ children: run(text, SIZES.text), alignment: AlignmentType.RIGHT })]
	});
	return new Table({
		columnWidths: signatures.flatMap(() => [name, line]), layout: TableLayoutType.FIXED, borders: { ...none, bottom: NO_BORDER, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
		rows: [new TableRow({
			height: { value: 700, rule: HeightRule.ATLEAST }, cantSplit: true,
			children: signatures.flatMap((signature) => [blank(name, signature, NO_BORDER), blank(line, '', LINE)])
		})]
	});
}

/** Number and chain on the left, the pages on the right. */
function footerOf({ number, chain, pages }: DocumentSheet): Footer {
	const [before = '', between = '', after = ''] = pages({ page: '\u0000', pages: '\u0000' }).split('\u0000');
	return new Footer({
		children: [new Paragraph({
			tabStops: [{ type: TabStopType.RIGHT, position: ROOM }],
			children: [
				new TextRun({ text: `${number}  ${chain}`, size: SIZES.foot }),
				new TextRun({ size: SIZES.foot, children: ['\t', before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] })
			]
		})]
	});
}

/** A document for Word: A4 across, the header row on every page, number and chain at the foot. */
export async function wordFile(sheet: DocumentSheet): Promise<Uint8Array> {
	const { title, number, facts, rows, notes } = sheet;
	const document = new Document({
		title: `${number} ${title}`, creator: facts[1]?.value ?? '', styles: { default: { document: { run: { font: FONT, size: SIZES.text, language: { value: 'en-GB', eastAsia: 'zh-CN' } } } } },
		sections: [{
			properties: { page: { size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE }, margin: PAGE.margin } },
			footers: { default: footerOf(sheet) },
			children: [
				new Paragraph({ children: run(title, SIZES.title, true), alignment: AlignmentType.CENTER, spacing: { after: 120 } }),
				paragraph(facts.map((fact) => `${fact.name} ${fact.value}`).join('    '), SIZES.text),
				...(rows.length > 0 ? [tableOf(sheet)] : [paragraph(sheet.empty, SIZES.text)]),
				...notes.map((note) => paragraph(note, SIZES.note)),
				signaturesOf(sheet)
			]
		}]
	});
	return Packer.toBuffer(document);
}
