import type { Position } from 'geojson';
import type { Area } from '#duty';
import type { AreaFeature } from '#geo';

/** A date on which the areas below are in force. */
export const ON = '2026-01-01';

/** What is told of an invented area. */
export const area = (code: string, changes: Partial<Area> = {}): Area => ({
	id: `zone-1-${code}`, kind: 'zone-1', code, name: code, nameEn: code, territory: null, version: 1,
	validFrom: '2024-03-01', validTo: null, source: 'test', licence: 'test', accuracy: 1, illustrative: false, ...changes
});

/** A ring around a box, anticlockwise. */
export const box = (west: number, south: number, east: number, north: number): Position[] =>
	[[west, south], [east, south], [east, north], [west, north], [west, south]];

/** An invented area of these rings. */
export const feature = (code: string, rings: Position[][], changes: Partial<Area> = {}): AreaFeature =>
	({ type: 'Feature', geometry: { type: 'Polygon', coordinates: rings }, properties: area(code, changes) });
