import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareImport, type ImportOptions } from '../../../src/lib/server/import/prepare.ts';

const FOLDER = new URL('../../fixtures/import/', import.meta.url);

export function fixture(name: string): Uint8Array {
	return new Uint8Array(readFileSync(fileURLToPath(new URL(name, FOLDER))));
}

export const OPTIONS: ImportOptions = {
	kind: 'zone-1', source: 'test', licence: 'none', accuracy: 5, validFrom: '2026-12-01', illustrative: false
};

export function prepare(bytes: Uint8Array, name: string, options: Partial<ImportOptions> = {}) {
	return prepareImport(bytes, name, { ...OPTIONS, ...options });
}

/** A collection of one polygon, or of what is given, as the bytes of a file. */
export function geoJson(features: readonly { name?: string; properties?: object; geometry: object | null }[], root: object = {}): Uint8Array {
	return new TextEncoder().encode(JSON.stringify({
		type: 'FeatureCollection', ...root,
		features: features.map(({ name, properties, geometry }) => ({ type: 'Feature', properties: { ...(name === undefined ? {} : { name }), ...properties }, geometry }))
	}));
}

export function polygon(...coordinates: number[][][]): object {
	return { type: 'Polygon', coordinates };
}
