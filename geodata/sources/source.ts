/** What every drawn area says of itself; the build adds what is the same for all. */
import type { Position } from 'geojson';
import type { AreaKind, TerritoryId } from '#duty';

export interface Drawn {
	readonly kind: AreaKind;
	readonly code: string;
	readonly name: string;
	readonly nameEn: string;
	readonly territory: TerritoryId | null;
	/** Metres: how far the line may be from the true one, as measured or, where nothing can be measured, as judged. */
	readonly accuracy: number;
}

/** An area drawn as rings of its own: one list of control positions a part, closed by the build, clockwise or not. */
export interface DrawnRings extends Drawn {
	readonly parts: readonly (readonly Position[])[];
}

/** Our own drawing, given away: whoever has better data should replace it. */
export const LICENCE = 'CC0-1.0';
export const SOURCE = '示意轮廓，2026年11月手绘，非官方数据 · Illustrative outline, drawn 2026-11, not official';
export const VALID_FROM = '2024-03-01';
