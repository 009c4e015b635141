import type { AreaKind, TerritoryId } from '#duty';
import type { CheckedArea } from '#geo/shapes';

/** A rectangle in degrees from its south-west corner, sides in degrees. */
export function rectangle(lon: number, lat: number, width: number, height: number): CheckedArea['geometry'] {
	const [east, north] = [lon + width, lat + height];
	return { type: 'Polygon', coordinates: [[[lon, lat], [east, lat], [east, north], [lon, north], [lon, lat]]] };
}

/** An area with a line as good as `accuracy` metres. */
export function area(kind: AreaKind, code: string, geometry: CheckedArea['geometry'], accuracy = 10, territory: TerritoryId | null = null): CheckedArea {
	return { kind, code, territory, accuracy, geometry };
}
