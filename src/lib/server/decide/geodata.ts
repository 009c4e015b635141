import type { Messages } from '#i18n/server';
import type { Position } from 'geojson';
import { chooseTransform } from '../import/shapes.ts';
import { readFile } from '../import/readers/read-file.ts';
import { faultLine } from '../import/report-lines.ts';
import type { DecideRequest } from './arguments.ts';
import { stopped, type Stopped, type Table } from './input.ts';

/** Names for the coordinates that no property has. */
function freeNames(taken: readonly string[]): readonly [string, string] {
	const free = (name: string): string => (taken.includes(name) ? free(`${name}_point`) : name);
	return [free('lon'), free('lat')];
}

/**
 * Reads points with their properties from FlatGeobuf, GeoPackage, Shapefile or KML, in the file's own system or the
 * declared one. What is no point has no coordinates, so its row says so.
 */
export async function readGeodata(bytes: Uint8Array, name: string, { crs, encoding, sheet }: DecideRequest, words: Messages): Promise<Table | Stopped> {
	const file = await readFile(bytes, name, { ...(encoding === undefined ? {} : { encoding }), ...(sheet === undefined ? {} : { layer: sheet }) });
	if (!file.ok) return stopped(faultLine(file, words.commands.geodata));
	const points = file.features.map(({ geometry }): Position | null => (geometry?.type === 'Point' && geometry.coordinates.length > 1 ? geometry.coordinates : null));
	const types = [...new Set(file.features.map(({ geometry }) => geometry?.type ?? '—'))].join(', ');
	if (points.every((point) => point === null)) return stopped(words.batch.command.noPoints({ types }));
	const transform = chooseTransform(file, crs, points.filter((point) => point !== null));
	if (!transform.ok) return stopped(faultLine(transform, words.commands.geodata));
	const names = [...new Set(file.features.flatMap(({ properties }) => Object.keys(properties)))];
	const rows = file.features.map(({ properties }, index) => {
		const point = points[index];
		const [lon = null, lat = null] = point ? (transform.apply([[[point]]])[0]?.[0]?.[0] ?? []) : [];
		return [...names.map((each) => properties[each] ?? null), lon, lat];
	});
	const note = words.commands.geodata.crs({ crs: String(transform.crs), declared: transform.by === 'declared' });
	return { ok: true, header: [...names, ...freeNames(names)], rows, placed: true, notes: [note] };
}
