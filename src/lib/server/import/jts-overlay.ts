/** The door to JSTS for repairing: its own types are mostly `any`. */
import type { Polygon, Position } from 'geojson';
import InteriorPointArea from 'jsts/org/locationtech/jts/algorithm/InteriorPointArea.js';
import Coordinate from 'jsts/org/locationtech/jts/geom/Coordinate.js';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import PrecisionModel from 'jsts/org/locationtech/jts/geom/PrecisionModel.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import GeoJSONWriter from 'jsts/org/locationtech/jts/io/GeoJSONWriter.js';
import Polygonizer from 'jsts/org/locationtech/jts/operation/polygonize/Polygonizer.js';
import UnaryUnionOp from 'jsts/org/locationtech/jts/operation/union/UnaryUnionOp.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';

interface Shape {
	getNumGeometries(): number;
	getGeometryN(index: number): Shape;
	getGeometryType(): string;
	isEmpty(): boolean;
}

const factory = new GeometryFactory(new PrecisionModel());
const reader = new GeoJSONReader(factory);
const writer = new GeoJSONWriter();

export type Rings = Position[][];

function read(polygons: readonly Rings[]): Shape {
	const shape: Shape = reader.read({ type: 'MultiPolygon', coordinates: polygons });
	return shape;
}

function write(shape: Shape): Rings[] {
	const polygons: Rings[] = [];
	for (let index = 0; index < shape.getNumGeometries(); index += 1) {
		const part = shape.getGeometryN(index);
		if (part.getGeometryType() !== 'Polygon' || part.isEmpty()) continue;
		const written: Polygon = writer.write(part);
		polygons.push(written.coordinates);
	}
	return polygons;
}

/** Valid as OGC means it: rings that neither cross themselves nor each other, parts that don't overlap. */
export function isValid(polygons: readonly Rings[]): boolean {
	const valid: boolean = new IsValidOp(read(polygons)).isValid();
	return valid;
}

/** Where polygons are not valid; undefined where they are, or nobody can say. */
export function faultOf(polygons: readonly Rings[]): Position | undefined {
	const error: { getCoordinate(): { x: number; y: number } | null } | null = new IsValidOp(read(polygons)).getValidationError();
	const at = error?.getCoordinate();
	return at ? [at.x, at.y] : undefined;
}

/** The ground that any of the polygons covers. The polygons must be valid each for itself. */
export function unite(polygons: readonly Rings[]): Rings[] {
	const united: Shape = UnaryUnionOp.union(read(polygons));
	return write(united);
}

/** The faces that the rings cut the plane into, each with a position inside. */
export function facesOf(rings: Rings): { rings: Rings; inside: Position }[] {
	const lines = rings.map((ring) => factory.createLineString(ring.map(([x = 0, y = 0]) => new Coordinate(x, y))));
	const polygonizer = new Polygonizer();
	polygonizer.add(UnaryUnionOp.union(factory.createMultiLineString(lines)));
	const faces: Shape[] = polygonizer.getPolygons().toArray();
	return faces.map((face) => {
		const point: { x: number; y: number } = InteriorPointArea.getInteriorPoint(face);
		return { rings: write(face)[0] ?? [], inside: [point.x, point.y] };
	});
}
