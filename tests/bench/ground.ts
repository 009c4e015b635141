/** Ground and points to measure look-ups on: made of the bundled outlines, always the same. */
import type { Position } from 'geojson';
import { offset, ringsOf, type AreaFeature } from '#geo';
import { numbersFrom } from '../store/agreement.ts';

type Reshape = (ring: readonly Position[]) => Position[];
const reshaped = (feature: AreaFeature, reshape: Reshape): AreaFeature => ({
	...feature,
	geometry: feature.geometry.type === 'Polygon'
		? { type: 'Polygon', coordinates: feature.geometry.coordinates.map(reshape) }
		: { type: 'MultiPolygon', coordinates: feature.geometry.coordinates.map((polygon) => polygon.map(reshape)) }
});

/** A crooked way from a to b, the same whichever way it is walked: borders that areas share stay shared. */
function crooked(a: Position, b: Position, pieces: number): Position[] {
	const [ax = 0, ay = 0, bx = 0, by = 0] = [...a.slice(0, 2), ...b.slice(0, 2)];
	const turned = ax > bx || (ax === bx && ay > by);
	const [fromX, fromY, toX, toY] = turned ? [bx, by, ax, ay] : [ax, ay, bx, by];
	const random = numbersFrom(Math.imul(Math.round(fromX * 1e6), 31) ^ Math.imul(Math.round(fromY * 1e6), 17) ^ Math.round(toX * 1e6) ^ Math.round(toY * 1e6));
	const inner = Array.from({ length: pieces - 1 }, (_, i): Position => {
		const share = (i + 1) / pieces;
		const aside = ((random() - 0.5) * 0.4) / pieces;
		return [fromX + (toX - fromX) * share - (toY - fromY) * aside, fromY + (toY - fromY) * share + (toX - fromX) * aside];
	});
	return turned ? inner.reverse() : inner;
}

/** The same areas with about so many vertices in all, put where edges are longest. */
export function withVertices(features: readonly AreaFeature[], vertices: number): AreaFeature[] {
	const edges = features.flatMap(ringsOf).flatMap((ring) => ring.slice(1).map((b, i) => Math.hypot((b[0] ?? 0) - (ring[i]?.[0] ?? 0), (b[1] ?? 0) - (ring[i]?.[1] ?? 0))));
	const count = (step: number) => edges.reduce((sum, length) => sum + Math.max(1, Math.ceil(length / step)), 0);
	let [low, high] = [1e-8, 1];
	for (let i = 0; i < 60; i++) {
		const step = Math.sqrt(low * high);
		if (count(step) > vertices) low = step;
		else high = step;
	}
	return features.map((feature) => reshaped(feature, (ring) => [
		...ring.slice(0, -1).flatMap((a, i) => {
			const b = ring[i + 1] ?? a;
			const length = Math.hypot((b[0] ?? 0) - (a[0] ?? 0), (b[1] ?? 0) - (a[1] ?? 0));
			return [a, ...crooked(a, b, Math.max(1, Math.ceil(length / high)))];
		}),
		ring.at(-1) ?? []
	]));
}

/** Ten of each area, every copy drawn small beside the others on the same ground. */
export function tenfold(features: readonly AreaFeature[]): AreaFeature[] {
	const [west, south, width, height, columns, rows] = [105.6, 26, 1.4, 1, 4, 3];
	return Array.from({ length: 10 }, (_, copy) => features.map((feature) => {
		const [column, row] = [copy % columns, Math.floor(copy / columns)];
		const small = reshaped(feature, (ring) => ring.map(([lon = 0, lat = 0]) => [
			west + (column * width) / columns + ((lon - west) / columns), south + (row * height) / rows + ((lat - south) / rows)
		]));
		return { ...small, properties: { ...small.properties, id: `${small.properties.id}-${copy}`, code: `${small.properties.code}-${copy}` } };
	})).flat();
}

/** Points as longitude and latitude in turn: 30 % within 50 m of a line, of these a few exactly on a vertex, the rest anywhere. */
export function adversarial(features: readonly AreaFeature[], count: number, seed = 20_240_301): Float64Array {
	const random = numbersFrom(seed);
	const vertices = features.flatMap(ringsOf).flat();
	const bounds = vertices.reduce(([w, s, e, n], [x = 0, y = 0]) => [Math.min(w, x), Math.min(s, y), Math.max(e, x), Math.max(n, y)] as const, [180, 90, -180, -90] as readonly [number, number, number, number]);
	const points = new Float64Array(2 * count);
	for (let i = 0; i < count; i++) {
		let [lon, lat] = [bounds[0] + random() * (bounds[2] - bounds[0]), bounds[1] + random() * (bounds[3] - bounds[1])];
		if (random() < 0.3) {
			const [x = 0, y = 0] = vertices[Math.floor(random() * vertices.length)] ?? [];
			({ lon, lat } = random() < 0.01 ? { lon: x, lat: y } : offset({ lon: x, lat: y }, (random() - 0.5) * 70, (random() - 0.5) * 70));
		}
		points.set([lon, lat], 2 * i);
	}
	return points;
}

/** Points anywhere on the ground. */
export function uniform(features: readonly AreaFeature[], count: number, seed = 7): Float64Array {
	const random = numbersFrom(seed);
	const vertices = features.flatMap(ringsOf).flat();
	const [lons, lats] = [vertices.map(([x = 0]) => x), vertices.map(([, y = 0]) => y)];
	const range = (of: readonly number[]) => of.reduce(([low, high], each) => [Math.min(low, each), Math.max(high, each)] as const, [Infinity, -Infinity] as readonly [number, number]);
	const [[west, east], [south, north]] = [range(lons), range(lats)];
	return Float64Array.from({ length: 2 * count }, (_, i) => (i % 2 === 0 ? west + random() * (east - west) : south + random() * (north - south)));
}
