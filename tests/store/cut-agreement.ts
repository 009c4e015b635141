import type { Position } from 'geojson';
import type { Point } from '#duty';
import { cutter, type CutShape } from '#geo/cut';
import { compileAreas } from '#geo/compiled';
import type { AreaFeature } from '#geo';
import { cutInStore } from '../../src/lib/server/cut-in-store.ts';
import type { Store } from '../../src/lib/server/store/store.ts';
import { numbersFrom } from './agreement.ts';

/** Lines and polygons over the areas, some large, some small, the same every time. */
export function randomShapes(count: number, corners: readonly Point[]): CutShape[] {
	const random = numbersFrom(32);
	return Array.from({ length: count }, (_, i): CutShape => {
		const { lon, lat } = corners[Math.floor(random() * corners.length)] ?? { lon: 106.4, lat: 26.5 };
		const size = [0.3, 0.03, 0.002][i % 3] ?? 0.3;
		const around = (radius: number, turn: number): Position => [lon + size * radius * Math.cos(turn), lat + size * radius * Math.sin(turn)];
		if (i % 2 === 0) return { type: 'LineString', coordinates: Array.from({ length: 12 }, () => around(random(), 2 * Math.PI * random())) };
		const ring = Array.from({ length: 24 }, (_, corner) => around(0.3 + 0.7 * random(), (2 * Math.PI * corner) / 24));
		return { type: 'Polygon', coordinates: [[...ring, ring[0] ?? []]] };
	});
}

/** Measures by the ids of the areas. */
type Measures = Map<string, number>;

function added(parts: readonly { readonly key: string; readonly measure: number }[]): Measures {
	const sums: Measures = new Map();
	for (const { key, measure } of parts) sums.set(key, (sums.get(key) ?? 0) + measure);
	return sums;
}

/** What the API answers from while the map is not in use. */
async function byPostgis(store: Store, shape: CutShape, on: string): Promise<Measures> {
	const done = await cutInStore(shape, on, store);
	if (!done.ok) throw new Error(`cutInStore: got a refusal at ${JSON.stringify(done.doubtAt)}, expected parts`);
	return added(done.parts.map(({ covering, measure }) => ({ key: covering.map(({ id }) => id).join(), measure })));
}

/** Square metres: PostGIS adds up geodesic areas, whose authors state them good to 0.1 m². */
const AREA_NOISE = 0.1;
/** Metres: what falls under the least that is told is in one of them only. */
const LENGTH_NOISE = 0.002;

/** Shapes and sets of areas on which the cutter and PostGIS find more than a millionth of the whole apart. */
export async function differingShapes(store: Store, features: readonly AreaFeature[], shapes: readonly CutShape[], on: string): Promise<unknown[]> {
	const cut = cutter(compileAreas(features, 'test'));
	const differing: unknown[] = [];
	for (const shape of shapes) {
		const done = cut(shape, on);
		if (!done.ok) throw new Error(`cut: got a refusal at ${JSON.stringify(done.doubtAt)}, expected parts`);
		const [here, there] = [added(done.parts.map(({ covering, measure }) => ({ key: covering.map(({ id }) => id).join(), measure }))), await byPostgis(store, shape, on)];
		const whole = [...there.values()].reduce((sum, measure) => sum + measure, 0);
		for (const key of new Set([...here.keys(), ...there.keys()])) {
			const [ours, theirs] = [here.get(key) ?? 0, there.get(key) ?? 0];
			const least = shape.type.endsWith('Polygon') ? AREA_NOISE : LENGTH_NOISE;
			if (Math.abs(ours - theirs) > Math.max(1e-6 * whole, least)) differing.push({ type: shape.type, key, ours, theirs, share: (ours - theirs) / whole });
		}
	}
	return differing;
}
