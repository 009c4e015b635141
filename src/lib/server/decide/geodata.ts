import { isShape, linesOf, mapPositions, readShape, type ShapeRead } from '#batch';
import type { CutShape } from '#geo/cut';
import type { Messages } from '#i18n/server';
import type { Geometry, Position } from 'geojson';
import { readFile } from '../import/readers/read-file.ts';
import { faultLine } from '../import/report-lines.ts';
import { chooseTransform } from '../import/shapes.ts';
import type { DecideRequest } from './arguments.ts';
import { stopped, type Stopped, type Table } from './input.ts';

/** Names for the coordinates that no property has. */
function freeNames(taken: readonly string[]): readonly [string, string] {
	const free = (name: string): string => (taken.includes(name) ? free(`${name}_point`) : name);
	return [free('lon'), free('lat')];
}

const pointIn = (geometry: Geometry | null): Position | null => (geometry?.type === 'Point' && geometry.coordinates.length > 1 ? geometry.coordinates : null);
const shapeIn = (geometry: Geometry | null): CutShape | null => (isShape(geometry) && geometry.coordinates.length > 0 ? geometry : null);

/**
 * Reads points, lines and polygons with their properties from FlatGeobuf, GeoPackage, Shapefile or KML, in the file's
 * own system or the declared one. What is none of these has no coordinates, so its row says so.
 */
export async function readGeodata(bytes: Uint8Array, name: string, { crs, encoding, sheet }: DecideRequest, words: Messages): Promise<Table | Stopped> {
	const file = await readFile(bytes, name, { ...(encoding === undefined ? {} : { encoding }), ...(sheet === undefined ? {} : { layer: sheet }) });
	if (!file.ok) return stopped(faultLine(file, words.commands.geodata));
	const [points, shapes] = [file.features.map(({ geometry }) => pointIn(geometry)), file.features.map(({ geometry }) => shapeIn(geometry))];
	const positions = [...points.filter((point) => point !== null), ...shapes.flatMap((shape) => (shape ? linesOf(shape).flat() : []))];
	const types = [...new Set(file.features.map(({ geometry }) => geometry?.type ?? '—'))].join(', ');
	if (positions.length === 0) return stopped(words.batch.command.noPlaces({ types }));
	const transform = chooseTransform(file, crs, positions);
	if (!transform.ok) return stopped(faultLine(transform, words.commands.geodata));
	const toDegrees = (position: Position): Position => transform.apply([[[position]]])[0]?.[0]?.[0] ?? [];
	const names = [...new Set(file.features.flatMap(({ properties }) => Object.keys(properties)))];
	const rows = file.features.map(({ properties }, index) => {
		const [lon = null, lat = null] = points[index] ? toDegrees(points[index]) : [];
		return [...names.map((each) => properties[each] ?? null), lon, lat];
	});
	const read = shapes.map((shape): ShapeRead | null => shape && readShape(mapPositions(shape, toDegrees)));
	const note = words.commands.geodata.crs({ crs: String(transform.crs), declared: transform.by === 'declared' });
	const beside = read.some((each) => each !== null) ? read : [];
	return { ok: true, header: [...names, ...freeNames(names)], rows, placed: true, shapes: beside, notes: [note] };
}
