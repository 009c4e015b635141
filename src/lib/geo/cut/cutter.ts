import type { Area, Point } from '#duty';
import type { LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { CompiledMap } from '../compiled/compiled-map.ts';
import { edgesByDate, type EdgesInForce } from './edges-in-force.ts';
import { cutLines } from './line.ts';
import { dividePolygon } from './polygon.ts';

/** A line or a polygon, in degrees, EPSG:4490. */
export type CutShape = LineString | MultiLineString | Polygon | MultiPolygon;

/** All of a shape that lies on the same areas. */
export interface CutPart {
	/** Areas in force, sorted by id; a line that runs along an area's line lies on it. */
	readonly covering: readonly Area[];
	/** Metres of a line, square metres of a polygon, on the ellipsoid. */
	readonly measure: number;
}

export type Cut = { readonly ok: true; readonly parts: readonly CutPart[] } | { readonly ok: false; readonly doubtAt: Point };

/** Cuts a shape by the areas in force on a date (ISO): its parts, largest first; or a place on the line of ground that it winds round otherwise than once, because it crosses itself. */
export type ShapeCutter = (shape: CutShape, on: string) => Cut;

/** Metres, or square metres: less than this is what rounding leaves. */
const NOTHING = 0.001;

const largestFirst = (parts: Iterable<CutPart>): Cut =>
	({ ok: true, parts: [...parts].filter(({ measure }) => measure >= NOTHING).sort((a, b) => b.measure - a.measure) });

function cutLine(shape: LineString | MultiLineString, on: string, map: CompiledMap, edges: EdgesInForce): Cut {
	const parts = new Map<string, CutPart>();
	const coveringAt = (lon: number, lat: number) => map.areasOf(map.setAt(lon, lat), on);
	cutLines(shape.type === 'LineString' ? [shape.coordinates] : shape.coordinates, edges, coveringAt, (covering, metres) => {
		const key = covering.map(({ id }) => id).join();
		const before = parts.get(key);
		parts.set(key, { covering: before?.covering ?? covering, measure: (before?.measure ?? 0) + metres });
	});
	return largestFirst(parts.values());
}

function cutPolygon(shape: Polygon | MultiPolygon, edges: EdgesInForce): Cut {
	const { squareMetres, doubtful, doubtAt } = dividePolygon(shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates, edges);
	if (doubtAt && Math.abs(doubtful) >= NOTHING) return { ok: false, doubtAt: doubtAt };
	return largestFirst(squareMetres.flatMap((measure, set) => [{ covering: edges.areasOf(set), measure }]));
}

/** A cutter by the areas of a map; of the dates it keeps the latest. */
export function cutter(map: CompiledMap): ShapeCutter {
	const edgesOn = edgesByDate(map.parts);
	let kept: { readonly on: string; readonly edges: EdgesInForce } | null = null;
	return (shape, on) => {
		if (kept?.on !== on) kept = { on, edges: edgesOn(on) };
		return shape.type === 'Polygon' || shape.type === 'MultiPolygon' ? cutPolygon(shape, kept.edges) : cutLine(shape, on, map, kept.edges);
	};
}
