import { ZONES } from '#geo';
import { fromGridToSheet, groundOf, type MapView, type OnSheet } from './view.ts';

/** A line of the kilometre grid, from frame to frame. */
export interface GridLine {
	readonly along: 'easting' | 'northing';
	/** As it is written at its ends: kilometres, with the zone before an easting. */
	readonly label: string;
	readonly from: OnSheet;
	readonly to: OnSheet;
}

/** Metres. */
const STEPS = [500, 1000, 2000, 5000, 10_000] as const;

/** Metres between the lines of the grid. @param apart millimetres that they are at least apart */
export function gridStep(scale: number, apart: number): number {
	return STEPS.find((step) => (step * 1000) / scale >= apart) ?? 20_000;
}

function stepsWithin(low: number, high: number, step: number): number[] {
	const first = Math.ceil(low / step);
	return Array.from({ length: Math.max(0, Math.floor(high / step) - first + 1) }, (_, index) => (first + index) * step);
}

const kilometres = (metres: number) => String(metres / 1000);

/** The lines of the kilometre grid in a view. @param apart millimetres that they are at least apart */
export function gridLines(view: MapView, apart: number): readonly GridLine[] {
	const { west, east, south, north } = groundOf(view);
	const step = gridStep(view.scale, apart);
	const at = (easting: number, northing: number) => fromGridToSheet(view, { easting, northing });
	const { prefix } = ZONES[view.system];
	return [
		...stepsWithin(west, east, step).map((easting): GridLine => ({ along: 'easting', label: `${prefix}${kilometres(easting)}`, from: at(easting, north), to: at(easting, south) })),
		...stepsWithin(south, north, step).map((northing): GridLine => ({ along: 'northing', label: kilometres(northing), from: at(west, northing), to: at(east, northing) }))
	];
}
