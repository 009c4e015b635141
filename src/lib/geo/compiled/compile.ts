import type { AreaFeature } from '../area-features.ts';
import { ringsOf } from '../turf-index.ts';
import { arcsOf, boundsByEdge } from './arcs.ts';
import { AreaSets } from './area-sets.ts';
import { cellsOf } from './cells.ts';
import { gridOver } from './grid.ts';
import type { MapParts } from './parts.ts';
import { edgesInCells, setsAtCorners } from './sweep.ts';

/** An edge is named in 24 bits. */
const MOST_VERTICES = 2 ** 24;

/**
 * Compiles areas (degrees, EPSG:4490, valid polygons) into the parts of a map that tells of any point which areas
 * cover it, their lines included, exactly as PostGIS does. All validity dates are in it; the date is asked later.
 * Throws when more than 16 areas have lines in one cell, more than 32,768 sets of areas occur, or there are more than 16
 * million vertices.
 */
export function compile(features: readonly AreaFeature[], dataVersion: string): MapParts {
	const sorted = features.toSorted((a, b) => (a.properties.id < b.properties.id ? -1 : a.properties.id > b.properties.id ? 1 : a.properties.version - b.properties.version));
	const arcs = arcsOf(sorted.map(ringsOf));
	const grid = gridOver(arcs.vertices);
	const sets = new AreaSets();
	const ground = { arcs, grid, sets, corners: setsAtCorners(arcs, grid, sets), kinds: boundsByEdge(arcs.vertices.length / 2, arcs.starts, arcs.bounds) };
	if (arcs.vertices.length / 2 > MOST_VERTICES) throw new Error(`compile: got ${arcs.vertices.length / 2} vertices, expected at most ${MOST_VERTICES}`);
	const { coarse, middle, branches, fine, twigs, leaves, runs, natures } = cellsOf(ground, edgesInCells(arcs, grid));
	let first = 0;
	return {
		grid, dataVersion, areas: sorted.map(({ properties }) => properties),
		vertices: arcs.vertices, arcStarts: arcs.starts, arcBounds: arcs.bounds, bounded: arcs.bounded,
		coarse, middle: Uint16Array.from(middle), branches: Uint32Array.from(branches), fine: Uint16Array.from(fine), twigs: Uint32Array.from(twigs),
		leaves: Uint32Array.from(leaves), natures: Uint32Array.from(natures.list), runs: Uint32Array.from(runs), choices: Uint16Array.from(natures.sets),
		setStarts: Uint32Array.from([0, ...sets.lists.map((list) => (first += list.length))]), setAreas: Uint16Array.from(sets.lists.flat())
	};
}
