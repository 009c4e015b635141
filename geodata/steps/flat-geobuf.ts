/**
 * FlatGeobuf in EPSG:4490 with a spatial index. The library writes no index, so it is added here: an R-tree packed in
 * the order of the features, sixteen to a node, and the header told of it. Same features, same bytes.
 */
import type { FeatureCollection, Geometry, Position } from 'geojson';
import { geojson } from 'flatgeobuf';

const CGCS2000_DEGREES = 4490;
const NODE_SIZE = 16;
const NODE_BYTES = 40;
const MAGIC_BYTES = 8;
/** Where the header's table of fields keeps the index node size (FlatGeobuf's header.fbs: field 9). */
const INDEX_NODE_SIZE_FIELD = 4 + 9 * 2;

interface Node {
	readonly box: readonly [west: number, south: number, east: number, north: number];
	/** Of a feature, its byte offset among the features; of an inner node, the number of its first child. */
	readonly target: number;
}

/** The bytes of a FlatGeobuf file of these features, in this order. All features have the same properties. */
export function flatGeobuf(features: FeatureCollection['features']): Uint8Array {
	const plain = geojson.serialize({ type: 'FeatureCollection', features }, CGCS2000_DEGREES);
	const view = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
	const start = MAGIC_BYTES + 4 + view.getUint32(MAGIC_BYTES, true);
	setIndexNodeSize(view);
	const tree = indexOf(features.map(({ geometry }) => boxOf(geometry)), offsetsOf(view, start));
	const whole = new Uint8Array(plain.length + tree.length);
	whole.set(plain.subarray(0, start));
	whole.set(tree, start);
	whole.set(plain.subarray(start), start + tree.length);
	return whole;
}

function setIndexNodeSize(view: DataView): void {
	const root = MAGIC_BYTES + 4;
	const table = root + view.getInt32(root, true);
	const fields = table - view.getInt32(table, true);
	const field = view.getUint16(fields + INDEX_NODE_SIZE_FIELD, true);
	if (field === 0) throw new Error('flatGeobuf: got a header without an index node size, expected the field');
	view.setUint16(table + field, NODE_SIZE, true);
}

function offsetsOf(view: DataView, start: number): number[] {
	const offsets: number[] = [];
	for (let at = start; at < view.byteLength; at += 4 + view.getUint32(at, true)) offsets.push(at - start);
	return offsets;
}

/** The packed tree, root first, leaves last. */
function indexOf(boxes: readonly Node['box'][], offsets: readonly number[]): Uint8Array {
	const levels: Node[][] = [boxes.map((box, i) => ({ box, target: offsets[i] ?? NaN }))];
	do levels.unshift(parents(levels[0] ?? [])); while ((levels[0] ?? []).length > 1);
	let first = 0;
	const nodes = levels.flatMap((level, depth) => {
		first += level.length;
		return depth === levels.length - 1 ? level : level.map(({ box, target }) => ({ box, target: first + target }));
	});
	const view = new DataView(new ArrayBuffer(nodes.length * NODE_BYTES));
	nodes.forEach(({ box, target }, i) => {
		box.forEach((edge, k) => view.setFloat64(i * NODE_BYTES + k * 8, edge, true));
		view.setBigUint64(i * NODE_BYTES + 32, BigInt(target), true);
	});
	return new Uint8Array(view.buffer);
}

/** One node for each sixteen; its target counts from the first node of the level below. */
function parents(children: readonly Node[]): Node[] {
	return Array.from({ length: Math.ceil(children.length / NODE_SIZE) }, (_, i) => {
		const own = children.slice(i * NODE_SIZE, (i + 1) * NODE_SIZE).map(({ box }) => box);
		const edge = (k: 0 | 1 | 2 | 3, pick: (...values: number[]) => number) => pick(...own.map((box) => box[k]));
		return { box: [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)], target: i * NODE_SIZE };
	});
}

function boxOf(geometry: Geometry): Node['box'] {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [lon = NaN, lat = NaN] of positionsOf(geometry)) {
		[west, south, east, north] = [Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat)];
	}
	return [west, south, east, north];
}

function positionsOf(geometry: Geometry): Position[] {
	if (geometry.type === 'Point') return [geometry.coordinates];
	if (geometry.type === 'LineString') return geometry.coordinates;
	if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat(2);
	throw new Error(`flatGeobuf: got ${geometry.type}, expected Point, LineString or MultiPolygon`);
}
