import type { Geometry } from 'geojson';
import { contents, fault, type ImportFeature, type PropertyValue, type ReadResult } from '../contents.ts';
import { epsgFromName, isSupported } from '../crs-names.ts';

type Json = Readonly<Record<string, unknown>>;
const GEOMETRIES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'GeometryCollection'];

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of numbers, at whatever depth the type asks for. */
function isNested(value: unknown, depth: number): boolean {
	if (!Array.isArray(value)) return false;
	if (depth === 0) return value.length >= 2 && value.every((one) => typeof one === 'number' && Number.isFinite(one));
	return value.every((one) => isNested(one, depth - 1));
}

const DEPTHS: Readonly<Record<string, number>> = { Polygon: 2, MultiPolygon: 3 };

function toGeometry(value: unknown): Geometry | null | 'broken' {
	if (value === null || value === undefined) return null;
	if (!isObject(value) || typeof value['type'] !== 'string' || !GEOMETRIES.includes(value['type'])) return 'broken';
	const depth = DEPTHS[value['type']];
	if (depth !== undefined && !isNested(value['coordinates'], depth)) return 'broken';
	return value as unknown as Geometry;
}

/** Simple values as they are, anything nested as JSON text. */
export function toProperties(value: unknown): Record<string, PropertyValue> {
	if (!isObject(value)) return {};
	return Object.fromEntries(Object.entries(value).map(([key, one]) => {
		const simple = one === null || typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean';
		return [key, simple ? one : one === undefined ? null : JSON.stringify(one)];
	}));
}

function featuresOf(root: Json): readonly unknown[] | null {
	if (root['type'] === 'FeatureCollection') return Array.isArray(root['features']) ? root['features'] : null;
	if (root['type'] === 'Feature') return [root];
	return typeof root['type'] === 'string' && GEOMETRIES.includes(root['type']) ? [{ type: 'Feature', properties: {}, geometry: root }] : null;
}

/** The `crs` member of GeoJSON 2008, which RFC 7946 took away and the Chinese systems still need. Without it, WGS 84. */
function statedCrs(root: Json): { crs: number | 'unknown'; foreignCrs: string | null } {
	const member = root['crs'];
	if (!isObject(member)) return { crs: 4326, foreignCrs: null };
	const name = isObject(member['properties']) ? String(member['properties']['name'] ?? '') : '';
	const code = epsgFromName(name);
	return code !== null && isSupported(code) ? { crs: code, foreignCrs: null } : { crs: 'unknown', foreignCrs: name || JSON.stringify(member) };
}

/** Reads GeoJSON: a collection, a feature or a bare geometry, in UTF-8. */
export function readGeoJson(bytes: Uint8Array): ReadResult {
	let root: unknown;
	try {
		root = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch (cause) {
		return fault('broken-file', { part: 'GeoJSON', why: cause instanceof Error ? cause.message : String(cause) });
	}
	const raw = isObject(root) ? featuresOf(root) : null;
	if (!raw || !isObject(root)) return fault('unknown-format', { why: 'JSON, but no GeoJSON' });
	const features: ImportFeature[] = [];
	for (const [index, one] of raw.entries()) {
		const geometry = isObject(one) ? toGeometry(one['geometry']) : 'broken';
		if (geometry === 'broken' || !isObject(one)) return fault('broken-file', { part: 'GeoJSON', why: 'not a feature', feature: index });
		features.push({ properties: toProperties(one['properties']), geometry });
	}
	return contents(features, statedCrs(root));
}
