import { extentOf } from '#geo/shapes';
import { areaFeature, partsOf, type AreaFeature } from './feature.ts';

/** The 1000 m extent of each lake, as good as the lake's line. */
export function computeExtents(lakes: readonly AreaFeature[]): AreaFeature[] {
	return lakes.map(({ properties, geometry }) => {
		const { source, geometry: shape, ...extent } = extentOf({ ...properties, geometry });
		return areaFeature({ ...extent, accuracy: properties.accuracy }, partsOf(shape), source);
	});
}
