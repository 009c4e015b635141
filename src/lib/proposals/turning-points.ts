import { readCoordinates } from '#geo';
import type { MultiPolygon, Position } from 'geojson';

/** One row of a table of turning points (拐点), as texts. */
export interface PointRow {
	/** In the table, from 1, its header included: as people count. */
	readonly row: number;
	/** The number of the point; '' where the table has none. */
	readonly point: string;
	/** The area it belongs to; '' as in the row above. */
	readonly area: string;
	/** The ring of the area; '' as in the row above. */
	readonly ring: string;
	/** Decimal degrees, degrees with minutes and seconds, or metres; two texts, or one that holds both. */
	readonly coordinates: readonly [string, string] | readonly [string];
}

export const POINT_FAULTS = ['unread', 'too-few', 'twice', 'mixed'] as const;

/** What is wrong with a row, or with the ring that begins in it. */
export interface PointFault {
	readonly row: number;
	readonly fault: (typeof POINT_FAULTS)[number];
	/** The text, the number of the point, or how many points there are. */
	readonly got: string;
}

/** An area of the table, with its rings in the table's own system: degrees, or metres as they are written. */
export interface PointArea {
	readonly name: string;
	/** A ring that does not end at its first point is left open: to close it is a repair, and told as one. */
	readonly shape: MultiPolygon;
}

export type PointTable = { readonly ok: true; readonly areas: readonly PointArea[] } | { readonly ok: false; readonly faults: readonly PointFault[] };

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
/** No angle is larger. */
const LARGEST_ANGLE = 360;

/** Full-width digits, blanks and separators of thousands aside. */
const plain = (text: string) => text.normalize('NFKC').replace(/[\s\u200b\ufeff]/gu, '').replace(/(?<=\d),(?=\d{3}(?:\D|$))/gu, '');

/** The two numbers of a row in the order in which they are written; null where they cannot be read. */
export function readPair(coordinates: PointRow['coordinates']): Position | null {
	const numbers = coordinates.length === 2 ? coordinates.map(plain) : [];
	if (numbers.length === 2 && numbers.every((text) => NUMBER.test(text))) return numbers.map(Number);
	// angles say by themselves which is which; taken as CGCS2000 they come back as they are written
	const read = readCoordinates(coordinates.join(', '), 'cgcs2000');
	if (read.ok) return [read.point.lon, read.point.lat];
	const metres = coordinates.length === 1 ? coordinates[0].normalize('NFKC').match(/\d{5,8}(?:\.\d+)?/gu) : null;
	return metres?.length === 2 ? metres.map(Number) : null;
}

interface Ring {
	readonly row: number;
	readonly area: string;
	readonly points: { readonly name: string; readonly at: Position; readonly row: number }[];
	closed: boolean;
}

const same = ([x, y]: Position, [otherX, otherY]: Position) => x === otherX && y === otherY;

/** A ring ends where its first point comes again, by its number or its place, or where the table names another area or ring. */
function ringsOf(rows: readonly PointRow[]): { readonly rings: readonly Ring[]; readonly faults: readonly PointFault[] } {
	const rings: Ring[] = [];
	const faults: PointFault[] = [];
	let [area, ringName] = ['', ''];
	let open: Ring | null = null;
	for (const { row, point, ...told } of rows) {
		const next = { area: told.area || area, ring: told.ring || (told.area && told.area !== area ? '' : ringName) };
		if (next.area !== area || next.ring !== ringName) open = null;
		[area, ringName] = [next.area, next.ring];
		const at = readPair(told.coordinates);
		if (!at) {
			faults.push({ row, fault: 'unread', got: told.coordinates.join(', ').slice(0, 60) });
			continue;
		}
		if (!open) rings.push((open = { row, area, points: [], closed: false }));
		const [first] = open.points;
		if (first && (same(first.at, at) ? open.points.length > 2 : point !== '' && point === first.name && open.points.length > 2)) {
			if (!same(first.at, at)) faults.push({ row, fault: 'twice', got: point });
			open.closed = true;
			open = null;
			continue;
		}
		if (point !== '' && open.points.some(({ name }) => name === point)) faults.push({ row, fault: 'twice', got: point });
		open.points.push({ name: point, at, row });
	}
	return { rings, faults };
}

function surrounds(ring: readonly Position[], [x = 0, y = 0]: Position): boolean {
	let inside = false;
	ring.forEach(([ax = 0, ay = 0], index) => {
		const [bx = 0, by = 0] = ring[(index + 1) % ring.length] ?? [];
		if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
	});
	return inside;
}

/** Most vertices decide, as a hole may touch its shell at one. */
const isWithin = (ring: readonly Position[], shell: readonly Position[]) => ring !== shell && ring.filter((position) => surrounds(shell, position)).length * 2 > ring.length;

/** Rings of one area: one within an odd number of others is a hole of the innermost of them, every other begins a part. */
function polygonsOf(rings: readonly (readonly Position[])[]): Position[][][] {
	const around = new Map(rings.map((ring) => [ring, rings.filter((shell) => isWithin(ring, shell))]));
	const depth = (ring: readonly Position[]) => around.get(ring)?.length ?? 0;
	return rings.filter((ring) => depth(ring) % 2 === 0).map((shell) => {
		const holes = rings.filter((ring) => depth(ring) === depth(shell) + 1 && around.get(ring)?.includes(shell));
		return [shell, ...holes].map((ring) => [...ring]);
	});
}

const isLength = ([x = 0, y = 0]: Position) => Math.max(Math.abs(x), Math.abs(y)) > LARGEST_ANGLE;

/**
 * Makes areas of a table of turning points, row by row. The numbers stay in the table's own system and order of axes: which
 * system that is is decided for the whole file.
 * @returns every area with its rings, or every row that is at fault
 */
export function readTurningPoints(rows: readonly PointRow[]): PointTable {
	const { rings, faults: unread } = ringsOf(rows);
	const faults: PointFault[] = [...unread];
	for (const { row, points } of rings) if (points.length < 3) faults.push({ row, fault: 'too-few', got: String(points.length) });
	const points = rings.flatMap((ring) => ring.points);
	const kind = points[0] && isLength(points[0].at);
	const odd = points.find(({ at }) => isLength(at) !== kind);
	if (odd) faults.push({ row: odd.row, fault: 'mixed', got: odd.at.join(', ') });
	if (faults.length > 0) return { ok: false, faults: faults.sort((a, b) => a.row - b.row) };
	const names = [...new Set(rings.map(({ area }) => area))];
	return {
		ok: true,
		areas: names.map((name) => {
			const own = rings.filter(({ area }) => area === name);
			const coordinates = polygonsOf(own.map(({ points: all, closed }) => [...all, ...(closed ? all.slice(0, 1) : [])].map(({ at }) => at)));
			return { name, shape: { type: 'MultiPolygon', coordinates } };
		})
	};
}
