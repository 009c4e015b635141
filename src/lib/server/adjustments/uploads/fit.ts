import { areaOf, type AreaFeature } from '#geo';
import { isWiderThan, pieces, positionInside, snapTo, type SnapTarget } from '#geo/shapes';
import type { MultiPolygon, Position } from 'geojson';
import { repair, type Repair } from '../../import/repair.ts';

/** Something that is mended, or could be. */
export interface Fix {
	readonly what: Repair['what'] | 'snapped' | 'sliver-dropped';
	/** The shape, by its name or its place in the file. */
	readonly shape: string;
	/** How many vertices, rings or parts. */
	readonly count: number;
	/** Square metres that come or go; null where nobody measured them. */
	readonly metres2: number | null;
	/** Where the first, or the largest, of them is: degrees. */
	readonly at: Position | null;
	/** Metres by which a line moves at most; null where none does. */
	readonly shift: number | null;
	/** The area, or the shape of the same file, to whose line it moves. */
	readonly target: string | null;
}

interface Drawn {
	readonly label: string;
	readonly geometry: MultiPolygon;
	/** The area in force that it takes the place of. */
	readonly replaces: string | null;
}

interface Fitted {
	/** In the order in which they were given; null: nothing but slivers. */
	readonly shapes: readonly (MultiPolygon | null)[];
	readonly repairs: readonly Fix[];
	readonly offers: readonly Fix[];
}

interface FitOptions {
	readonly snap: boolean;
	readonly tolerance: number;
}

/** Parts that are nowhere wider than the tolerance, as one fix. */
function withoutSlivers(label: string, shape: MultiPolygon, tolerance: number): { readonly shape: MultiPolygon; readonly fixes: readonly Fix[] } {
	const parts = pieces(shape).map((part) => ({ part, narrow: !isWiderThan(part, tolerance), metres2: areaOf(part) }));
	const narrow = parts.filter((each) => each.narrow).sort((a, b) => b.metres2 - a.metres2);
	const [largest] = narrow;
	if (!largest) return { shape, fixes: [] };
	const metres2 = narrow.reduce((sum, each) => sum + each.metres2, 0);
	const coordinates = parts.filter((each) => !each.narrow).map(({ part }) => part.coordinates);
	const fix: Fix = { what: 'sliver-dropped', shape: label, count: narrow.length, metres2, at: positionInside(largest.part), shift: null, target: null };
	return { shape: { type: 'MultiPolygon', coordinates }, fixes: [fix] };
}

function fitOne({ label, geometry }: Drawn, targets: readonly SnapTarget[], tolerance: number): { readonly shape: MultiPolygon; readonly fixes: readonly Fix[] } {
	const wide = withoutSlivers(label, geometry, tolerance);
	const { shape, moves } = snapTo(wide.shape, targets, tolerance);
	const snapped = moves.map(({ target, count, shift, at }): Fix => ({ what: 'snapped', shape: label, count, metres2: null, at, shift, target }));
	// two edges that were moved onto one may touch or fold: it is made whole again, and what was left between them goes
	const mended = moves.length > 0 ? repair(label, shape.coordinates) : { geometry: wide.shape, repairs: [] };
	const rest = withoutSlivers(label, mended.geometry, tolerance);
	const folds = mended.repairs.filter(({ what }) => what === 'self-intersection' || what === 'parts-united')
		.map(({ what, count, metres2, at }): Fix => ({ what, shape: label, count, metres2, at, shift: null, target: null }));
	return { shape: rest.shape, fixes: [...wide.fixes, ...snapped, ...folds, ...rest.fixes] };
}

/**
 * Puts shapes on the lines of their neighbours: the areas in force that stay, the line that is replaced, and the shapes before
 * them in the file. What is not asked for is offered, with the same figures.
 */
export function fitShapes(shapes: readonly Drawn[], areas: readonly AreaFeature[], { snap, tolerance }: FitOptions): Fitted {
	const fitted: MultiPolygon[] = [];
	const fixes: Fix[] = [];
	const lines = areas.filter(({ properties }) => properties.kind !== 'extent-1000m').map(({ properties: { id }, geometry }): SnapTarget => ({ id, geometry }));
	for (const [index, drawn] of shapes.entries()) {
		const replaced = shapes.flatMap(({ replaces }, other) => (replaces !== null && other !== index ? [replaces] : []));
		const before = fitted.map((geometry, other): SnapTarget => ({ id: shapes[other]?.label ?? '', geometry }));
		const one = fitOne(drawn, [...lines.filter(({ id }) => !replaced.includes(id)), ...before], tolerance);
		fixes.push(...one.fixes);
		fitted.push(snap ? one.shape : drawn.geometry);
	}
	return { shapes: fitted.map((shape) => (shape.coordinates.length > 0 ? shape : null)), repairs: snap ? fixes : [], offers: snap ? [] : fixes };
}
