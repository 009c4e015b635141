import type { DifferenceView } from '../proposals-api.ts';

/** m² that rounding may leave of a sum. */
const ROUNDING = 1;

/** Do the districts add up to what differs in all? */
export function sumsUp({ byDistrict, ...totals }: Pick<DifferenceView, 'byDistrict' | 'added' | 'removed' | 'changed'>): boolean {
	return (['added', 'removed', 'changed'] as const).every((sort) => Math.abs(byDistrict.reduce((sum, row) => sum + row[sort], 0) - totals[sort]) < ROUNDING);
}

/** The largest m² by which gains less losses of an area miss what it is afterwards less what it was. */
export function residualOf({ areas }: Pick<DifferenceView, 'areas'>): number {
	return Math.max(0, ...areas.map(({ residual }) => Math.abs(residual)));
}
