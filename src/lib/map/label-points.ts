import type { Point } from '#duty';
import { nearestOnLine, ringsOf, turfIndex, type AreaFeature, type Bounds } from '#geo';
import type { Feature, Point as PointGeometry } from 'geojson';
import { boundsOfAreas } from './in-view.ts';

const GRID = 10;

/** A name written on each tile's piece of a polygon would stand many times on the map, so each area gets one spot. */
export type LabelPoint = Feature<PointGeometry, AreaFeature['properties']>;

function gridIn([west, south, east, north]: Bounds): Point[] {
	return Array.from({ length: GRID * GRID }, (_, cell) => ({
		lon: west + ((east - west) * ((cell % GRID) + 0.5)) / GRID,
		lat: south + ((north - south) * (Math.floor(cell / GRID) + 0.5)) / GRID
	}));
}

/** A coarse line is enough to find a spot well inside. */
function thinned(area: AreaFeature): readonly (readonly [number, number][])[] {
	return ringsOf(area).map((ring) => {
		const step = Math.max(1, Math.floor(ring.length / 120));
		return ring.filter((_, i) => i % step === 0 || i === ring.length - 1).map(([lon = NaN, lat = NaN]): [number, number] => [lon, lat]);
	});
}

/** Of a grid over the area, the position inside that is farthest from any line; null when the grid misses it. */
async function spotIn(area: AreaFeature): Promise<Point | null> {
	const bounds = boundsOfAreas([area]);
	if (!bounds) return null;
	const grid = gridIn(bounds);
	const covered = await turfIndex([area]).covering(grid, area.properties.validFrom);
	const rings = thinned(area);
	let best: { point: Point; room: number } | null = null;
	for (const point of grid.filter((_, i) => (covered[i]?.length ?? 0) > 0)) {
		const room = Math.min(...rings.map((ring) => nearestOnLine(point, ring).distance));
		if (!best || room > best.room) best = { point, room };
	}
	return best?.point ?? null;
}

/** Where the name of each area is written. */
export async function labelPoints(areas: readonly AreaFeature[]): Promise<LabelPoint[]> {
	const spots = await Promise.all(areas.map(spotIn));
	return areas.flatMap(({ properties }, i) => {
		const spot = spots[i];
		return spot ? [{ type: 'Feature' as const, properties, geometry: { type: 'Point' as const, coordinates: [spot.lon, spot.lat] } }] : [];
	});
}
