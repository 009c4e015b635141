import { POINT, type ClipItem, type Item, type OnSheet, type Stroke, type TextItem } from '#mapsheet';
import { rims } from './type.ts';

type Pdf = PDFKit.PDFDocument;

/** A millimetre in points: a PDF counts in these. */
export const MM = 1 / POINT;
const HALO_WIDTH = 0.45;

/** Draws items on a page of a document that has our fonts under the names of their weights. Everything is vector, and text is text. */
export function drawItems(pdf: Pdf, items: readonly Item[]): void {
	for (const item of items) draw(pdf, item);
}

function draw(pdf: Pdf, item: Item): void {
	if (item.kind === 'clip') return clip(pdf, item);
	if (item.kind === 'text') return write(pdf, item);
	pdf.save();
	const { stroke } = item;
	const fill = typeof item.fill === 'string' ? { colour: item.fill, opacity: 1 } : item.fill;
	if (stroke) setPen(pdf, stroke);
	if (fill) pdf.fillColor(fill.colour, fill.opacity);
	if (item.kind === 'circle') pdf.circle(item.at[0] * MM, item.at[1] * MM, item.radius * MM);
	else trace(pdf, item.lines, item.closed);
	if (fill && stroke) pdf.fillAndStroke('even-odd');
	else if (fill) pdf.fill('even-odd');
	else pdf.stroke();
	pdf.restore();
}

function setPen(pdf: Pdf, { colour, width, dash, opacity = 1 }: Stroke): void {
	pdf.strokeColor(colour, opacity).lineWidth(width * MM).lineJoin('round');
	// pdfkit takes the list of lengths; its types know of one length alone
	if (dash) pdf.dash(dash.map((length) => length * MM) as unknown as number, {});
}

function trace(pdf: Pdf, lines: readonly (readonly OnSheet[])[], closed: boolean): void {
	for (const line of lines) {
		for (const [index, [x, y]] of line.entries()) {
			if (index === 0) pdf.moveTo(x * MM, y * MM);
			else pdf.lineTo(x * MM, y * MM);
		}
		if (closed) pdf.closePath();
	}
}

function clip(pdf: Pdf, { rings, items }: ClipItem): void {
	pdf.save();
	trace(pdf, rings, true);
	pdf.clip('even-odd');
	drawItems(pdf, items);
	pdf.restore();
}

function write(pdf: Pdf, item: TextItem): void {
	const { at: [x, y], text, font, colour } = item;
	if (item.halo) rim(pdf, item);
	pdf.font(font.bold ? 'bold' : 'regular').fontSize(font.size).fillColor(colour, 1).text(text, x * MM, y * MM, { lineBreak: false, baseline: 'alphabetic' });
}

function rim(pdf: Pdf, { text, at, font }: TextItem): void {
	pdf.save();
	pdf.strokeColor('#ffffff', 0.9).lineWidth(2 * HALO_WIDTH * font.size * 0.1 * MM).lineJoin('round');
	for (const pen of rims(text, at, font)) {
		if (pen.step === 'Z') pdf.closePath();
		else if (pen.step === 'C') pdf.bezierCurveTo(pen.by[0][0] * MM, pen.by[0][1] * MM, pen.by[1][0] * MM, pen.by[1][1] * MM, pen.to[0] * MM, pen.to[1] * MM);
		else if (pen.step === 'M') pdf.moveTo(pen.to[0] * MM, pen.to[1] * MM);
		else pdf.lineTo(pen.to[0] * MM, pen.to[1] * MM);
	}
	pdf.stroke().restore();
}
