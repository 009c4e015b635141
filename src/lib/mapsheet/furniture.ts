/** What stands round a map: its frame with the figures of the grid, and beneath it scale, system and north. */
import { INK } from '#map/looks';
import { gridLines } from './grid.ts';
import { alignedText, baselineAt, POINT, type Font, type Item, type Measure } from './items.ts';
import { FIGURES } from './layout.ts';
import type { Box } from './paper.ts';
import { scaleBar } from './scale.ts';
import { filled, stroked } from './shapes.ts';
import type { MapView, OnSheet } from './view.ts';

const GRID_COLOUR = '#4a5560';
/** Millimetres on A4 that the lines of the grid are at least apart. */
const APART = 19;

const cornersOf = ({ x, y, width, height }: Box): OnSheet[] => [[x, y], [x + width, y], [x + width, y + height], [x, y + height]];
const outline = (box: Box, width: number): Item => ({ kind: 'path', lines: [cornersOf(box)], closed: true, stroke: { colour: INK, width } });

/** The lines of the grid over a map, their figures at all four sides, the neat line and the border round both. */
export function framed(view: MapView, growth: number, measure: Measure): readonly Item[] {
	const { frame } = view;
	const font: Font = { size: 6 * growth };
	const out = 0.8 * growth;
	const items = gridLines(view, APART * growth).flatMap(({ along, label, from, to }): Item[] => {
		const line = stroked([[from, to]], { colour: GRID_COLOUR, width: 0.12 * growth, opacity: 0.55 });
		const text = (at: OnSheet, align: 'left' | 'center' | 'right') => alignedText({ at, text: label, font, colour: INK }, align, measure);
		if (along === 'easting') {
			const half = measure(label, font) / 2;
			// figures at the very corner would run into those of the other side
			if (from[0] - half < frame.x || from[0] + half > frame.x + frame.width) return [line];
			return [line, text([from[0], from[1] - out], 'center'), text([to[0], to[1] + out + font.size * POINT * 0.72], 'center')];
		}
		if (from[1] < frame.y + 2 * growth || from[1] > frame.y + frame.height - 2 * growth) return [line];
		return [line, text([from[0] - out, baselineAt(from[1], font)], 'right'), text([to[0] + out, baselineAt(to[1], font)], 'left')];
	});
	const border = FIGURES * growth;
	const outer = { x: frame.x - border, y: frame.y - border, width: frame.width + 2 * border, height: frame.height + 2 * border };
	return [...items, outline(frame, 0.3 * growth), outline(outer, 0.6 * growth)];
}

/** A pointer to grid north with its letter. */
function northArrow({ x, y, height }: Box, letter: string, growth: number, measure: Measure): readonly Item[] {
	const font: Font = { size: 8 * growth, bold: true };
	const top = y + font.size * POINT * 0.9;
	const [foot, half] = [y + height, 1.7 * growth];
	const notch = foot - 2 * growth;
	const left: OnSheet[] = [[x, top], [x - half, foot], [x, notch]];
	const right: OnSheet[] = [[x, top], [x + half, foot], [x, notch]];
	return [
		alignedText({ at: [x, y + font.size * POINT * 0.72], text: letter, font, colour: INK }, 'center', measure),
		filled([left], INK, 1), { kind: 'path', lines: [[...right]], closed: true, fill: { colour: '#ffffff', opacity: 1 }, stroke: { colour: INK, width: 0.2 * growth } }
	];
}

/** A bar of black and white parts with its figures. */
function bar(at: OnSheet, scale: number, most: number, { growth, distance, measure }: Pick<StripAsked, 'growth' | 'measure' | 'distance'>): readonly Item[] {
	const [x, y] = at;
	const { ticks } = scaleBar(scale, most);
	const thick = 1.3 * growth;
	const font: Font = { size: 6 * growth };
	const parts = ticks.slice(1).map((tick, index): Item => {
		const from = ticks[index]?.x ?? 0;
		const ring: OnSheet[] = [[x + from, y], [x + tick.x, y], [x + tick.x, y + thick], [x + from, y + thick]];
		return { kind: 'path', lines: [ring], closed: true, fill: { colour: index % 2 === 0 ? INK : '#ffffff', opacity: 1 }, stroke: { colour: INK, width: 0.15 * growth } };
	});
	const metric = (ticks.at(-1)?.metres ?? 0) < 2000 ? 1 : 1000;
	const figures = ticks.map((tick, index) => {
		const value = String(tick.metres / metric);
		const at: OnSheet = [x + tick.x - (index === 0 ? 0 : measure(value, font) / 2), y - 0.8 * growth];
		// the unit stands behind the last figure, which stays over its tick
		return alignedText({ at, text: index === ticks.length - 1 ? distance({ value, kilometres: metric === 1000 }) : value, font, colour: INK }, 'left', measure);
	});
	return [...parts, ...figures];
}

export interface StripAsked {
	readonly view: MapView;
	readonly strip: Box;
	readonly growth: number;
	readonly measure: Measure;
	/** 1:50 000 */
	readonly ratio: string;
	/** The end of the bar: a number with its unit. */
	readonly distance: (holes: { value: string; kilometres: boolean }) => string;
	/** Projection and grid, in short lines. */
	readonly system: readonly string[];
	readonly north: string;
}

/** Beneath a map: its scale in figures and as a bar, the system of its grid, and where north is. */
export function stripItems(asked: StripAsked): readonly Item[] {
	const { view, strip, growth, measure, ratio, system, north } = asked;
	const [large, small]: [Font, Font] = [{ size: 10 * growth, bold: true }, { size: 6.5 * growth }];
	const top = strip.y + 2.2 * growth;
	const ratioWidth = measure(ratio, large);
	const systemWidth = Math.max(...system.map((line) => measure(line, small)));
	const arrow: Box = { x: strip.x + strip.width - 2.5 * growth, y: top, width: 0, height: strip.y + strip.height - top - 0.5 * growth };
	const systemRight = arrow.x - 4 * growth;
	const room = systemRight - systemWidth - strip.x - 9 * growth;
	// beneath a narrow map the bar stands under the figures
	const beside = room - ratioWidth > 45 * growth;
	const middle = top + (beside ? 5 : 2.4) * growth;
	const barAt: OnSheet = beside ? [strip.x + ratioWidth + 5 * growth, middle - 0.4 * growth] : [strip.x, top + 8 * growth];
	return [
		alignedText({ at: [strip.x, baselineAt(middle, large)], text: ratio, font: large, colour: INK }, 'left', measure),
		...bar(barAt, view.scale, Math.min(beside ? room - ratioWidth - 5 * growth : room, 70 * growth), asked),
		...system.map((text, line) => alignedText({ at: [systemRight, top + (2.4 + line * 3.3) * growth], text, font: small, colour: INK }, 'right', measure)),
		...northArrow(arrow, north, growth, measure)
	];
}
