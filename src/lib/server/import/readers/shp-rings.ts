import type { Position } from 'geojson';

/** Twice the signed area in the file's own units; clockwise is negative. */
function turning(ring: readonly Position[]): number {
	let sum = 0;
	ring.forEach(([x = 0, y = 0], index) => {
		const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
		sum += x * nextY - nextX * y;
	});
	return sum;
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
function contains(shell: readonly Position[], ring: readonly Position[]): boolean {
	const inside = ring.filter((position) => surrounds(shell, position)).length;
	return inside * 2 > ring.length;
}

/**
 * A Shapefile keeps the rings of a record in one heap: shells turn clockwise, holes the other way. Each hole goes to the
 * smallest shell around it; a hole without shell was written by a program that turns wrongly, and becomes a shell.
 */
export function ringsToPolygons(rings: readonly Position[][]): { polygons: Position[][][]; orphans: number } {
	const shells = rings.filter((ring) => turning(ring) <= 0).map((ring) => [ring]);
	const holes = rings.filter((ring) => turning(ring) > 0);
	shells.sort((a, b) => Math.abs(turning(a[0] ?? [])) - Math.abs(turning(b[0] ?? [])));
	const orphans: Position[][] = [];
	for (const hole of holes) {
		const around = shells.find(([shell]) => shell !== undefined && Math.abs(turning(shell)) > turning(hole) && contains(shell, hole));
		if (around) around.push(hole);
		else orphans.push(hole);
	}
	// GeoJSON turns the other way round.
	const turned = shells.map((rings) => rings.map((ring) => ring.toReversed()));
	return { polygons: [...turned, ...orphans.map((ring) => [ring])], orphans: orphans.length };
}
