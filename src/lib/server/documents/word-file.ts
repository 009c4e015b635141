import { AlignmentType, BorderStyle, HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import { WORD_ROOM, WORD_SIZES, wordBytes, wordParagraph, wordRun, wordTable, wordTitle } from '../print/word.ts';
import type { DocumentSheet } from './sheet.ts';

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** Names beside a line to sign on. */
function signaturesOf({ signatures }: DocumentSheet): Table {
	const third = Math.floor(WORD_ROOM / signatures.length);
	const [name, line] = [Math.floor(third * 0.3), Math.floor(third * 0.7)];
	const none = { top: NO_BORDER, left: NO_BORDER, right: NO_BORDER };
	const blank = (width: number, text: string, bottom: typeof LINE | typeof NO_BORDER) => new TableCell({
		width: { size: width, type: WidthType.DXA }, borders: { ...none, bottom }, verticalAlign: VerticalAlign.BOTTOM,
		children: [new Paragraph({ children: wordRun(text, WORD_SIZES.text), alignment: AlignmentType.RIGHT })]
	});
	return new Table({
		columnWidths: signatures.flatMap(() => [name, line]), layout: TableLayoutType.FIXED, borders: { ...none, bottom: NO_BORDER, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
		rows: [new TableRow({
			height: { value: 700, rule: HeightRule.ATLEAST }, cantSplit: true,
			children: signatures.flatMap((signature) => [blank(name, signature, NO_BORDER), blank(line, '', LINE)])
		})]
	});
}

/** A document for Word: A4 across, the header row on every page, number and chain at the foot. */
export function wordFile(sheet: DocumentSheet): Promise<Uint8Array> {
	const { title, number, chain, pages, facts, columns, rows, notes, empty } = sheet;
	return wordBytes({
		title: `${number} ${title}`, creator: facts[1]?.value ?? '', foot: `${number}  ${chain}`, pages,
		children: [
			wordTitle(title),
			wordParagraph(facts.map((fact) => `${fact.name} ${fact.value}`).join('    '), WORD_SIZES.text),
			rows.length > 0 ? wordTable(columns, rows.map((cells) => cells.map(({ text }) => text))) : wordParagraph(empty, WORD_SIZES.text),
			...notes.map((note) => wordParagraph(note, WORD_SIZES.note)),
			signaturesOf(sheet)
		]
	});
}
