import type { Position } from 'geojson';
import { ringArea } from '#geo';

/**
 * A closed ring (degrees) made larger or smaller about its middle until its area on the ellipsoid is `squareMetres`,
 * to a millionth. A few rounds are needed, for a degree of longitude is worth less farther north.
 */
export function fitArea(ring: readonly Position[], squareMetres: number): Position[] {
	let fitted = [...ring];
	for (let turn = 0; turn < 5; turn++) {
		const factor = Math.sqrt(squareMetres / Math.abs(ringArea(fitted)));
		const [midLon, midLat] = middle(fitted);
		fitted = fitted.map(([lon = NaN, lat = NaN]) => [midLon + (lon - midLon) * factor, midLat + (lat - midLat) * factor]);
	}
	return fitted;
}

/** The centre of gravity of a ring's inside, in degrees. */
function middle(ring: readonly Position[]): [number, number] {
	const [lon0 = NaN, lat0 = NaN] = ring[0] ?? [];
	let [twice, x, y] = [0, 0, 0];
	for (let i = 1; i < ring.length; i++) {
		const [ax, ay] = [(ring[i - 1]?.[0] ?? NaN) - lon0, (ring[i - 1]?.[1] ?? NaN) - lat0];
		const [bx, by] = [(ring[i]?.[0] ?? NaN) - lon0, (ring[i]?.[1] ?? NaN) - lat0];
		const cross = ax * by - bx * ay;
		twice += cross;
		x += (ax + bx) * cross;
		y += (ay + by) * cross;
	}
	return [lon0 + x / (3 * twice), lat0 + y / (3 * twice)];
}
