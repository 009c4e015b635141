import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { contents, fault, type ImportFeature, type ReadResult } from '../contents.ts';
import { epsgFromWkt, isSupported } from '../crs-names.ts';
import { toProperties } from './geojson.ts';

/** Reads FlatGeobuf with the system that its header states. */
export async function readFlatGeobuf(bytes: Uint8Array): Promise<ReadResult> {
	const features: ImportFeature[] = [];
	let header: HeaderMeta | null = null;
	try {
		const found = deserialize(bytes, { headerMetaFn: (meta) => { header = meta; } });
		for await (const feature of found) {
			features.push({ properties: toProperties(feature.properties), geometry: feature.geometry ?? null });
		}
	} catch (cause) {
		return fault('broken-file', { part: 'FlatGeobuf', why: cause instanceof Error ? cause.message : String(cause) });
	}
	const meta = header as HeaderMeta | null;
	// The count 0 means that the writer did not know it.
	if (meta && meta.featuresCount > 0 && meta.featuresCount !== features.length) {
		return fault('broken-file', { part: 'FlatGeobuf', why: 'cut short', expected: meta.featuresCount, got: features.length });
	}
	const stated = meta?.crs?.code ?? 0;
	const code = isSupported(stated) ? stated : epsgFromWkt(meta?.crs?.wkt ?? '');
	const foreign = meta?.crs && code === null ? meta.crs.name ?? `EPSG:${stated}` : null;
	return contents(features, { crs: code ?? 'unknown', foreignCrs: stated === 0 && !meta?.crs?.wkt ? null : foreign });
}
