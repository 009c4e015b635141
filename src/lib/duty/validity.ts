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

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Is the text a date of the calendar, written YYYY-MM-DD? */
export function isCalendarDate(text: string): boolean {
	const [, year = 0, month = 0, day = 0] = (ISO_DATE.exec(text) ?? []).map(Number);
	const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	return day >= 1 && day <= (DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
}
