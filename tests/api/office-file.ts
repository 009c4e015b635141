import { localScale } from '#geo';
import type { MultiPolygon, Position } from 'geojson';
import proj4 from 'proj4';
import { zippedShapefile } from './shapefile-written.ts';

const ZONE_35 = '+proj=tmerc +lat_0=0 +lon_0=105 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs';
const { x: PER_LON, y: PER_LAT } = localScale(26.5);
const mapped = ({ coordinates }: MultiPolygon, change: (position: Position) => Position): MultiPolygon => ({ type: 'MultiPolygon', coordinates: coordinates.map((rings) => rings.map((ring) => ring.map(change))) });
const closed = (ring: Position[]) => [[...ring, ring[0]!]];

/** Degrees in metres of zone 35, without prefix. */
export const toGrid = (shape: MultiPolygon): MultiPolygon => mapped(shape, (position) => proj4('+proj=longlat +ellps=GRS80 +no_defs', ZONE_35).forward(position.slice(0, 2)));

/** What an office sends besides: an area, by its id and name, with one more part. */
export interface Grown {
	readonly id: string;
	readonly name: string;
	readonly part: readonly Position[];
}

/**
 * What an office sends: its own survey in zone 35 without prefix, in GBK, without .prj. The district's border with its neighbour lies three metres
 * over it; the level 1 zone got a lobe that follows the line of level 2, three metres beyond; and a sliver was left over.
 * @param areaOf the shapes in force, by their ids
 */
export async function fileOfOffice(areaOf: (id: string) => Promise<MultiPolygon>, grown: readonly Grown[] = []): Promise<Uint8Array> {
	const [qingzhen, guanshanhu, zone1, zone2] = await Promise.all(['district-520181', 'district-520115', 'zone-1-hongfeng', 'zone-2-hongfeng'].map(areaOf));
	const shared = new Set(guanshanhu!.coordinates.flat(2).map(String));
	const district = mapped(qingzhen!, ([lon = 0, lat = 0]) => (shared.has(String([lon, lat])) ? [lon + 3 / PER_LON, lat] : [lon, lat]));
	const line = zone2!.coordinates[0]![0]!;
	const from = line.findIndex(([lon = 0, lat = 0]) => lon > 106.43 && lat > 26.54 && lat < 26.56);
	const run = line.slice(from, from + 4);
	const [first = [], last = []] = [run[0], run.at(-1)];
	const lobe = [...run.map(([lon = 0, lat = 0]) => [lon + 3 / PER_LON, lat]), [last[0]! - 0.004, last[1]!], [first[0]! - 0.004, first[1]!]];
	const sliver = [[106.4, 26.5], [106.4 + 2 / PER_LON, 26.5], [106.4 + 2 / PER_LON, 26.5 + 300 / PER_LAT], [106.4, 26.5 + 300 / PER_LAT]];
	const zone: MultiPolygon = { type: 'MultiPolygon', coordinates: [...zone1!.coordinates.slice(1), closed(lobe), closed(sliver)] };
	const more = await Promise.all(grown.map(async ({ id, name, part }) => ({ name, geometry: toGrid({ type: 'MultiPolygon', coordinates: [...(await areaOf(id)).coordinates, closed([...part])] }) })));
	return zippedShapefile([{ name: '红枫湖饮用水水源一级保护区', geometry: toGrid(zone) }, { name: '清镇市', geometry: toGrid(district) }, ...more]);
}
