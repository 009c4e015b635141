import type { Point } from '#duty';
import type { Feature, FeatureCollection } from 'geojson';

/** More than a map can show, and as many as every machine can draw. */
const MOST_DRAWN = 10_000;

/** Places for a map: all of them while they are few, else every second, fourth, eighth of the file. */
export class DrawnPlaces {
	#features: Feature[] = [];
	#step = 1;
	#count = 0;

	get count(): number {
		return this.#count;
	}

	/** @param point degrees, EPSG:4490 @param led a lead unit is named there */
	add({ lon, lat }: Point, led: boolean): void {
		if (this.#count % this.#step === 0) this.#features.push({ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties: { led } });
		this.#count += 1;
		if (this.#features.length <= MOST_DRAWN) return;
		this.#features = this.#features.filter((_, index) => index % 2 === 0);
		this.#step *= 2;
	}

	collection(): FeatureCollection {
		return { type: 'FeatureCollection', features: this.#features };
	}
}
