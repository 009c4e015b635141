import type { Paper, TextStyle } from './paper.ts';

export interface TableColumn {
	readonly header: string;
	/** In proportion to the others. */
	readonly width: number;
}

const PADDING = 2.5;
/** A row that has to be parted begins where at least so many of its lines fit. */
const FEWEST = 4;
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
	const laid = layOut(columns, paper);
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

function layOut(columns: readonly TableColumn[], paper: Paper): readonly Laid[] {
	const whole = columns.reduce((sum, { width }) => sum + width, 0);
	let x = paper.left;
	return columns.map((column) => {
		const laid = { x, width: (column.width / whole) * paper.width };
		x += laid.width;
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
