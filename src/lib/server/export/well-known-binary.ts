import type { MultiPolygon, Position } from 'geojson';

const LITTLE_ENDIAN = 1;
const POLYGON = 3;
const MULTI_POLYGON = 6;

/** Appends numbers to bytes that grow. */
class Writer {
	readonly #view: DataView;
	#at = 0;

	constructor(size: number) {
		this.#view = new DataView(new ArrayBuffer(size));
	}

	head(type: number, count: number): void {
		this.#view.setUint8(this.#at, LITTLE_ENDIAN);
		this.#view.setUint32(this.#at + 1, type, true);
		this.#view.setUint32(this.#at + 5, count, true);
		this.#at += 9;
	}

	ring(ring: readonly Position[]): void {
		this.#view.setUint32(this.#at, ring.length, true);
		this.#at += 4;
		for (const [x = NaN, y = NaN] of ring) {
			this.#view.setFloat64(this.#at, x, true);
			this.#view.setFloat64(this.#at + 8, y, true);
			this.#at += 16;
		}
	}

	bytes(): Uint8Array {
		return new Uint8Array(this.#view.buffer);
	}
}

/** A multipolygon in two dimensions as OGC well-known binary. */
export function writeWkb({ coordinates }: MultiPolygon): Uint8Array {
	const rings = coordinates.flat();
	const writer = new Writer(9 + 9 * coordinates.length + 4 * rings.length + 16 * rings.flat().length);
	writer.head(MULTI_POLYGON, coordinates.length);
	for (const polygon of coordinates) {
		writer.head(POLYGON, polygon.length);
		for (const ring of polygon) writer.ring(ring);
	}
	return writer.bytes();
}
