import { strokesOf, HATCH_OPACITY, type Hatch, type Strokes } from '#map/looks';
import type { Geometry, Position } from 'geojson';
import { lineWithin, ringWithin } from './clip.ts';
import type { Item, PathItem, Stroke } from './items.ts';
import type { Box } from './paper.ts';
import { lineToSheet, type MapView, type OnSheet } from './view.ts';

/** The polygons of a geometry, each with its holes. */
export function polygonsOf(geometry: Geometry): readonly Position[][][] {
	if (geometry.type === 'Polygon') return [geometry.coordinates];
	if (geometry.type === 'MultiPolygon') return geometry.coordinates;
	return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(polygonsOf) : [];
}

/** The lines of a geometry: rings are none. */
export function linesOf(geometry: Geometry): readonly Position[][] {
	if (geometry.type === 'LineString') return [geometry.coordinates];
	if (geometry.type === 'MultiLineString') return geometry.coordinates;
	return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(linesOf) : [];
}

/** The polygons of a geometry on the sheet, cut to the frame; those that do not reach it are left out. */
export function groundOnSheet(view: MapView, geometry: Geometry): readonly OnSheet[][][] {
	return polygonsOf(geometry).map((rings) => rings.map((ring) => ringWithin(lineToSheet(view, ring), view.frame)).filter(({ length }) => length > 0)).filter(({ length }) => length > 0);
}

/** The stretches of lines on the sheet that lie within the frame. */
export function linesOnSheet(view: MapView, lines: readonly (readonly Position[])[]): OnSheet[][] {
	return lines.flatMap((line) => lineWithin(lineToSheet(view, line), view.frame));
}

export const filled = (rings: readonly (readonly OnSheet[])[], colour: string, opacity: number): PathItem => ({ kind: 'path', lines: rings, closed: true, fill: { colour, opacity } });
export const stroked = (lines: readonly (readonly OnSheet[])[], stroke: Stroke): PathItem => ({ kind: 'path', lines, closed: false, stroke });

function boxRound(rings: readonly (readonly OnSheet[])[]): Box {
	let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of rings.flat()) [west, north, east, south] = [Math.min(west, x), Math.min(north, y), Math.max(east, x), Math.max(south, y)];
	return { x: west, y: north, width: east - west, height: south - north };
}

/** Where the strokes of one direction run over a box, on one grid for the whole sheet. */
function courses({ course, every }: Strokes, { x, y, width, height }: Box, pixel: number): OnSheet[][] {
	const apart = every * pixel;
	const lay = (low: number, high: number, line: (at: number) => OnSheet[]) =>
		Array.from({ length: Math.max(0, Math.floor(high / apart) - Math.ceil(low / apart) + 1) }, (_, index) => line((Math.ceil(low / apart) + index) * apart));
	const [right, bottom] = [x + width, y + height];
	if (course === 'upright') return lay(x, right, (at) => [[at, y], [at, bottom]]);
	if (course === 'level') return lay(y, bottom, (at) => [[x, at], [right, at]]);
	if (course === 'rising') return lay(x + y, right + bottom, (at) => [[at - y, y], [at - bottom, bottom]]);
	return lay(x - bottom, right - y, (at) => [[at + y, y], [at + bottom, bottom]]);
}

/** The strokes of a hatching, within rings only. @param pixel millimetres that a pixel of the screen takes on this sheet */
export function hatched(rings: readonly (readonly OnSheet[])[], hatch: Hatch, colour: string, pixel: number): readonly Item[] {
	const box = boxRound(rings);
	const lines = strokesOf(hatch).flatMap((strokes) => courses(strokes, box, pixel).flatMap((line) => lineWithin(line, box)));
	if (lines.length === 0) return [];
	return [{ kind: 'clip', rings, items: [stroked(lines, { colour, width: 1.2 * pixel, opacity: HATCH_OPACITY })] }];
}
