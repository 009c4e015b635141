import { linesOf } from '#batch';
import type { CutShape } from '#geo/cut';
import type { Feature, FeatureCollection, Point } from 'geojson';

/** More than a map can show, and as many positions as every machine can draw. */
const MOST_DRAWN = 10_000;
const MOST_POSITIONS = 200_000;

const positionsIn = (geometry: Point | CutShape): number => (geometry.type === 'Point' ? 1 : linesOf(geometry).reduce((sum, line) => sum + line.length, 0));

/** Places for a map: all of them while they are few, else every second, fourth, eighth of the file. */
export class DrawnPlaces {
	#features: Feature<Point | CutShape>[] = [];
	#positions = 0;
	#step = 1;
	#count = 0;

	get count(): number {
		return this.#count;
	}

	/** @param place degrees, EPSG:4490 @param led a lead unit is named there */
	add(place: Point | CutShape, led: boolean): void {
		if (this.#count % this.#step === 0) {
			this.#features.push({ type: 'Feature', geometry: place, properties: { led } });
			this.#positions += positionsIn(place);
		}
		this.#count += 1;
		while (this.#features.length > 1 && (this.#features.length > MOST_DRAWN || this.#positions > MOST_POSITIONS)) this.#halve();
	}

	collection(): FeatureCollection {
		return { type: 'FeatureCollection', features: this.#features };
	}

	#halve(): void {
		this.#features = this.#features.filter((_, index) => index % 2 === 0);
		this.#positions = this.#features.reduce((sum, { geometry }) => sum + positionsIn(geometry), 0);
		this.#step *= 2;
	}
}
