import { MM, type Paper } from '../../print/paper.ts';
import type { Look } from './looks.ts';
import { EDGE, type MapMark, type MapShape, type PaperMap, type Spot } from './map.ts';

const LABEL = { size: 6.5 };
const MARK = { size: 9, weight: 'bold' } as const;
const HATCH_GAP = 1.4;
const INK = '#1f2933';

type Pdf = Paper['pdf'];
/** Millimetres. */
type Extent = Pick<PaperMap, 'width' | 'height'>;

function trace(pdf: Pdf, rings: MapShape['rings']): Pdf {
	for (const ring of rings) {
		ring.forEach(([x, y], index) => (index === 0 ? pdf.moveTo(x, y) : pdf.lineTo(x, y)));
		pdf.closePath();
	}
	return pdf;
}

/** Strokes across a shape, at even distances whatever the shape, so that neighbours run into one another. */
function hatch(pdf: Pdf, { rings, look }: MapShape, { width, height }: Extent): void {
	pdf.save();
	trace(pdf, rings).clip('even-odd');
	pdf.lineWidth(0.12).undash().strokeColor(look.colour);
	if (look.hatch !== 'level') for (let x = HATCH_GAP; x < width; x += HATCH_GAP) pdf.moveTo(x, 0).lineTo(x, height);
	if (look.hatch !== 'upright') for (let y = HATCH_GAP; y < height; y += HATCH_GAP) pdf.moveTo(0, y).lineTo(width, y);
	pdf.stroke().restore();
}

function setLine(pdf: Pdf, { width, dash, colour }: Look): Pdf {
	pdf.lineWidth(width).strokeColor(colour).lineJoin('round');
	return dash ? pdf.dash([...dash] as unknown as number, {}) : pdf.undash();
}

function drawShape(pdf: Pdf, shape: MapShape, map: Extent): void {
	const { rings, look } = shape;
	if (look.opacity > 0) trace(pdf.fillOpacity(look.opacity).fillColor(look.colour, look.opacity), rings).fill('even-odd').fillOpacity(1);
	if (look.hatch) hatch(pdf, shape, map);
	trace(setLine(pdf, look), rings).stroke().undash();
}

function drawMark(pdf: Pdf, { line, fill }: MapMark): void {
	line.forEach(([x, y], index) => (index === 0 ? pdf.moveTo(x, y) : pdf.lineTo(x, y)));
	pdf.undash().lineWidth(fill ? 0.15 : 0.35).strokeColor(INK);
	if (fill) pdf.closePath().fillAndStroke(fill === 'ink' ? INK : 'white', INK);
	else pdf.stroke();
}

/** A name on white, so that lines beneath it do not cross it out. */
function setName(paper: Paper, text: string, [x, y]: Spot, style: typeof LABEL | typeof MARK): void {
	const [width, height] = [paper.measure(text, style), paper.lineHeight(style)];
	paper.pdf.rect(x - width / 2 - 1, y - height / 2, width + 2, height).fillOpacity(0.75).fill('white').fillOpacity(1).fillColor(INK);
	paper.line(text, { x: x - width / 2, y: y - height / 2, width }, style);
}

/** How something looks, for a legend. @param at points from the top left of the page, and millimetres of width and height */
export function drawLook({ pdf }: Paper, look: Look, { x, y, width, height }: Extent & { readonly x: number; readonly y: number }): void {
	pdf.save().translate(x, y).scale(MM);
	drawShape(pdf, { rings: [[[0, 0], [width, 0], [width, height], [0, height]]], look }, { width, height });
	pdf.restore().fillColor('black').strokeColor('black').undash();
}

/**
 * Draws a map on paper: vectors, with text that can be copied.
 * @param x and y, points from the top left of the page
 * @param illustrative the word for lines that are no official data
 */
export function drawMap(paper: Paper, map: PaperMap, { x, y, illustrative }: { readonly x: number; readonly y: number; readonly illustrative: string }): void {
	const { pdf } = paper;
	pdf.save().translate(x, y).scale(MM);
	pdf.save().rect(0, 0, map.width, map.height).clip();
	for (const shape of map.shapes) drawShape(pdf, shape, map);
	for (const mark of map.marks) drawMark(pdf, mark);
	pdf.restore();
	pdf.rect(0, 0, map.width, map.height).lineWidth(0.25).undash().strokeColor(INK).stroke();
	pdf.restore();
	pdf.save().rect(x, y, map.width * MM, map.height * MM).clip();
	for (const { at, text } of map.names) setName(paper, text, [x + at[0] * MM, y + at[1] * MM], LABEL);
	if (map.illustrative) setName(paper, illustrative, [x + EDGE * MM + paper.measure(illustrative, MARK) / 2, y + (EDGE + 2) * MM], MARK);
	pdf.restore().fillColor('black').strokeColor('black').undash();
}
