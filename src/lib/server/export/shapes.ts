import type { MultiPolygon, Position } from 'geojson';
import { boundsAround, type Bounds } from './bounds.ts';

const MAGIC = 9994;
const VERSION = 1000;
const POLYGON = 5;
const HEADER = 100;
const RECORD_HEADER = 8;
/** Of a record's content, before its parts: type, box, two counts. */
const BEFORE_PARTS = 44;

/** Twice the area within; positive where it turns anticlockwise. */
function turning(ring: readonly Position[]): number {
	return ring.reduce((sum, [x = 0, y = 0], index) => {
		const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
		return sum + x * nextY - nextX * y;
	}, 0);
}

/** The rings as a Shapefile turns them: shells clockwise, holes the other way. */
function turned({ coordinates }: MultiPolygon): readonly (readonly Position[])[] {
	return coordinates.flatMap((polygon) => polygon.map((ring, index) => {
		const clockwise = turning(ring) < 0;
		return clockwise === (index === 0) ? ring : ring.toReversed();
	}));
}

/** Of no shape at all the box is zero, as other writers have it. */
function writeBounds(view: DataView, at: number, bounds: Bounds): void {
	bounds.forEach((bound, index) => view.setFloat64(at + 8 * index, Number.isFinite(bound) ? bound : 0, true));
}

function contentOf(shape: MultiPolygon): Uint8Array {
	const rings = turned(shape);
	const points = rings.flat();
	const view = new DataView(new ArrayBuffer(BEFORE_PARTS + 4 * rings.length + 16 * points.length));
	view.setInt32(0, POLYGON, true);
	writeBounds(view, 4, boundsAround([shape]));
	view.setInt32(36, rings.length, true);
	view.setInt32(40, points.length, true);
	let first = 0;
	rings.forEach((ring, index) => {
		view.setInt32(BEFORE_PARTS + 4 * index, first, true);
		first += ring.length;
	});
	const start = BEFORE_PARTS + 4 * rings.length;
	points.forEach(([x = NaN, y = NaN], index) => {
		view.setFloat64(start + 16 * index, x, true);
		view.setFloat64(start + 16 * index + 8, y, true);
	});
	return new Uint8Array(view.buffer);
}

function withHeader(size: number, bounds: Bounds): { readonly bytes: Uint8Array; readonly view: DataView } {
	const bytes = new Uint8Array(size);
	const view = new DataView(bytes.buffer);
	view.setInt32(0, MAGIC);
	// lengths are counted in words of two bytes
	view.setInt32(24, size / 2);
	view.setInt32(28, VERSION, true);
	view.setInt32(32, POLYGON, true);
	writeBounds(view, 36, bounds);
	return { bytes, view };
}

/** The .shp file of multipolygons and the .shx file that says where each begins. */
export function writeShapes(shapes: readonly MultiPolygon[]): { readonly shp: Uint8Array; readonly shx: Uint8Array } {
	const contents = shapes.map(contentOf);
	const bounds = boundsAround(shapes);
	const shp = withHeader(contents.reduce((sum, content) => sum + RECORD_HEADER + content.length, HEADER), bounds);
	const shx = withHeader(HEADER + 8 * contents.length, bounds);
	let at = HEADER;
	contents.forEach((content, index) => {
		shp.view.setInt32(at, index + 1);
		shp.view.setInt32(at + 4, content.length / 2);
		shp.bytes.set(content, at + RECORD_HEADER);
		shx.view.setInt32(HEADER + 8 * index, at / 2);
		shx.view.setInt32(HEADER + 8 * index + 4, content.length / 2);
		at += RECORD_HEADER + content.length;
	});
	return { shp: shp.bytes, shx: shx.bytes };
}
