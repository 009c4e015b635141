import { geodesicBuffer } from '#geo/shapes';
import { areaFeature, partsOf, type AreaFeature } from './feature.ts';

/** Metres outward from the line of the highest storage level, in the horizontal reading of 沿地表外延. */
const EXTENT = 1000;
/** Metres that the line may lie beyond: a centimetre would cost twice the vertices, which every first visit pays for. */
const BEYOND = 0.045;

/** The 1000 m extent of each lake, the lake included. Computed, never drawn: it is as good as the lake's line. */
export function computeExtents(lakes: readonly AreaFeature[]): AreaFeature[] {
	return lakes.map(({ properties, geometry }) => {
		const { code, name, nameEn, accuracy } = properties;
		const extent = {
			kind: 'extent-1000m', code, name: `${name}最高蓄水位外延1000米`, nameEn: `1000 m outward from ${nameEn}`, territory: null, accuracy
		} as const;
		return areaFeature(extent, partsOf(geodesicBuffer(geometry, EXTENT, BEYOND)), `computed from lake-${code}: ${EXTENT} m on the CGCS2000 ellipsoid`);
	});
}
