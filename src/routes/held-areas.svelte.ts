import { areaFeature, turfIndex, type AreaFeature, type AreaIndex, type Bounds } from '#geo';
import type { Feature, FeatureCollection } from 'geojson';
import { readLayer, type LayerRead } from './read-layer.ts';

/** All that a browser needs to answer by itself. */
export interface Held {
	readonly areas: readonly AreaFeature[];
	readonly index: AreaIndex;
	readonly rivers: FeatureCollection;
	readonly places: FeatureCollection;
	readonly dataVersion: string;
}

export type HoldFailure = Extract<LayerRead, { ok: false }>['reason'];

interface Means {
	readonly fetch: typeof fetch;
	readonly origin: string;
	/** Runs something when there is nothing better to do. */
	readonly idle: (run: () => void) => void;
	/** Runs something in so many milliseconds. */
	readonly later: (run: () => void, milliseconds: number) => void;
}

/** Both lakes and what is round them: read first where there is too much to read at once. */
const LAKES_ABOUT: Bounds = [106.3, 26.38, 106.62, 26.74];
const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
const FIRST_RETRY = 2000;
const LAST_RETRY = 60_000;

const collection = (read: LayerRead, before: FeatureCollection): FeatureCollection =>
	read.ok ? { type: 'FeatureCollection', features: [...read.features] } : before;

function shapesOf(features: readonly Feature[]): AreaFeature[] {
	return features.map(areaFeature).filter((feature) => feature !== null);
}

/**
 * The areas that this browser holds: first those in view, to be drawn, then all of them, to answer with the network
 * gone. A part is never answered from: whether a kind has any data at all can only be told of the whole.
 */
export class HeldAreas {
	readonly #means: Means;
	#held = $state.raw<Held | null>(null);
	#part = $state.raw<readonly AreaFeature[]>([]);
	#rivers = $state.raw(NOTHING);
	#places = $state.raw(NOTHING);
	#failure = $state<HoldFailure | null>(null);
	#wanted: string | null = null;
	#running: Promise<void> | null = null;
	#wait = FIRST_RETRY;

	constructor(means: Means) {
		this.#means = means;
	}

	/** What can be answered from; null until all areas are here. */
	get held(): Held | null {
		return this.#held;
	}
	/** What can be drawn by now. */
	get areas(): readonly AreaFeature[] {
		return this.#held?.areas ?? this.#part;
	}
	get rivers(): FeatureCollection {
		return this.#rivers;
	}
	get places(): FeatureCollection {
		return this.#places;
	}
	/** Why the areas are not here; null while all is well. It is tried again by itself. */
	get failure(): HoldFailure | null {
		return this.#failure;
	}

	/**
	 * Fetches the areas of a data version, those in `view` first; nothing when they are here or on their way. Without a
	 * version, as in a page opened offline, whatever the browser has kept is taken.
	 */
	hold(dataVersion: string | null, view: Bounds = LAKES_ABOUT): Promise<void> {
		if (this.#held && (dataVersion === null || this.#held.dataVersion === dataVersion)) return Promise.resolve();
		if (this.#running && this.#wanted === dataVersion) return this.#running;
		this.#wanted = dataVersion;
		const running = this.#read(dataVersion, view);
		this.#running = running;
		return running;
	}

	/** Tries again now: the network is back. */
	retry(): void {
		if (this.#failure) void this.#read(this.#wanted, null);
	}

	#address(layer: string, dataVersion: string | null): string {
		return `${this.#means.origin}/data/${layer}.fgb${dataVersion ? `?v=${dataVersion}` : ''}`;
	}

	async #read(dataVersion: string | null, view: Bounds | null): Promise<void> {
		const layer = (name: string, box: Bounds | null) => readLayer(this.#means.fetch, this.#address(name, dataVersion), box);
		const [areas, rivers, places] = await Promise.all([layer('areas', view), layer('rivers', null), layer('places', null)]);
		// another version was asked for meanwhile
		if (this.#wanted !== dataVersion) return;
		[this.#rivers, this.#places] = [collection(rivers, this.#rivers), collection(places, this.#places)];
		if (!areas.ok) return this.#tryLater(areas.reason, dataVersion);
		[this.#failure, this.#wait] = [null, FIRST_RETRY];
		const shapes = shapesOf(areas.features);
		if (areas.whole) {
			this.#held = {
				areas: shapes, index: turfIndex(shapes), rivers: this.#rivers, places: this.#places, dataVersion: areas.dataVersion
			};
		}
		else {
			this.#part = shapes;
			this.#means.idle(() => void this.#read(dataVersion, null));
		}
	}

	#tryLater(reason: HoldFailure, dataVersion: string | null): void {
		this.#failure = reason;
		this.#means.later(() => {
			if (this.#failure && this.#wanted === dataVersion) void this.#read(dataVersion, null);
		}, this.#wait);
		this.#wait = Math.min(2 * this.#wait, LAST_RETRY);
	}
}

const idle = (run: () => void) => ('requestIdleCallback' in globalThis ? requestIdleCallback(run, { timeout: 5000 }) : setTimeout(run, 500));

/** What this browser holds. On the server it is never filled: nobody there asks it to hold anything. */
export const heldAreas = new HeldAreas({
	fetch: (...asked) => fetch(...asked),
	origin: globalThis.location?.origin ?? '',
	idle,
	later: (run, milliseconds) => void setTimeout(run, milliseconds)
});
