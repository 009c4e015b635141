import type { UnitId } from '#duty';
import type { RowAnswer } from './row.ts';
import type { Share } from './shares.ts';

/** Answers counted: how many rows each unit leads, and those that nobody does, and why. */
export interface Tally {
	rows: number;
	errors: number;
	outside: number;
	/** In scope, and no lead unit is named. */
	silent: number;
	readonly leads: Map<UnitId, number>;
	/** Of lines and polygons: how much each unit leads, and what nobody does. */
	readonly ground: Map<UnitId | 'silent' | 'outside', Ground>;
}

/** Lengths of lines and areas of polygons, on the ellipsoid. */
export interface Ground {
	readonly metres: number;
	readonly squareMetres: number;
}

export const emptyTally = (): Tally => ({ rows: 0, errors: 0, outside: 0, silent: 0, leads: new Map(), ground: new Map() });

function countShare(ground: Tally['ground'], share: Share): void {
	const nobody = share.scope === 'out' ? 'outside' as const : 'silent' as const;
	for (const whose of share.lead.length > 0 ? share.lead : [nobody]) {
		const { metres, squareMetres } = ground.get(whose) ?? { metres: 0, squareMetres: 0 };
		ground.set(whose, 'metres' in share ? { metres: metres + share.metres, squareMetres } : { metres, squareMetres: squareMetres + share.squareMetres });
	}
}

/** Counts one answer; a row, or a share of one, that two units lead is counted for both. */
export function countAnswer(tally: Tally, { error, scope, lead, ground }: RowAnswer): void {
	tally.rows += 1;
	if (error !== null) tally.errors += 1;
	else if (scope === 'out') tally.outside += 1;
	else if (lead.length === 0) tally.silent += 1;
	for (const share of ground?.shares ?? []) countShare(tally.ground, share);
	for (const unit of lead) tally.leads.set(unit, (tally.leads.get(unit) ?? 0) + 1);
}

/** The units that lead, the one with most rows first. */
export const leadsOf = ({ leads }: Tally): readonly (readonly [UnitId, number])[] => [...leads].sort(([, a], [, b]) => b - a);

/** The units that lead lines or polygons, the one with the largest area first, then the longest length. */
export const groundsOf = ({ ground }: Tally): readonly (readonly [UnitId, Ground])[] => [...ground]
	.flatMap(([whose, much]) => (whose === 'silent' || whose === 'outside' ? [] : [[whose, much] as const]))
	.sort(([, a], [, b]) => b.squareMetres - a.squareMetres || b.metres - a.metres);
