/** Checks of one area by itself: is it where the lakes are, and is its outline a polygon at all. */
import type { Position } from 'geojson';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';
import { GEOMETRY_REASONS, idOf, type CheckedArea, type Finding, type GeometryReason } from './findings.ts';
import { toJts } from './jts.ts';

/** Degrees: where coordinates of this basin can lie. Swapped axes, metres and other counties' data fall outside. */
export const PLAUSIBLE = { west: 104, south: 25, east: 108.5, north: 28 } as const;

/** The findings on one area's outline; with any, overlays on it would mean nothing. */
export function checkOutline(area: CheckedArea): Finding[] {
	const rings = area.geometry.type === 'Polygon' ? area.geometry.coordinates : area.geometry.coordinates.flat();
	const stray = rings.flat().find((position) => !isPlausible(position));
	if (stray) return [{ severity: 'error', check: 'region', areas: [idOf(area)], at: stray }];
	const broken = structure(rings);
	if (broken) return [flaw(area, broken.reason, broken.at)];
	return topology(area);
}

function isPlausible([lon = NaN, lat = NaN]: Position): boolean {
	return lon >= PLAUSIBLE.west && lon <= PLAUSIBLE.east && lat >= PLAUSIBLE.south && lat <= PLAUSIBLE.north;
}

/** What JTS would throw at rather than report. */
function structure(rings: readonly Position[][]): { reason: GeometryReason; at?: Position } | undefined {
	if (rings.length === 0) return { reason: 'too-few-points' };
	for (const ring of rings) {
		const [first, last] = [ring[0], ring.at(-1)];
		if (!first || ring.length < 4) return { reason: 'too-few-points', ...(first && { at: first }) };
		if (first[0] !== last?.[0] || first[1] !== last?.[1]) return { reason: 'ring-open', at: first };
	}
	return undefined;
}

function topology(area: CheckedArea): Finding[] {
	const error: { getErrorType(): number; getCoordinate(): { x: number; y: number } | null } | null =
		new IsValidOp(toJts(area.geometry)).getValidationError();
	if (!error) return [];
	const at = error.getCoordinate();
	return [flaw(area, GEOMETRY_REASONS[error.getErrorType()] ?? 'invalid', at ? [at.x, at.y] : undefined)];
}

function flaw(area: CheckedArea, reason: GeometryReason, at?: Position): Finding {
	return { severity: 'error', check: 'geometry', areas: [idOf(area)], reason, ...(at && { at }) };
}
