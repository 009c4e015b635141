import type { UnitId } from '#duty';
import type { RowAnswer } from './row.ts';

/** Answers counted: how many rows each unit leads, and those that nobody does, and why. */
export interface Tally {
	rows: number;
	errors: number;
	outside: number;
	/** In scope, and no lead unit is named. */
	silent: number;
	readonly leads: Map<UnitId, number>;
}

export const emptyTally = (): Tally => ({ rows: 0, errors: 0, outside: 0, silent: 0, leads: new Map() });

/** Counts one answer; a row that two units lead is counted for both. */
export function countAnswer(tally: Tally, { error, scope, lead }: RowAnswer): void {
	tally.rows += 1;
	if (error !== null) tally.errors += 1;
	else if (scope === 'out') tally.outside += 1;
	else if (lead.length === 0) tally.silent += 1;
	for (const unit of lead) tally.leads.set(unit, (tally.leads.get(unit) ?? 0) + 1);
}

/** The units that lead, the one with most rows first. */
export const leadsOf = ({ leads }: Tally): readonly (readonly [UnitId, number])[] => [...leads].sort(([, a], [, b]) => b - a);
