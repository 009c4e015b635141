import { createHash } from 'node:crypto';
import { AREA_KINDS, isCalendarDate, TERRITORIES, type Area } from '#duty';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';

/** Where an area's data came from: with the product, from the operator, worked out from another area, or by the act on a proposal. */
export type Origin = 'bundled' | 'import' | 'computed' | 'act';

/** An area to be loaded: its facts but for the id and the version, which the store gives, and its shape. */
export interface AreaInput extends Omit<Area, 'id' | 'version'> {
	readonly geometry: MultiPolygon;
	/** Where this one came from, when that differs from the rest of its load. */
	readonly origin?: Origin;
}

/** An area as the store hands it out: GeoJSON, degrees in EPSG:4490. */
export type AreaFeature = Feature<MultiPolygon, Area> & { readonly id: string };

export type AreaReading =
	| { readonly ok: true; readonly area: AreaInput }
	| { readonly ok: false; readonly field: string; readonly reason: string };

const TEXTS = ['name', 'nameEn', 'source', 'licence'] as const;

/**
 * Reads a feature with the properties that our FlatGeobuf files carry ('' for "none"), in degrees EPSG:4490.
 * Heights are dropped, a polygon becomes a multipolygon. Says which field it refuses, and why.
 */
export function readAreaFeature(feature: Feature): AreaReading {
	const given = feature.properties ?? {};
	const refuse = (field: string, expected: string): AreaReading =>
		({ ok: false, field, reason: `got ${JSON.stringify(given[field])}, expected ${expected}` });
	const kind = AREA_KINDS.find((known) => known === given.kind);
	if (!kind) return refuse('kind', AREA_KINDS.join(', '));
	if (!/^[0-9A-Za-z][0-9A-Za-z-]*$/.test(String(given.code))) return refuse('code', 'letters, digits and hyphens');
	const territory = TERRITORIES.find((known) => known === given.territory) ?? null;
	if (given.territory && !territory) return refuse('territory', TERRITORIES.join(', '));
	for (const field of TEXTS) if (typeof given[field] !== 'string' || !given[field]) return refuse(field, 'a text');
	if (!Number.isFinite(given.accuracy) || given.accuracy < 0) return refuse('accuracy', 'metres');
	if (typeof given.illustrative !== 'boolean') return refuse('illustrative', 'true or false');
	if (!isDate(given.validFrom)) return refuse('validFrom', 'an ISO date');
	const validTo = given.validTo || null;
	if (validTo !== null && !(isDate(validTo) && validTo > given.validFrom)) return refuse('validTo', 'a later ISO date');
	const geometry = multiPolygon(feature.geometry);
	if (typeof geometry === 'string') return { ok: false, field: 'geometry', reason: geometry };
	const { code, name, nameEn, source, licence, accuracy, illustrative, validFrom } = given;
	return { ok: true, area: { kind, code, name, nameEn, territory, validFrom, validTo, source, licence, accuracy, illustrative, geometry } };
}

/** The id of an area: unique by kind and code, without the version. */
export function areaId(area: Pick<Area, 'kind' | 'code'>): string {
	return `${area.kind}-${area.code}`;
}

/** A hash over everything that was loaded of an area, whatever the order in which its fields stand. */
export function areaHash(area: AreaInput): string {
	const { kind, code, name, nameEn, territory, validFrom, validTo, source, licence, accuracy, illustrative, geometry } = area;
	const facts = [kind, code, name, nameEn, territory, validFrom, validTo, source, licence, accuracy, illustrative];
	return createHash('sha256').update(JSON.stringify([facts, geometry.coordinates])).digest('hex');
}

function isDate(value: unknown): value is string {
	return typeof value === 'string' && isCalendarDate(value);
}

/** The shape in two dimensions, or in words what is wrong with it. */
function multiPolygon(geometry: Feature['geometry'] | null): MultiPolygon | string {
	if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return `got ${geometry?.type ?? 'none'}, expected a polygon`;
	const polygons = (geometry as Polygon | MultiPolygon).type === 'Polygon' ? [(geometry as Polygon).coordinates] : (geometry as MultiPolygon).coordinates;
	const flat = polygons.map((rings) => rings.map((ring) => ring.map(([lon = NaN, lat = NaN]) => [lon, lat])));
	const wrong = flat.flat().map(ringFault).find((fault) => fault !== null);
	if (wrong) return wrong;
	return flat.length > 0 ? { type: 'MultiPolygon', coordinates: flat } : 'got an empty shape, expected a polygon';
}

function ringFault(ring: readonly Position[]): string | null {
	if (ring.length < 4) return `got a ring of ${ring.length} positions, expected at least 4`;
	const outside = ring.find(([lon = NaN, lat = NaN]) => !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90));
	if (outside) return `got the position ${outside.join(', ')}, expected degrees`;
	const [first, last] = [ring[0], ring.at(-1)];
	return first?.[0] === last?.[0] && first?.[1] === last?.[1] ? null : 'got an open ring, expected it closed';
}
