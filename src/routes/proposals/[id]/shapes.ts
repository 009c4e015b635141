import { areaFeature, type AreaFeature } from '#geo';
import type { Feature, FeatureCollection } from 'geojson';
import type { ProposalShapes } from '../proposals-api.ts';

export const MAP_MODES = ['difference', 'before', 'after', 'swipe'] as const;
export type MapMode = (typeof MAP_MODES)[number];

/** The areas on the day of the proposal, before and after, and the changed ones of either side. */
export interface MapSides {
	readonly before: readonly AreaFeature[];
	readonly after: readonly AreaFeature[];
	readonly changedBefore: FeatureCollection;
	readonly changedAfter: FeatureCollection;
}

const collection = (features: readonly Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features: [...features] });
const areasOf = (features: readonly Feature[]): AreaFeature[] => features.map(areaFeature).filter((feature) => feature !== null);

export function sidesOf({ inForce, sides }: Pick<ProposalShapes, 'inForce' | 'sides'>): MapSides {
	const on = (side: 'before' | 'after') => sides.features.filter(({ properties }) => properties.side === side);
	const changed = new Set(sides.features.map(({ properties }) => properties.id));
	// on the day of an act that was approved its own lines are in force: either side has its own
	const around = areasOf(inForce.features).filter(({ properties }) => !changed.has(properties.id));
	const [before, after] = [[...around, ...areasOf(on('before'))], [...around, ...areasOf(on('after'))]];
	return { before, after, changedBefore: collection(on('before')), changedAfter: collection(on('after')) };
}

/** The ground of the pieces at these places. */
export function groundOf({ speaking }: Pick<ProposalShapes, 'speaking'>, pieces: readonly number[]): FeatureCollection {
	return collection(speaking.features.filter(({ id }) => typeof id === 'number' && pieces.includes(id)));
}
