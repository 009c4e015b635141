import type { Area } from '#duty';
import type { Position } from 'geojson';
import type { AreaInput } from '../../src/lib/server/store/area-input.ts';

/** A ring around a box, anticlockwise. */
export function box(west: number, south: number, east: number, north: number): Position[] {
	return [[west, south], [east, south], [east, north], [west, north], [west, south]];
}

/** An invented area of the given polygons, for tests. */
export function area(kind: Area['kind'], code: string, coordinates: Position[][][], facts: Partial<AreaInput> = {}): AreaInput {
	return {
		kind, code, name: `${kind} ${code}`, nameEn: `${kind} ${code}`, territory: null, source: 'test', licence: 'CC0-1.0',
		accuracy: 1.5, illustrative: true, validFrom: '2024-03-01', validTo: null, geometry: { type: 'MultiPolygon', coordinates }, ...facts
	};
}

/**
 * Invented ground. Two districts share the border 106.5 (the seam of the 3-degree zones too); the western one has a
 * hole, whose western half is an enclave of the eastern one and whose other half is nobody's. A township lies in
 * the east, zones lie within one another, the basin crosses the border.
 */
export const GROUND: readonly AreaInput[] = [
	area('district', '520181', [[box(106, 26, 106.5, 26.5), box(106.1, 26.1, 106.2, 26.2)]], { territory: 'guiyang', illustrative: false, name: '清镇市' }),
	area('district', '520111', [[box(106.5, 26, 107, 26.5)], [box(106.1, 26.1, 106.15, 26.2)]], { territory: 'guiyang', illustrative: false }),
	area('guian-town', 'huchao', [[box(106.6, 26.1, 106.7, 26.2)]], { territory: 'guian' }),
	area('zone-1', 'hongfeng', [[box(106.34, 26.34, 106.36, 26.36)]]),
	area('zone-2', 'hongfeng', [[box(106.32, 26.32, 106.38, 26.38)]]),
	area('zone-quasi', 'hongfeng', [[box(106.3, 26.3, 106.4, 26.4)]]),
	area('basin', 'lianghu', [[box(106.2, 26.2, 106.8, 26.6)]])
];
