import type { Messages } from '#i18n/server';
import type { MultiPolygon, Position } from 'geojson';
import type { Corners } from './given.ts';
import type { System } from './systems.ts';

/** A box that an area must touch, or in words why it is none. */
export type BoxReading = { readonly ok: true; readonly shape: MultiPolygon } | { readonly ok: false; readonly message: string };

function rectangle([west, south, east, north]: Corners): Position[][] {
	return [[[west, south], [east, south], [east, north], [west, north], [west, south]]];
}

function within([west, south, east, north]: Corners, [least, lowest, most, highest]: System['domain']): Corners {
	const x = (value: number) => Math.min(Math.max(value, least), most);
	const y = (value: number) => Math.min(Math.max(value, lowest), highest);
	return [x(west), y(south), x(east), y(north)];
}

/**
 * The ground between two corners that stand in the order of axes of their system, its east coordinate first. A box in
 * degrees whose west is greater than its east goes across the date line, as the standard has it, and is two.
 */
export function readBox(corners: Corners, { northFirst, degrees, domain }: System, { problems }: Messages): BoxReading {
	const [a, b, c, d] = corners;
	const [west, south, east, north]: Corners = northFirst ? [b, a, d, c] : [a, b, c, d];
	const acrossDateLine = degrees && west > east;
	if (south > north) return { ok: false, message: problems.cornersSwapped({ low: String(south), high: String(north) }) };
	if (west > east && !acrossDateLine) return { ok: false, message: problems.cornersSwapped({ low: String(west), high: String(east) }) };
	const outside = [[west, 180], [east, 180], [south, 90], [north, 90]].find(([value = 0, most = 0]) => Math.abs(value) > most);
	if (degrees && outside) return { ok: false, message: problems.range({ got: String(outside[0]), least: -(outside[1] ?? 0), most: outside[1] ?? 0 }) };
	const boxes: readonly Corners[] = acrossDateLine ? [[west, south, 180, north], [-180, south, east, north]] : [[west, south, east, north]];
	return { ok: true, shape: { type: 'MultiPolygon', coordinates: boxes.map((box) => rectangle(within(box, domain))) } };
}
