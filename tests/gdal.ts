import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Position } from 'geojson';
import { findGdal } from './machine.js';

const run = promisify(execFile);

/** GDAL's programs, by name. */
export interface Gdal {
	/** Runs one of them and returns what it prints. Throws with what it says on failure. */
	run(program: 'ogrinfo' | 'ogr2ogr', parameters: readonly string[]): Promise<string>;
}

/** The machine's GDAL. Null, and a loud warning, when there is none; with CI=true that throws. */
export function gdal(): Gdal | null {
	const folder = findGdal();
	if (folder) {
		return {
			run: async (program, parameters) => {
				// a proxy of the machine is not asked for what is on the machine
				const env = { ...process.env, NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' };
				return (await run(join(folder, program), [...parameters], { maxBuffer: 64_000_000, env })).stdout;
			}
		};
	}
	const message = 'NO GDAL FOUND: that other programs read our open data is NOT tested. Install gdal-bin.';
	if (process.env.CI === 'true') throw new Error(message);
	console.warn(`\n${'!'.repeat(message.length)}\n${message}\n${'!'.repeat(message.length)}\n`);
	return null;
}

interface Written {
	readonly properties: Readonly<Record<string, unknown>>;
	readonly geometry: { readonly type: 'Polygon' | 'MultiPolygon'; readonly coordinates: Position[][] | Position[][][] };
}

/** A feature as GDAL reads it: whole polygons in a list, texts as they are. */
export interface ReadByGdal {
	readonly properties: Readonly<Record<string, unknown>>;
	readonly polygons: readonly Position[][][];
}

/** What GDAL reads from a source: every feature, its numbers to the last bit and in the order in which the file has them. */
export async function readByGdal({ run }: Gdal, source: string, layer?: string): Promise<readonly ReadByGdal[]> {
	const text = await run('ogr2ogr', ['-f', 'GeoJSON', '-lco', 'COORDINATE_PRECISION=15', '-lco', 'RFC7946=NO', '/vsistdout/', source, ...(layer ? [layer] : [])]);
	const { features } = JSON.parse(text) as { features: readonly Written[] };
	return features.map(({ properties, geometry }) => ({
		properties, polygons: geometry.type === 'Polygon' ? [geometry.coordinates as Position[][]] : geometry.coordinates as Position[][][]
	}));
}
