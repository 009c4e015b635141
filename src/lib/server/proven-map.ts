import { dateInChina } from '#i18n/server';
import type { Area, Point } from '#duty';
import { offset, type AreaIndex } from '#geo';
import type { CutOn } from '#batch';
import { compileAreas, writeMap, type CompiledMap } from '#geo/compiled';
import { cutter } from '#geo/cut';
import { cutInStore } from './cut-in-store.ts';
import { StoreError } from './store/errors.ts';
import type { Store } from './store/store.ts';

/** The compiled map of one data version, and how it stood beside PostGIS. */
export interface ProvenMap {
	/** null: these areas cannot be compiled, and `fault` says why. */
	readonly map: CompiledMap | null;
	readonly fault: string | null;
	/** Points at which both were asked. */
	asked: number;
	/** Points at which they said otherwise: from the first one on, PostGIS alone answers. */
	readonly differing: Point[];
}

/** Points to be asked before the map is used: on lines, a metre beside them, and over all the ground. */
const PROOF = 2000;
/** Points that are asked at once: the embedded database holds up all else while it answers. */
const AT_ONCE = 100;
/** Milliseconds between two answers that are asked of PostGIS once more. */
const PAUSE = 10_000;

function proofPoints({ parts: { vertices, grid } }: CompiledMap): Point[] {
	const points: Point[] = [];
	const step = Math.max(1, Math.ceil(vertices.length / 2 / (PROOF / 4))) * 2;
	for (let at = 0; at + 3 < vertices.length; at += step) {
		const [lon = NaN, lat = NaN, nextLon = NaN, nextLat = NaN] = vertices.subarray(at, at + 4);
		const middle = { lon: (lon + nextLon) / 2, lat: (lat + nextLat) / 2 };
		points.push({ lon, lat }, middle, offset(middle, 1, 1));
	}
	const across = Math.floor(Math.sqrt(PROOF / 4));
	for (let i = 0; i < across * across; i++) {
		points.push({ lon: grid.west + ((i % across) + 0.5) * (grid.width * grid.cells / across), lat: grid.south + (Math.floor(i / across) + 0.5) * (grid.height * grid.cells / across) });
	}
	return points;
}

const named = (areas: readonly Area[] | undefined) => (areas ?? []).map(({ id, version }) => `${id} ${version}`).join();

/** Asks both, and notes where they differ. */
async function compare(proven: ProvenMap, map: CompiledMap, store: Store, points: readonly Point[], on: string): Promise<void> {
	const [ours, theirs] = await Promise.all([map.covering(points, on), store.covering(points, on)]);
	proven.asked += points.length;
	proven.differing.push(...points.filter((_, i) => named(ours[i]) !== named(theirs[i])));
}

async function prove(store: Store, dataVersion: string): Promise<ProvenMap> {
	const areas = await store.areaSet();
	let map: CompiledMap;
	try {
		map = compileAreas(areas, dataVersion);
	} catch (error) {
		return { map: null, fault: error instanceof Error ? error.message : String(error), asked: 0, differing: [] };
	}
	const proven: ProvenMap = { map, fault: null, asked: 0, differing: [] };
	const [points, on] = [proofPoints(map), dateInChina(new Date())];
	for (let from = 0; from < points.length; from += AT_ONCE) {
		await compare(proven, map, store, points.slice(from, from + AT_ONCE), on);
		await new Promise((others) => setTimeout(others));
	}
	return proven;
}

interface Kept {
	readonly dataVersion: string;
	readonly proving: Promise<ProvenMap>;
	/** null as long as it is being proven. */
	proven: ProvenMap | null;
}

const kept = new WeakMap<Store, Kept>();

function keep(store: Store, dataVersion: string): Kept {
	const known = kept.get(store);
	if (known?.dataVersion === dataVersion) return known;
	const begun: Kept = { dataVersion, proving: prove(store, dataVersion), proven: null };
	kept.set(store, begun);
	begun.proving.then((proven) => (begun.proven = proven), () => kept.get(store) === begun && kept.delete(store));
	return begun;
}

/** The compiled map of the data as they stand: compiled and proven once for each version of them. */
export const provenMap = (store: Store, dataVersion: string): Promise<ProvenMap> => keep(store, dataVersion).proving;

const usable = (proven: ProvenMap | null): CompiledMap | null => (proven?.differing.length === 0 ? proven.map : null);

/** The compiled map of these data, if it is proven already and PostGIS has never said otherwise. */
export const mapAtHand = (store: Store, dataVersion: string): CompiledMap | null => usable(keep(store, dataVersion).proven);

/** Where places are looked up: the compiled map once it is proven and as long as PostGIS has never said otherwise, else PostGIS itself. */
export function indexOf(store: Store, dataVersion: string): AreaIndex {
	return mapAtHand(store, dataVersion) ?? store;
}

/** Cuts lines and polygons where places are looked up: in the map, or by PostGIS. */
export function cutterOf(store: Store, dataVersion: string): CutOn {
	const map = mapAtHand(store, dataVersion);
	return map ? cutter(map) : (shape, on) => cutInStore(shape, on, store);
}

/** The compiled map as a file, for those who answer apart from us. Throws StoreError where PostGIS alone answers. */
export async function compiledMapFile(store: Store): Promise<Uint8Array> {
	const map = usable(await provenMap(store, await store.dataVersion()));
	if (!map) throw new StoreError('damaged', 'the areas are not compiled: see /api/v1/health');
	return writeMap(map.parts);
}

let lastAsked = 0;

/**
 * Asks PostGIS of a place that the map has answered, after the answer and at most every ten seconds: a witness that goes on
 * for as long as the product runs. A store that cannot answer has nothing to say. null: not now.
 */
export function askSecondWitness(store: Store, dataVersion: string, point: Point, on: string, now = Date.now()): Promise<void> | null {
	if (now - lastAsked < PAUSE) return null;
	lastAsked = now;
	const { proven } = keep(store, dataVersion);
	const map = usable(proven);
	return proven && map ? compare(proven, map, store, [point], on).catch(() => undefined) : null;
}
