/** PostGIS as a peer: areas in a table with an index, points in one statement. */
import { rmSync } from 'node:fs';
import type { AreaFeature } from '#geo';
import { openEmbedded } from '../../src/lib/server/store/embedded.ts';
import type { Driver } from '../../src/lib/server/store/driver.ts';
import { openServer } from '../../src/lib/server/store/pg.ts';
import { preparedDataDir } from '../embedded.ts';
import { startPostgres } from '../postgres.ts';

export interface Database {
	readonly name: string;
	/** Puts the points into a table with an index; what follows asks about them. */
	put(points: Float64Array): Promise<void>;
	/** For each point the areas that cover it, a bit each in the given order. */
	covering(): Promise<Int32Array>;
	/** The same work, but only counted: what the join alone costs. */
	count(): Promise<number>;
	close(): Promise<void>;
}

// area by area, so that each shape is prepared once for all its points
const JOIN = 'bench_area cross join lateral (select n from bench_point where at && geom and ST_Covers(geom, at)) as covered';
const COVERING = `
	select array_to_string(array_agg(coalesce(mask, 0) order by n), ',') as masks
	from bench_point left join (select n, bit_or(1 << bit) as mask from ${JOIN} group by n) as found using (n)`;
const COUNT = `select count(*)::int4 as count from ${JOIN}`;
const PUT = 'insert into bench_point select n, ST_SetSRID(ST_MakePoint(lon, lat), 4490) from unnest($1::float8[], $2::float8[]) with ordinality as given(lon, lat, n)';

async function fill(driver: Driver, features: readonly AreaFeature[]): Promise<void> {
	await driver.exec('create table bench_area (bit int4 primary key, geom geometry(Geometry, 4490) not null)');
	for (const [bit, { geometry }] of features.entries()) {
		await driver.query('insert into bench_area select $1::int4, ST_SetSRID(ST_GeomFromGeoJSON($2::text), 4490)', [bit, JSON.stringify(geometry)]);
	}
	await driver.exec('create index on bench_area using gist (geom); analyze bench_area');
}

const lons = (points: Float64Array) => Array.from({ length: points.length / 2 }, (_, i) => points[2 * i] ?? NaN);
const lats = (points: Float64Array) => Array.from({ length: points.length / 2 }, (_, i) => points[2 * i + 1] ?? NaN);

function peer(name: string, driver: Driver, end: () => Promise<void>): Database {
	return {
		name,
		async put(points) {
			await driver.exec('drop table if exists bench_point; create table bench_point (n int4, at geometry(Point, 4490))');
			await driver.query(PUT, [lons(points), lats(points)]);
			await driver.exec('create index on bench_point using gist (at); analyze bench_point');
		},
		async covering() {
			const [row] = await driver.query<{ masks: string }>(COVERING);
			return Int32Array.from((row?.masks ?? '').split(','), Number);
		},
		async count() {
			const [row] = await driver.query<{ count: number }>(COUNT);
			return row?.count ?? NaN;
		},
		async close() {
			await driver.close();
			await end();
		}
	};
}

/** The databases that this machine has, with the areas in them. */
export async function openDatabases(features: readonly AreaFeature[]): Promise<Database[]> {
	const folder = await preparedDataDir();
	const embedded = await openEmbedded(folder, () => undefined);
	await fill(embedded, features);
	const found = [peer('PGlite, one join', embedded, async () => rmSync(folder, { recursive: true, force: true }))];
	const postgres = await startPostgres();
	if (!postgres) return found;
	const driver = await openServer(await postgres.database());
	await driver.exec('create extension postgis');
	await fill(driver, features);
	return [peer('PostGIS, one join', driver, () => postgres.stop()), ...found];
}
