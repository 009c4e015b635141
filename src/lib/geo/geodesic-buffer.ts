/**
 * The 1000 m outward from a lake's line, on the ellipsoid: never short of the true distance and at most a stated
 * little beyond. Each part is buffered in a transverse Mercator plane centred on the part, where a metre is a metre to
 * a millionth; the radius is raised by all that facets, thinning, scale and rounding can take away.
 */
import proj4 from 'proj4';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import BufferOp from 'jsts/org/locationtech/jts/operation/buffer/BufferOp.js';
import BufferParameters from 'jsts/org/locationtech/jts/operation/buffer/BufferParameters.js';
import UnionOp from 'jsts/org/locationtech/jts/operation/union/UnionOp.js';
import { fromJts, toJts } from './jts.ts';
import { CGCS2000 } from './metres.ts';
import { thinInwards } from './thin-inwards.ts';

/** Metres for small change: JTS merges corners under a thousandth of the radius (0.5 mm), degrees are rounded (0.1 mm). */
const REST = 0.001;
/** Metres that the facets of round corners may fall inside the true arc before thinning. */
const FACET = 0.001;
/** JTS rounds the number of facets in a corner to the nearest, so one may be half as long again as asked for. */
const LONGEST_FACET = 1.5;
/** Metres: an edge straight in degrees this long bends by under 0.2 mm in the plane. */
const LONGEST_EDGE = 100;
/** How much the plane may stretch at a part's rim; 4e-6 is four millimetres in 1000 m, a part about 34 km wide. */
const MOST_STRETCH = 4e-6;

interface Plane {
	readonly forward: (position: Position) => Position;
	readonly inverse: (position: Position) => Position;
}

/**
 * Everything within `metres` (geodesic, CGCS2000, horizontal) of a polygon in degrees, the polygon itself included;
 * holes narrower than twice the distance vanish. The new line is everywhere between `metres` and `metres + beyond`
 * from the polygon, with few vertices for that; coordinates are rounded to 1e-9 degrees. Same input, same output.
 * Throws when a part is too wide for one plane, or a distance is not positive or too fine to be kept.
 */
export function geodesicBuffer(geometry: Polygon | MultiPolygon, metres: number, beyond = 0.01): Polygon | MultiPolygon {
	if (!(metres > 0)) throw new Error(`geodesicBuffer: got ${metres} m, expected a positive distance`);
	const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	const buffers = parts.map((rings) => toJts(bufferPart(rings, metres, beyond)));
	const first = buffers.shift();
	if (!first) throw new Error('geodesicBuffer: got a geometry without parts, expected at least one');
	const union = fromJts(buffers.reduce((sum, part) => UnionOp.union(sum, part), first));
	return mapPositions(union, ([lon = NaN, lat = NaN]) => [round(lon), round(lat)]);
}

function bufferPart(rings: Position[][], metres: number, beyond: number): Polygon | MultiPolygon {
	const plane = planeAt(rings);
	const flat: Polygon = { type: 'Polygon', coordinates: rings.map((ring) => densify(ring).map(plane.forward)) };
	const stretched = metres * (1 + stretchOf(flat, metres));
	const thinning = metres + beyond - stretched - FACET - 2 * REST;
	if (thinning <= 0) throw new Error(`geodesicBuffer: got ${beyond} m beyond ${metres} m, which leaves ${thinning} m to draw in`);
	const parameters = new BufferParameters();
	// The default thins the input by a hundredth of the distance, which alone would be 8 cm of error.
	parameters.setSimplifyFactor(1e-9);
	parameters.setQuadrantSegments(Math.ceil((LONGEST_FACET * Math.PI) / 4 / Math.acos(1 - FACET / metres)));
	const grown = fromJts(BufferOp.bufferOp(toJts(flat), stretched + FACET + REST + thinning, parameters));
	return mapRings(grown, (ring) => subdivide(thinInwards(ring, thinning), LONGEST_EDGE * 2.5, euclidean).map(plane.inverse));
}

function planeAt(rings: Position[][]): Plane {
	const [west, south, east, north] = bounds(rings.flat());
	const definition =
		`+proj=tmerc +lat_0=${(south + north) / 2} +lon_0=${(west + east) / 2} +k=1 +x_0=0 +y_0=0` +
		` +a=${CGCS2000.a} +rf=${1 / CGCS2000.f} +units=m +no_defs`;
	const plane = proj4(definition);
	return {
		forward: ([lon = NaN, lat = NaN]) => plane.forward([lon, lat]),
		inverse: ([x = NaN, y = NaN]) => plane.inverse([x, y])
	};
}

/** How much longer than true a length is at the part's rim; throws where one plane no longer serves. */
function stretchOf(flat: Polygon, metres: number): number {
	const [west, , east] = bounds(flat.coordinates.flat());
	const reach = Math.max(-west, east) + metres;
	const stretch = reach ** 2 / 2 / CGCS2000.a ** 2 / (1 - CGCS2000.f) ** 2;
	if (stretch > MOST_STRETCH) {
		throw new Error(`geodesicBuffer: got a part reaching ${Math.round(reach)} m from its middle, expected under 18000 m`);
	}
	return stretch;
}

function densify(ring: Position[]): Position[] {
	const degrees = LONGEST_EDGE / 111_400;
	return subdivide(ring, degrees, euclidean);
}

/** The same line with its longer edges cut into equal pieces, each no longer than `longest`. */
function subdivide(ring: Position[], longest: number, length: (a: Position, b: Position) => number): Position[] {
	const out = ring.slice(0, 1);
	for (let i = 1; i < ring.length; i++) {
		const a = ring[i - 1] ?? [];
		const b = ring[i] ?? [];
		const pieces = Math.max(1, Math.ceil(length(a, b) / longest));
		for (let k = 1; k < pieces; k++) out.push(a.map((value, axis) => value + (((b[axis] ?? NaN) - value) * k) / pieces));
		out.push(b);
	}
	return out;
}

function euclidean([ax = NaN, ay = NaN]: Position, [bx = NaN, by = NaN]: Position): number {
	return Math.hypot(bx - ax, by - ay);
}

function bounds(positions: readonly Position[]): [number, number, number, number] {
	const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x = NaN, y = NaN] of positions) {
		box[0] = Math.min(box[0], x);
		box[1] = Math.min(box[1], y);
		box[2] = Math.max(box[2], x);
		box[3] = Math.max(box[3], y);
	}
	return box;
}

function mapRings(geometry: Polygon | MultiPolygon, change: (ring: Position[]) => Position[]): Polygon | MultiPolygon {
	return geometry.type === 'Polygon'
		? { type: 'Polygon', coordinates: geometry.coordinates.map(change) }
		: { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings) => rings.map(change)) };
}

function mapPositions(geometry: Polygon | MultiPolygon, change: (p: Position) => Position): Polygon | MultiPolygon {
	return mapRings(geometry, (ring) => ring.map(change));
}

function round(degrees: number): number {
	return Math.round(degrees * 1e9) / 1e9;
}
