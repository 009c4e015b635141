import type { AreaKind, TerritoryId } from '#duty';
import type { Position } from 'geojson';
import type { Shape } from './overlay.ts';

/** What the checks need of an area: who it is, how good its line is, and its shape in degrees (EPSG:4490). */
export interface CheckedArea {
	readonly kind: AreaKind;
	readonly code: string;
	readonly territory: TerritoryId | null;
	/** Metres. */
	readonly accuracy: number;
	readonly geometry: Shape;
}

export const CHECKS = ['region', 'geometry', 'overlap', 'gap', 'nesting', 'territory', 'basin'] as const;
export type CheckId = (typeof CHECKS)[number];

/** What JTS calls a broken outline, as ids; words for them are the message files' business. */
export const GEOMETRY_REASONS = [
	'invalid', 'repeated-point', 'hole-outside', 'nested-holes', 'interior-apart', 'self-intersection',
	'ring-self-intersection', 'nested-parts', 'duplicate-rings', 'too-few-points', 'bad-coordinate', 'ring-open'
] as const;
export type GeometryReason = (typeof GEOMETRY_REASONS)[number];

/** Something a person should look at before the data take effect. An error stops a load, a warning does not. */
export interface Finding {
	readonly severity: 'error' | 'warning';
	readonly check: CheckId;
	/** Ids (`kind-code`) of the areas concerned, the one at fault first. */
	readonly areas: readonly string[];
	/** A position where it shows. */
	readonly at?: Position;
	/** Square metres concerned, on the ellipsoid. */
	readonly metres2?: number;
	/** Metres that the lines concerned may differ by, from their stated accuracy; wider is an error, narrower a warning. */
	readonly tolerance?: number;
	/** Only of the check `geometry`. */
	readonly reason?: GeometryReason;
}

/** `kind-code`, the area's id. */
export function idOf(area: Pick<CheckedArea, 'kind' | 'code'>): string {
	return `${area.kind}-${area.code}`;
}
