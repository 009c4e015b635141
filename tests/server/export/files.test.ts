import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { writeGeoPackage } from '../../../src/lib/server/export/geopackage.ts';
import { writeShapefile } from '../../../src/lib/server/export/shapefile.ts';
import { wellKnownText } from '../../../src/lib/server/export/well-known-text.ts';
import { epsgFromWkt } from '../../../src/lib/server/import/crs-names.ts';
import { readGeoPackage } from '../../../src/lib/server/import/readers/geopackage.ts';
import { readShapefile } from '../../../src/lib/server/import/readers/shapefile.ts';
import type { AreaFeature } from '../../../src/lib/server/store/area-input.ts';
import { gdal, readByGdal } from '../../gdal.ts';
import { area, box } from '../../store/areas.ts';

const program = gdal();

function feature(coordinates: Position[][][], facts: Parameters<typeof area>[3] = {}): AreaFeature {
	const { geometry, ...properties } = area('lake', 'hongfeng', coordinates, facts);
	return { type: 'Feature', id: 'lake-hongfeng@3', geometry, properties: { id: 'lake-hongfeng', version: 3, ...properties } };
}

// a lake with an island on which there is a pond, and a bay apart; rings turn either way
const LAKE: Position[][][] = [
	[box(106, 26, 106.4, 26.4), box(106.1, 26.1, 106.3, 26.3).reverse()],
	[box(106.15, 26.15, 106.25, 26.25).reverse()],
	[box(106.12345678901234, 26.5, 106.2, 26.6)]
];
/** 100 Chinese characters are 300 bytes; 84 of them and two letters are what a field of a Shapefile holds. */
const LONG = `ab${'红'.repeat(100)}`;
const FEATURES = [
	feature(LAKE, { name: '红枫湖〇𠮷', territory: 'guiyang', source: LONG, accuracy: 0.123456, validTo: '2026-12-31', illustrative: false }),
	feature([[box(0, 0, 1, 1)]], { name: "'\"; drop table lake; --", nameEn: '' })
];

const sizeOf = (ring: readonly Position[]) => Math.abs(ring.reduce((sum, [x = 0, y = 0], at) => sum + x * (ring[at + 1]?.[1] ?? y) - (ring[at + 1]?.[0] ?? x) * y, 0));
/** Each polygon by its shell and its holes, largest first, as the sets of their positions. */
const shapeOf = (polygons: readonly Position[][][]) => polygons
	.map((rings) => ({ size: sizeOf(rings[0] ?? []), rings: rings.map((ring) => [...new Set(ring.map((position) => position.join()))].sort()) }))
	.sort((a, b) => b.size - a.size).map(({ rings }) => rings);

async function readWithGdal(name: string, bytes: Uint8Array) {
	if (!program) throw new Error('readWithGdal: got no GDAL, expected one');
	const folder = mkdtempSync(join(tmpdir(), 'lianghu-file-'));
	try {
		writeFileSync(join(folder, name), bytes);
		return await readByGdal(program, name.endsWith('.zip') ? `/vsizip/${join(folder, name)}` : join(folder, name));
	} finally {
		rmSync(folder, { recursive: true });
	}
}

describe('a GeoPackage', () => {
	it('is read by our own import as it was written', async () => {
		const read = await readGeoPackage(await writeGeoPackage('lake', 4490, FEATURES), {});
		if (!read.ok) throw new Error(read.reason);
		expect(read.crs).toBe(4490);
		expect(read.features.map(({ geometry }) => geometry)).toEqual(FEATURES.map(({ geometry }) => geometry));
		expect(read.features[0]?.properties).toMatchObject({ name: '红枫湖〇𠮷', source: LONG, accuracy: 0.123456, validTo: '2026-12-31', illustrative: 0, version: 3 });
		expect(read.features[1]?.properties).toMatchObject({ name: "'\"; drop table lake; --", nameEn: '', territory: null, validTo: null });
	});

	it.skipIf(!program)('is read by GDAL as it was written', async () => {
		const read = await readWithGdal('lake.gpkg', await writeGeoPackage('lake', 4490, FEATURES));
		expect(read.map(({ polygons }) => polygons)).toEqual(FEATURES.map(({ geometry }) => geometry.coordinates));
		expect(read[0]?.properties).toMatchObject({ name: '红枫湖〇𠮷', source: LONG, accuracy: 0.123456, illustrative: false, territory: 'guiyang' });
		expect(read[1]?.properties).toMatchObject({ name: "'\"; drop table lake; --", validTo: null, territory: null, illustrative: true });
	});

	it('is the same file for the same areas', async () => {
		expect(await writeGeoPackage('lake', 4545, FEATURES)).toEqual(await writeGeoPackage('lake', 4545, FEATURES));
	});
});

describe('a Shapefile', () => {
	const zip = writeShapefile('lake', 4490, FEATURES);

	it('is read by our own import as it was written, every hole in its shell', () => {
		const read = readShapefile(zip, {});
		if (!read.ok) throw new Error(read.reason);
		expect([read.crs, read.encoding, read.notes]).toEqual([4490, { label: 'utf-8', by: 'cpg' }, []]);
		const shapes = read.features.map(({ geometry }) => (geometry?.type === 'MultiPolygon' ? shapeOf(geometry.coordinates) : null));
		expect(shapes).toEqual(FEATURES.map(({ geometry }) => shapeOf(geometry.coordinates)));
	});

	it('cuts what a field cannot hold between two characters, and nothing else', () => {
		const read = readShapefile(zip, {});
		if (!read.ok) throw new Error(read.reason);
		expect(read.features[0]?.properties).toMatchObject({
			name: '红枫湖〇𠮷', source: `ab${'红'.repeat(84)}`, accuracy: 0.123456, validFrom: '20240301', validTo: '20261231', illustrat: false, version: 3
		});
		expect(read.features[1]?.properties).toMatchObject({ nameEn: null, territory: null, validTo: null, illustrat: true });
	});

	it.skipIf(!program)('is read by GDAL as it was written', async () => {
		const read = await readWithGdal('lake.zip', zip);
		expect(read.map(({ polygons }) => shapeOf(polygons))).toEqual(FEATURES.map(({ geometry }) => shapeOf(geometry.coordinates)));
		expect(read[0]?.properties).toMatchObject({ name: '红枫湖〇𠮷', source: `ab${'红'.repeat(84)}`, accuracy: 0.123456, territory: 'guiyang', version: 3 });
		expect(read[1]?.properties).toMatchObject({ name: "'\"; drop table lake; --" });
	});

	it('is the same file for the same areas', () => {
		expect(writeShapefile('lake', 4490, FEATURES)).toEqual(zip);
	});
});

describe('the definition of a system', () => {
	it.each([4326, 4490, 4544, 4545] as const)('%i is recognized in both dialects by our own import', (epsg) => {
		for (const dialect of ['esri', 'ogc'] as const) expect(epsgFromWkt(wellKnownText(epsg, dialect))).toBe(epsg);
	});

	it('is in Esri\'s own words', () => {
		// as PROJ writes EPSG:4545 in Esri's dialect (gdalsrsinfo -o wkt_esri)
		expect(wellKnownText(4545, 'esri')).toBe(
			'PROJCS["CGCS2000_3_Degree_GK_CM_108E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],'
			+ 'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],'
			+ 'PARAMETER["Central_Meridian",108.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]'
		);
	});
});
