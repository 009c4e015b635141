import { widestPart } from './lines.ts';
import type { Paper, TextStyle } from './paper.ts';

export interface TableColumn {
	readonly header: string;
	/** In proportion to the others; it grows where a word would else be cut. */
	readonly width: number;
}

const PADDING = 2.5;
/** A row that has to be parted begins where at least so many of its lines fit. */
const FEWEST = 4;
const MOST_GROWTH = 1.5;
const BODY: TextStyle = { size: 7 };
const HEADER: TextStyle = { size: 7, weight: 'bold', align: 'center' };
const RULE = { width: 0.5, colour: '#55606a', ground: '#e6f0f4' };

interface Laid {
	readonly x: number;
	readonly width: number;
}

/** A row in lines: what of each cell stands in which line. */
type Row = readonly (readonly string[])[];

/** Sets a table, its header at the top of each page. A row that fits on no page goes on on the next one, between two lines. */
export function setTable(paper: Paper, columns: readonly TableColumn[], rows: readonly (readonly string[])[]): void {
	const laid = layOut(columns, rows, paper);
	const inLines = (cells: readonly string[], style: TextStyle): Row =>
		cells.map((cell, index) => paper.lines(cell, (laid[index]?.width ?? 0) - 2 * PADDING, style));
	const header = inLines(columns.map((column) => column.header), HEADER);
	const linesWithin = (height: number) => Math.floor((height - 2 * PADDING) / paper.lineHeight(BODY));
	const onOnePage = linesWithin(paper.room - heightOf(paper, header, HEADER));
	const turn = () => {
		paper.turn();
		setRow(paper, laid, header, HEADER);
	};
	paper.need(heightOf(paper, header, HEADER) * 3);
	setRow(paper, laid, header, HEADER);
	for (const cells of rows) {
		let row = inLines(cells, BODY);
		let left = linesWithin(paper.bottom - paper.y);
		if (linesIn(row) > left && (linesIn(row) <= onOnePage || left < FEWEST)) turn();
		for (left = linesWithin(paper.bottom - paper.y); linesIn(row) > left; left = onOnePage) {
			setRow(paper, laid, row.map((lines) => lines.slice(0, left)), BODY);
			row = row.map((lines) => lines.slice(left));
			turn();
		}
		setRow(paper, laid, row, BODY);
	}
}

/** The width that a column's words need, unless that is out of all proportion. */
function needed({ header, width }: TableColumn, cells: readonly string[], paper: Paper): number {
	const widest = Math.max(widestPart(header, (part) => paper.measure(part, HEADER)), ...cells.map((cell) => widestPart(cell, (part) => paper.measure(part, BODY))));
	return Math.min(widest + 2 * PADDING + 0.1, width * MOST_GROWTH);
}

const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

/** Widths in proportion, but for those that need more: the rest is shared anew until nobody needs more. */
function widthsOf(shares: readonly number[], least: readonly number[], whole: number, growing: ReadonlySet<number> = new Set()): readonly number[] {
	const others = sum(shares.filter((_share, index) => !growing.has(index)));
	const left = whole - sum(least.filter((_width, index) => growing.has(index)));
	const widths = shares.map((share, index) => (growing.has(index) ? (least[index] ?? 0) : (share / others) * left));
	const short = widths.flatMap((width, index) => (!growing.has(index) && width < (least[index] ?? 0) ? [index] : []));
	return short.length === 0 || growing.size + short.length >= shares.length ? widths : widthsOf(shares, least, whole, new Set([...growing, ...short]));
}

function layOut(columns: readonly TableColumn[], rows: readonly (readonly string[])[], paper: Paper): readonly Laid[] {
	const scale = paper.width / sum(columns.map(({ width }) => width));
	const shares = columns.map(({ width }) => width * scale);
	const least = columns.map(({ header }, index) => needed({ header, width: shares[index] ?? 0 }, rows.map((cells) => cells[index] ?? ''), paper));
	let x = paper.left;
	return widthsOf(shares, least, paper.width).map((width) => {
		const laid = { x, width };
		x += width;
		return laid;
	});
}

const linesIn = (row: Row): number => Math.max(...row.map((lines) => lines.length));
const heightOf = (paper: Paper, row: Row, style: TextStyle): number => linesIn(row) * paper.lineHeight(style) + 2 * PADDING;

function setRow(paper: Paper, laid: readonly Laid[], row: Row, style: TextStyle): void {
	const height = heightOf(paper, row, style);
	for (const [index, { x, width }] of laid.entries()) {
		paper.pdf.lineWidth(RULE.width).rect(x, paper.y, width, height);
		if (style === HEADER) paper.pdf.fillAndStroke(RULE.ground, RULE.colour).fillColor('black');
		else paper.pdf.strokeColor(RULE.colour).stroke();
		for (const [line, text] of (row[index] ?? []).entries()) {
			paper.line(text, { x: x + PADDING, y: paper.y + PADDING + line * paper.lineHeight(style), width: width - 2 * PADDING }, style);
		}
	}
	paper.y += height;
}
