/** The door to JSTS, whose own types are mostly `any`: polygons in, polygons out. */
import type { MultiPolygon, Polygon } from 'geojson';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import GeoJSONWriter from 'jsts/org/locationtech/jts/io/GeoJSONWriter.js';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import PrecisionModel from 'jsts/org/locationtech/jts/geom/PrecisionModel.js';

/** What we ask of a JSTS geometry. */
export interface JtsGeometry {
	isEmpty(): boolean;
	getArea(): number;
	getNumGeometries(): number;
	getGeometryN(index: number): JtsGeometry;
	getGeometryType(): string;
}

const factory = new GeometryFactory(new PrecisionModel());
const reader = new GeoJSONReader(factory);
const writer = new GeoJSONWriter();

/** A GeoJSON polygon as JSTS sees it, at full precision. */
export function toJts(geometry: Polygon | MultiPolygon): JtsGeometry {
	const read: JtsGeometry = reader.read(geometry);
	return read;
}

/** A JSTS result as a GeoJSON polygon or multipolygon; lines and points that an overlay leaves are dropped. */
export function fromJts(geometry: JtsGeometry): Polygon | MultiPolygon {
	const polygons: Polygon['coordinates'][] = [];
	for (let i = 0; i < geometry.getNumGeometries(); i++) {
		const part = geometry.getGeometryN(i);
		if (part.getGeometryType() !== 'Polygon' || part.isEmpty()) continue;
		const written: Polygon = writer.write(part);
		polygons.push(written.coordinates);
	}
	const [only] = polygons;
	return polygons.length === 1 && only
		? { type: 'Polygon', coordinates: only }
		: { type: 'MultiPolygon', coordinates: polygons };
}
