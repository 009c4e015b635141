import { MM, Paper } from '../print/paper.ts';
import { setTable } from '../print/table.ts';
import type { DocumentSheet } from './sheet.ts';

const TITLE = { size: 16, weight: 'bold', align: 'center' } as const;
const TEXT = { size: 8.5 } as const;
const NOTE = { size: 7.5 } as const;
const SIGNATURE_HEIGHT = 14 * MM;

/** Names beside a line to sign on. */
function setSignatures(paper: Paper, names: readonly string[]): void {
	paper.need(SIGNATURE_HEIGHT);
	const width = paper.width / names.length;
	const y = paper.y + SIGNATURE_HEIGHT / 2;
	for (const [index, name] of names.entries()) {
		const x = paper.left + index * width;
		paper.line(name, { x, y, width }, TEXT);
		const from = x + paper.measure(name, TEXT) + 2 * MM;
		const base = y + paper.lineHeight(TEXT);
		paper.pdf.lineWidth(0.5).moveTo(from, base).lineTo(x + width - 8 * MM, base).stroke();
	}
	paper.y += SIGNATURE_HEIGHT;
}

/** A document as PDF: A4 across, number and chain at the foot of every page. */
export function pdfFile(sheet: DocumentSheet): Promise<Uint8Array> {
	const { title, number, language, at, facts, columns, rows, notes, chain, signatures, pages } = sheet;
	const paper = new Paper({ landscape: true, title: `${number} ${title}`, language, at });
	paper.paragraph(title, TITLE, 2 * MM);
	paper.paragraph(facts.map(({ name, value }) => `${name} ${value}`).join('    '), TEXT, 2 * MM);
	if (rows.length > 0) setTable(paper, columns, rows.map((row) => row.map(({ text }) => text)));
	else paper.paragraph(sheet.empty, TEXT);
	paper.y += 2 * MM;
	for (const note of notes) paper.paragraph(note, NOTE);
	setSignatures(paper, signatures);
	return paper.finish((page, count) => ({ left: `${number}  ${chain}`, right: pages({ page: String(page), pages: String(count) }) }));
}
