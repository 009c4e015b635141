import type { Area } from '#duty';
import type { MultiPolygon } from 'geojson';
import { geodesicBuffer } from './geodesic-buffer.ts';
import type { Shape } from './overlay.ts';

/** Metres outward from the line of the highest storage level, in the horizontal reading of 沿地表外延 (附二(一)). */
const EXTENT = 1000;
/** Metres that the line may lie beyond: a centimetre would cost twice the vertices, which every first visit pays for. */
const BEYOND = 0.045;

type Lake = Pick<Area, 'code' | 'name' | 'nameEn'> & { readonly geometry: Shape };

/** What makes a lake's extent an area of its own: computed from the lake's line, never drawn. */
export interface Extent extends Pick<Area, 'code' | 'name' | 'nameEn' | 'source'> {
	readonly kind: 'extent-1000m';
	readonly territory: null;
	readonly geometry: Shape;
}

/** The 1000 m extent of a lake, the lake included; degrees, EPSG:4490. It is as good as the lake's line. */
export function extentOf({ code, name, nameEn, geometry }: Lake): Extent {
	return {
		kind: 'extent-1000m', code, territory: null,
		name: `${name}最高蓄水位外延1000米`, nameEn: `1000 m outward from ${nameEn}`,
		source: `由 lake-${code} 的线按 CGCS2000 椭球面水平外延 ${EXTENT} 米算得 · Computed, ${EXTENT} m outward on the ellipsoid`,
		geometry: geodesicBuffer(geometry, EXTENT, BEYOND)
	};
}

/** What a lake's extent takes from the lake itself. */
type Inherited = Pick<Area, 'licence' | 'accuracy' | 'illustrative' | 'validFrom'>;

/** The extent as an area that can be loaded: as good as the lake's line, and in force from the same day (ISO). */
export type ExtentArea = Omit<Extent, 'geometry'> & Inherited & { readonly validTo: null; readonly geometry: MultiPolygon };

/** The same, with what it takes from the lake. */
export function extentAreaOf(lake: Lake & Inherited): ExtentArea {
	const { geometry, ...extent } = extentOf(lake);
	const { licence, accuracy, illustrative, validFrom } = lake;
	const shape = geometry.type === 'Polygon' ? { type: 'MultiPolygon' as const, coordinates: [geometry.coordinates] } : geometry;
	return { ...extent, licence, accuracy, illustrative, validFrom, validTo: null, geometry: shape };
}
