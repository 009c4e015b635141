import { toGrid, ZONES, type GridPosition, type GridSystem } from '#geo';
import type { Point } from '#duty';
import type { Position } from 'geojson';
import type { Box } from './paper.ts';

/** What a frame on paper shows: the ground round a spot in a zone of the 3-degree Gauss-Krüger projection, grid north up. */
export interface MapView {
	readonly system: GridSystem;
	/** Metres, without the zone in front. */
	readonly centre: GridPosition;
	/** The denominator. */
	readonly scale: number;
	readonly frame: Box;
}

/** Millimetres on the sheet. */
export type OnSheet = readonly [x: number, y: number];

/** Metres: between two corners farther apart a line that is straight in degrees bends visibly on paper. */
const STRAIGHT = 1000;
const METRES_PER_DEGREE = 111_000;

/** The 3-degree zone in whose middle a place lies most: there a ruler agrees with the ground best. */
export function zoneAt({ lon }: Point): GridSystem {
	const away = (system: GridSystem) => Math.abs(lon - ZONES[system].centralMeridian);
	return away('gk3-36') < away('gk3-35') ? 'gk3-36' : 'gk3-35';
}

/** Metres east and north in the zone. */
export const inZone = (system: GridSystem, { lon, lat }: Point): GridPosition => toGrid(lon, lat, ZONES[system].centralMeridian);

/** The ground in the frame: metres. */
export function groundOf({ centre, scale, frame }: MapView): { readonly west: number; readonly east: number; readonly south: number; readonly north: number } {
	const [halfWidth, halfHeight] = [(frame.width * scale) / 2000, (frame.height * scale) / 2000];
	return { west: centre.easting - halfWidth, east: centre.easting + halfWidth, south: centre.northing - halfHeight, north: centre.northing + halfHeight };
}

/** Where a spot of the grid lies on the sheet. */
export function fromGridToSheet({ centre, scale, frame }: MapView, { easting, northing }: GridPosition): OnSheet {
	const millimetres = 1000 / scale;
	return [frame.x + frame.width / 2 + (easting - centre.easting) * millimetres, frame.y + frame.height / 2 - (northing - centre.northing) * millimetres];
}

/** Where a place lies on the sheet. */
export const toSheet = (view: MapView, point: Point): OnSheet => fromGridToSheet(view, inZone(view.system, point));

/** Does a spot of the sheet lie in the frame? */
export const within = ({ frame: { x, y, width, height } }: MapView, [atX, atY]: OnSheet): boolean => atX >= x && atX <= x + width && atY >= y && atY <= y + height;

/** A line of degrees on the sheet, with so many corners that it bends as the ground does. */
export function lineToSheet(view: MapView, line: readonly Position[]): OnSheet[] {
	return line.flatMap(([lon = NaN, lat = NaN], index) => {
		const [fromLon = lon, fromLat = lat] = line[index - 1] ?? [];
		const steps = Math.max(1, Math.ceil((Math.hypot(lon - fromLon, lat - fromLat) * METRES_PER_DEGREE) / STRAIGHT));
		return Array.from({ length: index === 0 ? 1 : steps }, (_, step) => {
			const share = index === 0 ? 1 : (step + 1) / steps;
			return toSheet(view, { lon: fromLon + (lon - fromLon) * share, lat: fromLat + (lat - fromLat) * share });
		});
	});
}

/** The convergence of the meridian at a place: degrees that grid north lies east of true north; negative west of it. */
export function convergence(system: GridSystem, { lon, lat }: Point): number {
	return (lon - ZONES[system].centralMeridian) * Math.sin((lat * Math.PI) / 180);
}

/** The ground of a box of degrees in a zone: its middle and its size in metres. */
export function groundAround(system: GridSystem, [west, south, east, north]: readonly [number, number, number, number]): { readonly centre: GridPosition; readonly width: number; readonly height: number } {
	const corners = [[west, south], [east, south], [east, north], [west, north], [(west + east) / 2, south], [(west + east) / 2, north]].map(([lon = NaN, lat = NaN]) => inZone(system, { lon, lat }));
	const [eastings, northings] = [corners.map(({ easting }) => easting), corners.map(({ northing }) => northing)];
	const [low, high] = [{ easting: Math.min(...eastings), northing: Math.min(...northings) }, { easting: Math.max(...eastings), northing: Math.max(...northings) }];
	return {
		centre: { easting: (low.easting + high.easting) / 2, northing: (low.northing + high.northing) / 2 },
		width: high.easting - low.easting, height: high.northing - low.northing
	};
}
