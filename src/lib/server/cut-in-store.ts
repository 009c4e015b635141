import type { Cut, CutShape } from '#geo/cut';
import type { Store } from './store/store.ts';

/** What PostGIS makes of a shape: pieces, of which several may lie on the same areas, or where it crosses itself. */
export async function cutInStore(shape: CutShape, on: string, store: Store): Promise<Cut> {
	const fault = await store.shapeFault(shape);
	if (fault) return { ok: false, doubtAt: { lon: fault.lon, lat: fault.lat } };
	if (shape.type === 'LineString' || shape.type === 'MultiLineString') {
		const pieces = await store.partsOfLine(shape, on);
		const covering = await store.covering(pieces, on);
		return { ok: true, parts: pieces.map(({ measure }, index) => ({ covering: covering[index] ?? [], measure })) };
	}
	const [pieces, areas] = await Promise.all([store.partsOfPolygon(shape, on), store.areas({ on })]);
	const known = new Map(areas.map(({ properties }) => [properties.id, properties]));
	return { ok: true, parts: pieces.map(({ areas: ids, measure }) => ({ covering: ids.flatMap((id) => known.get(id) ?? []), measure })) };
}
