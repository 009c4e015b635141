import type { Position } from 'geojson';

/** A drawn position to a millionth of a degree (0.1 m): more digits would only pretend. */
export function roundDrawn([lon = NaN, lat = NaN]: Position): Position {
	return [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
}
