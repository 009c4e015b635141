import type { Amounts, AreaDifference } from './difference.ts';

/** m² that rounding may leave of a sum. */
const ROUNDING = 1;

/** Do the districts add up to what differs in all? */
export function sumsUp({ byDistrict, ...totals }: Amounts & { readonly byDistrict: readonly Amounts[] }): boolean {
	return (['added', 'removed', 'changed'] as const).every((sort) => Math.abs(byDistrict.reduce((sum, row) => sum + row[sort], 0) - totals[sort]) < ROUNDING);
}

/** The largest m² by which gains less losses of an area miss what it is afterwards less what it was. */
export function residualOf({ areas }: { readonly areas: readonly Pick<AreaDifference, 'residual'>[] }): number {
	return Math.max(0, ...areas.map(({ residual }) => Math.abs(residual)));
}
