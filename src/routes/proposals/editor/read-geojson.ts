import { AREA_KINDS } from '#duty';
import { inRegion, type AreaFeature } from '#geo';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { openShape } from '#proposals/drawing';
import { newArea, replaced, type EditedChange } from './edited.ts';

type Members = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

function isRing(value: unknown): value is Position[] {
	return Array.isArray(value) && value.length >= 4 && value.every((position) => Array.isArray(position) && typeof position[0] === 'number' && typeof position[1] === 'number' && inRegion({ lon: position[0], lat: position[1] }));
}
const isPolygon = (value: unknown): value is Position[][] => Array.isArray(value) && value.length > 0 && value.every(isRing);

function shapeOf(geometry: unknown): MultiPolygon | null {
	if (!isObject(geometry)) return null;
	const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
	const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' && Array.isArray(coordinates) ? coordinates : null;
	if (!polygons || polygons.length === 0 || !polygons.every(isPolygon)) return null;
	// heights that some programs write are no part of a line on the map
	const flat = polygons.map((rings) => rings.map((ring) => ring.map(([lon = NaN, lat = NaN]) => [lon, lat])));
	return { type: 'MultiPolygon', coordinates: flat };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function changeOf(feature: Partial<Feature<Polygon | MultiPolygon>>, areas: readonly AreaFeature[]): EditedChange | null {
	const shape = shapeOf(feature.geometry);
	if (!shape) return null;
	const properties: Members = feature.properties ?? {};
	const id = text(properties['id']) || text(feature.id);
	const own = areas.find((area) => area.properties.id === id && area.properties.kind !== 'extent-1000m');
	if (own) return { ...replaced(own), shape: openShape(shape) };
	return { ...newArea(), kind: AREA_KINDS.find((kind) => kind === properties['kind'] && kind !== 'extent-1000m') ?? '', name: text(properties['name']).slice(0, 100), shape: openShape(shape) };
}

/**
 * The areas of a GeoJSON text as changes: a feature whose `id` is an area's in force gives that another line, any other is a new
 * area. Of a file that holds both sides of a proposal (`side`), only what would be is taken.
 * @returns null where it is no GeoJSON of polygons in the region, in degrees
 */
export function readGeoJson(source: string, areas: readonly AreaFeature[]): readonly EditedChange[] | null {
	let read: unknown;
	try {
		read = JSON.parse(source);
	} catch {
		return null;
	}
	if (!isObject(read)) return null;
	const { type, features } = read as { type?: unknown; features?: unknown };
	const given = type === 'FeatureCollection' && Array.isArray(features) ? features : type === 'Feature' ? [read] : [{ type: 'Feature', properties: {}, geometry: read }];
	const wanted = given.filter((each) => isObject(each) && !(isObject(each['properties']) && (each['properties']['side'] === 'before' || each['properties']['computed'] === true)));
	const changes = wanted.map((each) => changeOf(each as Feature<Polygon>, areas));
	return changes.length > 0 && changes.every((change) => change !== null) ? changes : null;
}
