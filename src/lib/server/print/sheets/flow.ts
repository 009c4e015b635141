import { POINT, type Box, type Font, type Item } from '#mapsheet';
import { linesOf } from '../lines.ts';
import { measure } from './type.ts';

/** A piece of what a sheet tells in words. */
export type Block =
	| { readonly kind: 'heading'; readonly text: string }
	| { readonly kind: 'text'; readonly text: string; readonly bold?: boolean; readonly small?: boolean }
	/** A term, and beside it what it is. */
	| { readonly kind: 'pair'; readonly term: string; readonly text: string; readonly bold?: boolean }
	/** Names beside lines to sign on; they stay together. */
	| { readonly kind: 'signatures'; readonly names: readonly string[] };

/** One line as it is set, from the upper left of its column. */
export interface SetLine {
	readonly height: number;
	readonly items: (x: number, y: number) => readonly Item[];
	/** Never the last of a column. */
	readonly keep: boolean;
}

const BODY = 8;
const SMALL = 7;
const LEADING = 1.38;
const TERM = 17;
/** Of a wide column, that terms take. */
const TERM_SHARE = 0.2;
const COLOURS = { ink: '#1f2933', soft: '#4a5560', head: '#0b4f6c' };
const SIGNATURE = 11;

const heightOf = ({ size }: Font) => size * POINT * LEADING;
const written = (text: string, font: Font, colour: string) => (x: number, y: number): Item => ({ kind: 'text', at: [x, y + font.size * POINT * 1.02], text, font, colour });

function headingLines(text: string, growth: number, width: number): readonly SetLine[] {
	const font: Font = { size: 9 * growth, bold: true };
	const gap = 1.8 * growth;
	const rule = (x: number, y: number): Item => ({ kind: 'path', lines: [[[x, y], [x + width, y]]], closed: false, stroke: { colour: COLOURS.head, width: 0.25 * growth } });
	return [{
		height: gap + heightOf(font) + 1 * growth, keep: true,
		items: (x, y) => [written(text, font, COLOURS.head)(x, y + gap), rule(x, y + gap + heightOf(font))]
	}];
}

function textLines(text: string, font: Font, width: number, gap: number): readonly SetLine[] {
	const lines = linesOf(text, width, (part) => measure(part, font));
	return lines.map((line, index) => ({ height: heightOf(font) + (index === lines.length - 1 ? gap : 0), keep: false, items: (x, y) => [written(line, font, COLOURS.ink)(x, y)] }));
}

function pairLines({ term, text, bold }: Extract<Block, { kind: 'pair' }>, growth: number, width: number): readonly SetLine[] {
	const [termFont, font]: [Font, Font] = [{ size: BODY * growth }, { size: BODY * growth, bold: bold ?? false }];
	const termWidth = Math.max(TERM * growth, width * TERM_SHARE);
	const terms = linesOf(term, termWidth - 1.5 * growth, (part) => measure(part, termFont));
	const texts = linesOf(text, width - termWidth, (part) => measure(part, font));
	const gap = 0.6 * growth;
	const count = Math.max(terms.length, texts.length);
	return Array.from({ length: count }, (_, index): SetLine => ({
		height: heightOf(font) + (index === count - 1 ? gap : 0), keep: index < terms.length - 1,
		items: (x, y) => [
			// the whole term before what it is, so that whoever selects them reads them in this order
			...(index === 0 ? terms.map((each, line) => written(each, termFont, COLOURS.soft)(x, y + line * heightOf(termFont))) : []),
			...(texts[index] ? [written(texts[index], font, COLOURS.ink)(x + termWidth, y)] : [])
		]
	}));
}

function signatureLines(names: readonly string[], growth: number, width: number): readonly SetLine[] {
	const font: Font = { size: BODY * growth };
	const perLine = width > 110 * growth ? names.length : 2;
	const rows = Array.from({ length: Math.ceil(names.length / perLine) }, (_, row) => names.slice(row * perLine, (row + 1) * perLine));
	return rows.map((row, index) => ({
		height: SIGNATURE * growth, keep: index < rows.length - 1,
		items: (x, y) => row.flatMap((name, place): readonly Item[] => {
			const [left, base] = [x + (place * width) / perLine, y + SIGNATURE * growth - 2 * growth];
			const from = left + measure(name, font) + 1.5 * growth;
			const line: Item = { kind: 'path', lines: [[[from, base + 0.6 * growth], [left + width / perLine - 3 * growth, base + 0.6 * growth]]], closed: false, stroke: { colour: COLOURS.ink, width: 0.2 * growth } };
			return [{ kind: 'text', at: [left, base], text: name, font, colour: COLOURS.ink }, line];
		})
	}));
}

/** Blocks in the lines of a column. @param growth how much larger than on A4 */
export function setBlocks(blocks: readonly Block[], width: number, growth: number): readonly SetLine[] {
	return blocks.flatMap((block) => {
		if (block.kind === 'heading') return headingLines(block.text, growth, width);
		if (block.kind === 'text') return textLines(block.text, { size: (block.small ? SMALL : BODY) * growth, bold: block.bold ?? false }, width, 0.8 * growth);
		return block.kind === 'pair' ? pairLines(block, growth, width) : signatureLines(block.names, growth, width);
	});
}

/** How many of the lines fit a height; a heading is not left behind alone. */
export function fitting(lines: readonly SetLine[], height: number): number {
	let [count, used] = [0, 0];
	for (const line of lines) {
		if (used + line.height > height + 0.01) break;
		used += line.height;
		count++;
	}
	while (count > 0 && count < lines.length && lines[count - 1]?.keep) count--;
	return count;
}

/** The items of lines that stand in a column. */
export function placeLines(lines: readonly SetLine[], { x, y }: Pick<Box, 'x' | 'y'>): readonly Item[] {
	let top = y;
	return lines.flatMap((line) => {
		const items = line.items(x, top);
		top += line.height;
		return items;
	});
}

/** The height of lines. */
export const heightOfLines = (lines: readonly SetLine[]): number => lines.reduce((sum, { height }) => sum + height, 0);
