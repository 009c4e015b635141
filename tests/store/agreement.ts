import { readFileSync } from 'node:fs';
import { geojson } from 'flatgeobuf';
import type { Feature } from 'geojson';
import type { Point } from '#duty';
import { areaFeature, offset, type AreaFeature } from '#geo';
import { readAreaFeature, type AreaInput } from '../../src/lib/server/store/area-input.ts';

/** The areas that come with the product. */
export async function bundledAreas(): Promise<AreaInput[]> {
	const areas: AreaInput[] = [];
	for await (const feature of geojson.deserialize(new Uint8Array(readFileSync('geodata/areas.fgb')))) {
		const reading = readAreaFeature(feature as Feature);
		if (!reading.ok) throw new Error(`areas.fgb: got ${reading.reason} for ${reading.field}, expected it readable`);
		areas.push(reading.area);
	}
	return areas;
}

/** The same areas as the pages and the compiled map hold them. */
export async function bundledFeatures(): Promise<AreaFeature[]> {
	const areas = await bundledAreas();
	return areas.map(({ geometry, ...properties }) => areaFeature({ type: 'Feature', geometry, properties: { ...properties } })).filter((each) => each !== null);
}

/** Numbers from 0 to 1, the same for the same seed. */
export function numbersFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

/**
 * Points that are hard to place: a third within 2 m of a line, some exactly on vertices, on the middles of edges and
 * a last digit beside them, the rest anywhere about.
 */
export function hardPoints(areas: readonly AreaInput[], count: number): Point[] {
	const random = numbersFrom(20_240_301);
	const rings = areas.flatMap((area) => area.geometry.coordinates.flat());
	const onEdge = (share: number): Point => {
		const ring = rings[Math.floor(random() * rings.length)] ?? [];
		const i = Math.floor(random() * (ring.length - 1));
		const [a = [0, 0], b = [0, 0]] = [ring[i], ring[i + 1]];
		const along = (axis: 0 | 1): number => (a[axis] ?? 0) + ((b[axis] ?? 0) - (a[axis] ?? 0)) * share;
		return { lon: along(0), lat: along(1) };
	};
	const beside = (): Point => {
		const { lon, lat } = onEdge(0.5);
		return { lon: lon + Math.round(random() * 4 - 2) * 2 ** -46, lat: lat + Math.round(random() * 4 - 2) * 2 ** -48 };
	};
	const exact = [() => onEdge(0), () => onEdge(0.5), () => onEdge(random()), beside];
	return Array.from({ length: count }, (_, i) => {
		if (i % 3 === 0) return offset(onEdge(random()), random() * 4 - 2, random() * 4 - 2);
		if (i % 3 === 1) return (exact[Math.floor(i / 3) % exact.length] ?? beside)();
		return { lon: 105.9 + random(), lat: 26.1 + random() * 0.8 };
	});
}
