import type { Point } from '#duty';
import type { LineString, Polygon, Position } from 'geojson';
import { crossingsAt, interiorPoint } from './interior-point.ts';
import { lengthBetween, nearestOnLine } from './metres.ts';

/** A line or an area that somebody has drawn, in degrees. */
export type DrawnShape = LineString | Polygon;

const rounded = ({ lon, lat }: Point): Point => ({ lon: Number(lon.toFixed(7)), lat: Number(lat.toFixed(7)) });

function middleOf(positions: readonly Position[]): Point | null {
	const lengths = positions.slice(1).map((to, index) => lengthBetween(positions[index] ?? to, to));
	let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
	for (const [index, length] of lengths.entries()) {
		const [[fromLon = NaN, fromLat = NaN] = [], [toLon = NaN, toLat = NaN] = []] = [positions[index], positions[index + 1]];
		const share = length === 0 ? 0 : left / length;
		if (left <= length) return { lon: fromLon + (toLon - fromLon) * share, lat: fromLat + (toLat - fromLat) * share };
		left -= length;
	}
	return null;
}

/** The spot that stands for a shape, to a centimetre: the middle of a line, a spot well inside an area; null for an empty one. */
export function spotOf(shape: DrawnShape): Point | null {
	const spot = shape.type === 'LineString' ? middleOf(shape.coordinates) : interiorPoint(shape);
	return spot && rounded(spot);
}

/** Does a spot lie on a shape, or at most so many metres beside it? */
export function liesOn(spot: Point, shape: DrawnShape, metres: number): boolean {
	const lines = shape.type === 'LineString' ? [shape.coordinates] : shape.coordinates;
	const westOf = shape.type === 'Polygon' ? crossingsAt(lines, spot.lat).filter((lon) => lon < spot.lon).length : 0;
	return westOf % 2 === 1 || lines.some((line) => nearestOnLine(spot, line).distance <= metres);
}
