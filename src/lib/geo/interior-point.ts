import type { Point } from '#duty';
import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Longitudes at which the rings cross a parallel, from west to east. */
export function crossingsAt(rings: readonly (readonly Position[])[], lat: number): readonly number[] {
	return rings.flatMap((ring) => ring.slice(1).flatMap(([lonB = NaN, latB = NaN], index) => {
		const [lonA = NaN, latA = NaN] = ring[index] ?? [];
		return latA > lat === latB > lat ? [] : [lonA + ((lat - latA) / (latB - latA)) * (lonB - lonA)];
	})).sort((a, b) => a - b);
}

const TRIED = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

/** A spot well inside a polygon (degrees): the middle of the widest stretch on a few parallels; null for an empty one. */
export function interiorPoint({ type, coordinates }: Polygon | MultiPolygon): Point | null {
	const polygons = type === 'Polygon' ? [coordinates] : coordinates;
	let best: { point: Point; width: number } | null = null;
	for (const rings of polygons) {
		const lats = (rings[0] ?? []).map(([, lat = NaN]) => lat);
		const [south, north] = [Math.min(...lats), Math.max(...lats)];
		for (const lat of TRIED.map((share) => south + (north - south) * share)) {
			const lons = crossingsAt(rings, lat);
			for (let i = 0; i + 1 < lons.length; i += 2) {
				const [west = 0, east = 0] = [lons[i], lons[i + 1]];
				if (!best || east - west > best.width) best = { point: { lon: (west + east) / 2, lat }, width: east - west };
			}
		}
	}
	return best?.point ?? null;
}
