import { logUnexpected, store } from '#server';
import { error } from '@sveltejs/kit';
import { fileResponse, servedFile, type ServedFile } from '../file-response.ts';
import type { RequestHandler } from './$types';

const LAYERS = ['areas', 'rivers', 'places'] as const;
type Layer = (typeof LAYERS)[number];

const kept = new Map<Layer, { readonly version: string; readonly file: Promise<ServedFile> }>();

/** The layer's file for the data as they stand, made once for each version of them. */
async function fileOf(layer: Layer): Promise<ServedFile> {
	const version = await store().dataVersion();
	const known = kept.get(layer);
	if (known?.version === version) return known.file;
	const file = store().flatGeobuf(layer).then((bytes) => servedFile(bytes, version));
	kept.set(layer, { version, file });
	file.catch(() => kept.delete(layer));
	return file;
}

/** What a browser holds to answer and draw by itself: by ranges, whole, or not again when it has it. */
export const GET: RequestHandler = async ({ params, request, url }) => {
	const layer = LAYERS.find((each) => each === params.layer);
	if (!layer) error(404);
	try {
		return fileResponse(await fileOf(layer), request, url.searchParams.get('v'));
	} catch (cause) {
		// a store that can't answer is never an empty map
		error(503, { message: 'unavailable', id: logUnexpected(cause, 'GET /data') });
	}
};
