import { collectionFile, compiledMapFile, logUnexpected, store } from '#server';
import { AREA_KINDS } from '#duty';
import { error } from '@sveltejs/kit';
import { fileResponse, servedFile, type ServedFile } from '../file-response.ts';
import type { RequestHandler } from './$types';

/** What a browser holds to answer and draw by itself. */
const LAYERS = ['areas', 'rivers', 'places'] as const;

/** What a file's ending says, and its media type. */
const FORMATS = {
	fgb: { id: 'fgb', type: 'application/vnd.flatgeobuf' },
	gpkg: { id: 'gpkg', type: 'application/geopackage+sqlite3' },
	zip: { id: 'shp', type: 'application/zip' }
} as const;
type Ending = keyof typeof FORMATS;

/** The areas compiled, for a browser's worker and for programs of ours. */
const COMPILED = { type: 'application/octet-stream', make: () => compiledMapFile(store()) };

const kept = new Map<string, { readonly version: string; readonly file: Promise<ServedFile> }>();

/** Makes a layer of ours, or the file of a collection; null when there is neither. */
function makerOf(layer: string, ending: string): { readonly type: string; readonly make: () => Promise<Uint8Array> } | null {
	if (`${layer}.${ending}` === 'areas.map') return COMPILED;
	if (!Object.hasOwn(FORMATS, ending)) return null;
	const { id, type } = FORMATS[ending as Ending];
	const own = LAYERS.find((each) => each === layer);
	if (own) return id === 'fgb' ? { type, make: () => store().flatGeobuf(own) } : null;
	const kind = AREA_KINDS.find((each) => each === layer);
	return kind ? { type, make: () => collectionFile(store(), kind, id) } : null;
}

/** The file for the data as they stand, made once for each version of them. */
async function fileOf(name: string, { type, make }: NonNullable<ReturnType<typeof makerOf>>): Promise<ServedFile> {
	const version = await store().dataVersion();
	const known = kept.get(name);
	if (known?.version === version) return known.file;
	const file = make().then((bytes) => servedFile(bytes, version, type));
	kept.set(name, { version, file });
	file.catch(() => kept.delete(name));
	return file;
}

/** Layers and collections as files: by ranges, whole, or not again for whom has them. */
export const GET: RequestHandler = async ({ params: { layer, ending }, request, url }) => {
	const maker = makerOf(layer, ending);
	if (!maker) error(404);
	try {
		return fileResponse(await fileOf(`${layer}.${ending}`, maker), request, url.searchParams.get('v'));
	} catch (cause) {
		// a store that can't answer is never an empty map
		error(503, { message: 'unavailable', id: logUnexpected(cause, 'GET /data') });
	}
};
