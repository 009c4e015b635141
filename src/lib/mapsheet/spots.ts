import { HALO, SPOT_COLOURS, SPOT_SORTS, type SpotSort } from '#map/looks';
import { alignedText, baselineAt, type Font, type Item, type Measure } from './items.ts';
import { pixelOn } from './paper.ts';
import type { Scene, Spot } from './scene.ts';
import { toSheet, within, type MapView, type OnSheet } from './view.ts';

/** Millimetres on A4: of a spot with a figure, and of one without. */
const FIGURED = 2.1;
const BARE = 1.35;

/** The spots in the frame, the most pressing last: it lies over the others. */
export function spotsIn({ spots = [] }: Scene, view: MapView): readonly Spot[] {
	const inside = spots.filter(({ point }) => within(view, toSheet(view, point)));
	return SPOT_SORTS.flatMap((sort) => inside.filter((spot) => spot.sort === sort));
}

/** How an issue looks: round, square where it is overdue, hollow where it is closed. */
export function spotShape(at: OnSheet, sort: SpotSort, radius: number, pixel: number): Item {
	const [colour, [x, y]] = [SPOT_COLOURS[sort], at];
	if (sort === 'closed') return { kind: 'circle', at, radius: radius * 0.8, fill: HALO, stroke: { colour, width: 2 * pixel } };
	if (sort === 'open') return { kind: 'circle', at, radius, fill: colour, stroke: { colour: HALO, width: 1.5 * pixel } };
	const side = radius * 0.92;
	const ring: OnSheet[] = [[x - side, y - side], [x + side, y - side], [x + side, y + side], [x - side, y + side]];
	return { kind: 'path', lines: [ring], closed: true, fill: { colour, opacity: 1 }, stroke: { colour: HALO, width: 1.5 * pixel } };
}

/** The issues of a scene, each with its figure where it has one. */
export function spotItems(scene: Scene, view: MapView, growth: number, measure: Measure): readonly Item[] {
	const pixel = pixelOn(growth);
	return spotsIn(scene, view).flatMap(({ point, sort, figure }): readonly Item[] => {
		const at = toSheet(view, point);
		if (figure === undefined) return [spotShape(at, sort, BARE * growth, pixel)];
		const font: Font = { size: (figure.length > 2 ? 5.5 : 7) * growth, bold: true };
		return [
			spotShape(at, sort, FIGURED * growth, pixel),
			alignedText({ at: [at[0], baselineAt(at[1], font)], text: figure, font, colour: sort === 'closed' ? SPOT_COLOURS.closed : HALO }, 'center', measure)
		];
	});
}
