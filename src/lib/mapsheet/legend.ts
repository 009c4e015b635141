import type { AreaKind, TerritoryId } from '#duty';
import { CHANGE_LOOKS, CHANGE_OPACITY, GHOST, GHOST_DASH, GROUND, HALO, HIGHLIGHT, INK, LOOKS, MARK, SHOWN, TERRITORY_GROUND, WATER, type ChangeSort, type SpotSort } from '#map/looks';
import { strokeOf } from './draw-scene.ts';
import { baselineAt, POINT, type Font, type Item, type Measure } from './items.ts';
import { pixelOn, type Box } from './paper.ts';
import { filled, hatched, stroked } from './shapes.ts';
import { spotShape } from './spots.ts';
import type { OnSheet } from './view.ts';

/** What a row of the legend shows. */
export type Swatch =
	| { readonly of: 'kind'; readonly kind: AreaKind; readonly illustrative: boolean }
	| { readonly of: 'territory'; readonly territory: TerritoryId }
	| { readonly of: 'change'; readonly sort: ChangeSort }
	| { readonly of: 'spot'; readonly sort: SpotSort }
	| { readonly of: 'river' | 'town' | 'held' | 'place' | 'accuracy' | 'boundary' | 'drawn' | 'ghost' | 'highlight' };

export interface LegendRow {
	readonly swatch: Swatch;
	readonly text: string;
	/** The same where there is little room. */
	readonly short?: string;
}

const SWATCH = { width: 8.5, height: 4 };
const ROW = 5.3;
const FONT = 7.5;
/** Millimetres on A4 that a column of the legend needs. */
const COLUMN = 58;

const cornersOf = ({ x, y, width, height }: Box): OnSheet[] => [[x, y], [x + width, y], [x + width, y + height], [x, y + height]];

function ground(box: Box, colour: string, opacity: number): readonly Item[] {
	return [filled([cornersOf(box)], '#ffffff', 1), filled([cornersOf(box)], colour, opacity)];
}

function swatchItems(swatch: Swatch, box: Box, pixel: number): readonly Item[] {
	const ring = cornersOf(box);
	const middle = box.y + box.height / 2;
	const level: OnSheet[] = [[box.x, middle], [box.x + box.width, middle]];
	const centre: OnSheet = [box.x + box.width / 2, middle];
	const outlined = (stroke: Parameters<typeof stroked>[1]): Item => ({ kind: 'path', lines: [ring], closed: true, stroke });
	switch (swatch.of) {
		case 'kind': {
			const { colour, opacity, hatch } = LOOKS[swatch.kind];
			const fill = swatch.kind === 'district' ? GROUND : colour;
			return [...ground(box, fill, swatch.kind === 'district' ? 0 : opacity), ...hatched([ring], hatch, colour, pixel), outlined(strokeOf(swatch.kind, swatch.illustrative, pixel))];
		}
		case 'territory': return [...ground(box, TERRITORY_GROUND[swatch.territory], LOOKS.district.opacity), outlined({ colour: INK, width: 0.4 * pixel })];
		case 'change': {
			const { colour, hatch } = CHANGE_LOOKS[swatch.sort];
			return [...ground(box, colour, CHANGE_OPACITY), ...hatched([ring], hatch, colour, pixel)];
		}
		case 'spot': return [spotShape(centre, swatch.sort, box.height * 0.45, pixel)];
		case 'held': return ground(box, SHOWN, 0.3);
		case 'river': return [stroked([level], { colour: WATER, width: 1.8 * pixel })];
		case 'drawn': return [stroked([level], { colour: SHOWN, width: 3 * pixel })];
		case 'boundary': return [stroked([level], { colour: MARK, width: 2 * pixel, dash: [2 * pixel, 2 * pixel] })];
		case 'ghost': return [stroked([level], { colour: GHOST, width: 1.4 * pixel, dash: GHOST_DASH.map((length) => length * 1.4 * pixel) })];
		case 'town': return [{ kind: 'circle', at: centre, radius: 2.6 * pixel, fill: HALO, stroke: { colour: INK, width: 1.2 * pixel } }];
		case 'accuracy': return [{ kind: 'circle', at: centre, radius: box.height / 2, stroke: { colour: MARK, width: pixel } }];
		case 'highlight': return [stroked([level], { colour: HIGHLIGHT, width: 7 * pixel, opacity: 0.35 })];
		case 'place': return [{ kind: 'circle', at: centre, radius: 7 * pixel, fill: SHOWN, stroke: { colour: HALO, width: 2.5 * pixel } }];
	}
}

const columnsIn = (width: number, growth: number) => Math.max(1, Math.floor(width / (COLUMN * growth)));

/** The height of a legend of so many rows in a width. */
export function legendHeight(rows: number, width: number, growth: number): number {
	return Math.ceil(rows / columnsIn(width, growth)) * ROW * growth;
}

/** Of the size of the type, to which it may shrink before a shorter text is taken. */
const SHRUNK = 0.85;

/** Type in which a text is no wider than its column. */
function fitting(text: string, most: number, font: Font, measure: Measure): Font {
	const width = measure(text, font);
	return width <= most ? font : { ...font, size: (font.size * most) / width };
}

/** The rows of a legend in a box, column by column. */
export function legendItems(rows: readonly LegendRow[], { x, y, width }: Box, growth: number, measure: Measure): readonly Item[] {
	const columns = columnsIn(width, growth);
	const perColumn = Math.ceil(rows.length / columns);
	const columnWidth = width / columns;
	const [swatchWidth, swatchHeight, row] = [SWATCH.width * growth, SWATCH.height * growth, ROW * growth];
	return rows.flatMap(({ swatch, text: whole, short = whole }, index): readonly Item[] => {
		const left = x + Math.floor(index / perColumn) * columnWidth;
		const top = y + (index % perColumn) * row;
		const box = { x: left, y: top + (row - swatchHeight) / 2, width: swatchWidth, height: swatchHeight };
		const textLeft = left + swatchWidth + 2 * growth;
		const [room, full]: [number, Font] = [columnWidth - swatchWidth - 3 * growth, { size: FONT * growth }];
		const text = fitting(whole, room, full, measure).size < full.size * SHRUNK ? short : whole;
		const font = fitting(text, room, full, measure);
		return [...swatchItems(swatch, box, pixelOn(growth)), { kind: 'text', at: [textLeft, baselineAt(top + row / 2, font)], text, font, colour: INK }];
	});
}

/** A line of text at the top of a legend takes so much, in millimetres. */
export const headingHeight = (growth: number): number => 9 * POINT * growth * 1.5;
