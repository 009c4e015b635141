import { growthOf, sizeOf, type Box, type Sheet } from './paper.ts';

/** Where things stand on the first page of a sheet. No two of them share any paper. */
export interface Layout {
	readonly growth: number;
	readonly title: Box;
	/** The neat lines: what is within is to scale. Beside each its figures of the grid. */
	readonly maps: readonly Box[];
	/** Above each of several maps: which one it is. */
	readonly captions: readonly Box[];
	/** Beneath each map: scale, system, north. */
	readonly strips: readonly Box[];
	/** What is told in words; as much as fits, and the rest on further pages. */
	readonly text: Box;
	/** Legend, warning, number: always whole. */
	readonly key: Box;
	readonly foot: Box;
}

export interface LayoutAsked {
	readonly sheet: Sheet;
	readonly maps: 1 | 2;
	/** The height that the key takes in a column of a width. */
	readonly keyHeight: (width: number) => number;
	/** The same of what is told in words, if all of it is to stand on the first page. */
	readonly textHeight: (width: number) => number;
}

const MARGIN = 9;
const GAP = 4;
const TITLE = 15;
const FOOT = 5;
/** Beside a neat line, for the figures of the grid. */
export const FIGURES = 8;
const STRIP = 13;
const CAPTION = 6;
const COLUMN = 76;
/** Of a panel beneath maps, that the key takes. */
const KEY_SHARE = 0.48;
const LEAST_TEXT = 62;
/** Of the sheet's height, that a panel beneath maps takes for its text at most: a map must stay worth looking at. */
const MOST_PANEL = { portrait: 0.44, landscape: 0.34 };

/** The neat lines of one or two maps in a space, side by side where that is wider than high. */
function framesIn(space: Box, maps: 1 | 2, growth: number): Pick<Layout, 'maps' | 'captions' | 'strips'> {
	const across = maps === 2 && space.width > space.height;
	const [gap, figures, strip, caption] = [GAP * growth, FIGURES * growth, STRIP * growth, maps === 2 ? CAPTION * growth : 0];
	const width = across ? (space.width - gap) / 2 : space.width;
	const height = maps === 2 && !across ? (space.height - gap) / 2 : space.height;
	const places = Array.from({ length: maps }, (_, index) => ({ x: space.x + (across ? index * (width + gap) : 0), y: space.y + (across ? 0 : index * (height + gap)) }));
	return {
		captions: maps === 1 ? [] : places.map(({ x, y }) => ({ x, y, width, height: caption })),
		maps: places.map(({ x, y }) => ({ x: x + figures, y: y + caption + figures, width: width - 2 * figures, height: height - caption - 2 * figures - strip })),
		strips: places.map(({ x, y }) => ({ x, y: y + height - strip, width, height: strip }))
	};
}

/** Divides a sheet: the panel stands beside one map on a sheet across, and beneath in every other case. */
export function layOut({ sheet, maps, keyHeight, textHeight }: LayoutAsked): Layout {
	const growth = growthOf(sheet);
	const { width, height } = sizeOf(sheet);
	const [margin, gap] = [MARGIN * growth ** 0.5, GAP * growth];
	const inner = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
	const title = { ...inner, height: TITLE * growth };
	const foot = { ...inner, y: inner.y + inner.height - FOOT * growth, height: FOOT * growth };
	const [top, bottom] = [title.y + title.height + gap / 2, foot.y - gap / 2];
	if (maps === 1 && sheet.orientation === 'landscape') {
		const column = { x: inner.x + inner.width - COLUMN * growth, y: top, width: COLUMN * growth, height: bottom - top };
		const keyTall = Math.min(keyHeight(column.width), column.height);
		const key = { ...column, y: bottom - keyTall, height: keyTall };
		const text = { ...column, height: Math.max(0, column.height - keyTall - gap) };
		return { growth, title, foot, key, text, ...framesIn({ x: inner.x, y: top, width: inner.width - column.width - gap, height: bottom - top }, maps, growth) };
	}
	const keyWidth = (inner.width - gap) * KEY_SHARE;
	const textWidth = inner.width - gap - keyWidth;
	const tall = Math.max(keyHeight(keyWidth), Math.min(Math.max(textHeight(textWidth), LEAST_TEXT * growth), inner.height * MOST_PANEL[sheet.orientation]));
	const panel = { ...inner, y: bottom - tall, height: tall };
	return {
		growth, title, foot,
		text: { ...panel, width: textWidth },
		key: { ...panel, x: inner.x + inner.width - keyWidth, width: keyWidth },
		...framesIn({ x: inner.x, y: top, width: inner.width, height: panel.y - gap - top }, maps, growth)
	};
}
