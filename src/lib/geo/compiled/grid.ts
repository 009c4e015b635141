/**
 * A square of cells over all areas, in three steps: coarse cells; in each that a line passes through 8 × 8 middle ones;
 * in each of these that a line passes through 4 × 4 fine ones. Columns count eastwards, rows northwards.
 */
export interface Grid {
	readonly west: number;
	readonly south: number;
	/** Degrees of longitude and of latitude of a fine cell. */
	readonly width: number;
	readonly height: number;
	/** Fine cells along each side; a multiple of `COARSE`. */
	readonly cells: number;
}

/** Fine cells along each side of a middle one. */
export const MIDDLE = 4;
/** Middle cells along each side of a coarse one. */
export const BRANCHING = 8;
/** Fine cells along each side of a coarse one. */
export const COARSE = MIDDLE * BRANCHING;

/**
 * Degrees, a tenth of a millimetre: a cell knows the lines this far beyond it, so that rounding when a point's cell is
 * computed never matters.
 */
export const MARGIN = 1e-9;

/** The corner from which a cell is judged lies south-east of every point of the cell: its longitude, by column. */
export const cornerLon = ({ west, width }: Grid, column: number): number => west + (column + 1) * width + MARGIN;
/** The latitude of that corner, by row. */
export const cornerLat = ({ south, height }: Grid, row: number): number => south + row * height - MARGIN;

/** Degrees: an empty index still has a grid. */
const LEAST = 1e-6;
/** Cells and edges are numbered together in 52 bits, so there are at most 2^26 fine cells. */
const MOST_COARSE = 256;
const LEAST_COARSE = 8;

/** A grid round the vertices (longitude, latitude, …), one fine cell of room on each side; fewer than two edges to a fine cell that has any. */
export function gridOver(vertices: Float64Array): Grid {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let i = 0; i < vertices.length; i += 2) {
		const [lon, lat] = [vertices[i] ?? NaN, vertices[i + 1] ?? NaN];
		[west, east] = [Math.min(west, lon), Math.max(east, lon)];
		[south, north] = [Math.min(south, lat), Math.max(north, lat)];
	}
	if (!(west <= east)) [west, south, east, north] = [0, 0, LEAST, LEAST];
	const coarse = Math.min(MOST_COARSE, Math.max(LEAST_COARSE, Math.round(Math.sqrt(vertices.length / 2) / 1.5)));
	const cells = coarse * COARSE;
	const width = Math.max(east - west, LEAST) / (cells - 2);
	const height = Math.max(north - south, LEAST) / (cells - 2);
	return { west: west - width, south: south - height, width, height, cells };
}

/** A fine cell's number: coarse cells row by row, in each the middle ones row by row, in each the fine ones. */
export function cellNumber({ cells }: Grid, column: number, row: number): number {
	const coarse = Math.floor(row / COARSE) * (cells / COARSE) + Math.floor(column / COARSE);
	const middle = (Math.floor(row / MIDDLE) % BRANCHING) * BRANCHING + (Math.floor(column / MIDDLE) % BRANCHING);
	return (coarse * BRANCHING * BRANCHING + middle) * MIDDLE * MIDDLE + (row % MIDDLE) * MIDDLE + (column % MIDDLE);
}

/** Column and row of a fine cell by its number. */
export function cellAt({ cells }: Grid, number: number): { readonly column: number; readonly row: number } {
	const across = cells / COARSE;
	const fine = number % (MIDDLE * MIDDLE);
	const middle = Math.floor(number / (MIDDLE * MIDDLE)) % (BRANCHING * BRANCHING);
	const coarse = Math.floor(number / (COARSE * COARSE));
	return {
		column: (coarse % across) * COARSE + (middle % BRANCHING) * MIDDLE + (fine % MIDDLE),
		row: Math.floor(coarse / across) * COARSE + Math.floor(middle / BRANCHING) * MIDDLE + Math.floor(fine / MIDDLE)
	};
}
