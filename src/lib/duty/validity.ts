import type { DutyTable } from './table.ts';
import { mechanism20240301 } from './tables/2024-03-01.ts';

/** Every duty table ever issued; a new mechanism is a new file here, the old one stays. */
export const TABLES: readonly DutyTable[] = [mechanism20240301];

/** The table in force on an ISO date; undefined before the first mechanism was issued. */
export function tableOn(on: string, tables: readonly DutyTable[] = TABLES): DutyTable | undefined {
	return tables.find((table) => inForce(table, on));
}

/** Is something with these validity dates in force on the date? From is the first day, to the first day no longer. */
export function inForce({ validFrom, validTo }: { readonly validFrom: string; readonly validTo: string | null }, on: string): boolean {
	return validFrom <= on && (validTo === null || on < validTo);
}
