import { offset, type Bounds } from '#geo';
import type { Feature } from 'geojson';

/** A layer as the server has it, or why there is none. */
export type LayerRead =
	| { readonly ok: true; readonly features: readonly Feature[]; readonly dataVersion: string; readonly whole: boolean }
	| { readonly ok: false; readonly reason: 'unreachable' | 'unavailable' | 'unreadable' };

/** Bytes over the wire up to which one request for all is quicker than three for a part. */
const WHOLE_AT_ONCE = 400_000;
/** Metres round the view that are read with it: as far as the nearest boundary is looked for. */
const ROUND_THE_VIEW = 2000;

async function collect(features: AsyncIterable<unknown>): Promise<Feature[]> {
	const all: Feature[] = [];
	for await (const feature of features) all.push(feature as Feature);
	return all;
}

async function whole(response: Response): Promise<Feature[]> {
	const bytes = new Uint8Array(await response.arrayBuffer());
	if (bytes.length === 0) return [];
	const { deserialize } = await import('flatgeobuf/lib/mjs/geojson.js');
	return collect(deserialize(bytes));
}

async function within(address: string, [west, south, east, north]: Bounds): Promise<Feature[]> {
	const { deserialize } = await import('flatgeobuf/lib/mjs/geojson.js');
	const low = offset({ lon: west, lat: south }, -ROUND_THE_VIEW, -ROUND_THE_VIEW);
	const high = offset({ lon: east, lat: north }, ROUND_THE_VIEW, ROUND_THE_VIEW);
	return collect(deserialize(address, { rect: { minX: low.lon, minY: low.lat, maxX: high.lon, maxY: high.lat } }));
}

/**
 * Reads a FlatGeobuf layer of the server's: all of it where that is small or no `view` is given, else what meets the
 * view, by ranges. Never throws: a layer that cannot be had is told by its reason.
 *
 * @param address absolute, as the ranges' reader needs it
 * @param view degrees; read with 2 km round it
 */
export async function readLayer(fetch: typeof globalThis.fetch, address: string, view: Bounds | null): Promise<LayerRead> {
	const response = await fetch(address).catch(() => null);
	if (!response) return { ok: false, reason: 'unreachable' };
	if (!response.ok) return { ok: false, reason: 'unavailable' };
	const dataVersion = response.headers.get('data-version') ?? '';
	const large = Number(response.headers.get('content-length') ?? 0) > WHOLE_AT_ONCE;
	try {
		if (!view || !large) return { ok: true, features: await whole(response), dataVersion, whole: true };
		await response.body?.cancel();
		return { ok: true, features: await within(address, view), dataVersion, whole: false };
	} catch {
		return { ok: false, reason: 'unreadable' };
	}
}
