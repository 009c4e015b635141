import { areaFeature, type AreaFeature } from '#geo';
import { compileAreas, type CompiledMap } from '#geo/compiled';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Feature } from 'geojson';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from '../env.ts';
import { StoreError } from '../store/errors.ts';
import { openStore } from '../store/open.ts';

/** Areas to answer from, and where they were found. */
export interface FoundAreas {
	readonly map: CompiledMap;
	readonly from: 'database' | 'running' | 'bundled';
	readonly count: number;
}

function found(features: readonly AreaFeature[], from: FoundAreas['from']): FoundAreas {
	return { map: compileAreas(features, from), from, count: features.length };
}

async function inFile(bytes: Uint8Array): Promise<AreaFeature[]> {
	const areas: AreaFeature[] = [];
	for await (const feature of deserialize(bytes)) {
		const area = areaFeature(feature as Feature);
		if (area) areas.push(area);
	}
	return areas;
}

async function inDatabase(env: Env): Promise<FoundAreas> {
	const store = await openStore(env);
	try {
		return found(await store.areaSet(), 'database');
	} finally {
		await store.close();
	}
}

/** The areas of the product that runs on this data folder, which nobody else can open meanwhile. */
async function ofRunning({ host, port }: Env): Promise<FoundAreas> {
	const response = await fetch(`http://${host.includes(':') ? `[${host}]` : host}:${port}/data/areas.fgb`);
	if (!response.ok || !response.headers.has('data-version')) throw new StoreError('unreachable', `no areas at ${host}:${port}`);
	return found(await inFile(new Uint8Array(await response.arrayBuffer())), 'running');
}

/**
 * The areas that the product answers from here: those of its database, or of the running product that holds the
 * database open; where there is neither, those that come with the product. Throws StoreError when there is a database
 * but it cannot be read: answers from other areas than the product's own would be worse than none.
 */
export async function findAreas(env: Env): Promise<FoundAreas> {
	if (env.databaseUrl === null && !existsSync(join(env.dataDir, 'database'))) {
		return found(await inFile(new Uint8Array(readFileSync(join(env.root, 'geodata', 'areas.fgb')))), 'bundled');
	}
	try {
		return await inDatabase(env);
	} catch (error) {
		if (error instanceof StoreError && error.code === 'locked') return ofRunning(env);
		throw error;
	}
}
