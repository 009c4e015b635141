import type { Area, AreaKind } from '#duty';
import type { AreaFeature } from '#geo';
import type { Proposal } from '#proposals';
import type { MultiPolygon } from 'geojson';
import { box } from '../geo/squares.ts';

/** A square of so many degrees from its south-west corner. */
export const square = (west: number, south: number, side: number): MultiPolygon => ({ type: 'MultiPolygon', coordinates: [[box(west, south, west + side, south + side)]] });

/** An invented area, without its shape. */
export const area = (kind: AreaKind, code: string, change: Partial<Area> = {}): Area => ({
	id: `${kind}-${code}`, kind, code, name: `${kind} ${code}`, nameEn: `${kind} ${code}`, territory: null, version: 3, validFrom: '2024-03-01', validTo: null,
	source: 'test', licence: 'CC0-1.0', accuracy: 2, illustrative: false, ...change
});

/** The same with a shape. */
export const feature = (kind: AreaKind, code: string, geometry: MultiPolygon, change: Partial<Area> = {}): AreaFeature =>
	({ type: 'Feature', geometry, properties: area(kind, code, change) });

/** An invented proposal as steps see it. */
export const proposal = (change: Partial<Proposal> = {}): Proposal => ({
	id: '1', number: 'P2026-0001', version: 1, state: 'draft', organisation: 'gy-eeb', asked: [], awaiting: [], opinionsDue: null, actNumber: null, effectiveFrom: null, effectiveUntil: null, ...change
});
