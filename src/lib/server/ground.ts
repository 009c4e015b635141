import { determine, insideOf, type Determination, type DutyTable } from '#duty';
import type { MultiPolygon } from 'geojson';
import type { Store } from './store/store.ts';

/** A piece of ground with the same areas on it everywhere, and so with the same answer. */
export interface Ground {
	readonly id: string;
	readonly geometry: MultiPolygon;
	readonly squareMetres: number;
	/** Of any spot inside it, away from its lines. */
	readonly determination: Determination;
}

const KEPT = 3;
const kept = new Map<string, Promise<readonly Ground[]>>();

async function cut(store: Store, table: DutyTable, on: string): Promise<readonly Ground[]> {
	const [faces, features, known] = await Promise.all([store.faces(on), store.areas({ on }), store.kinds(on)]);
	const areas = new Map(features.map(({ properties }) => [properties.id, properties]));
	return faces.map(({ geometry, properties }) => {
		const covering = properties.areas.map((id) => {
			const area = areas.get(id);
			if (!area) throw new Error(`cut: got a face of the area ${id}, expected one in force on ${on}`);
			return area;
		});
		const determination = determine(insideOf(covering, known), table, on);
		return { id: properties.areas.join(','), geometry, squareMetres: properties.squareMetres, determination };
	});
}

/**
 * All ground on which any area lies, cut so that each piece has one answer. Kept for the latest few data versions and
 * dates, because the whole of it is asked for by every reverse question.
 */
export function groundOn(store: Store, table: DutyTable, on: string, dataVersion: string): Promise<readonly Ground[]> {
	const key = `${dataVersion} ${on}`;
	const known = kept.get(key);
	if (known) return known;
	const cutting = cut(store, table, on);
	kept.set(key, cutting);
	cutting.catch(() => kept.delete(key));
	for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
	return cutting;
}
