import { csvRecords } from '#batch';
import { isCalendarDate } from '#duty';
import type { CalendarDay } from '#issues';

export const CALENDAR_COLUMNS = ['day', 'working', 'name', 'source'] as const;
type Column = (typeof CALENDAR_COLUMNS)[number];

/** What is wrong with a file of days; rows count from 1, the header included. */
export type CalendarFault =
	| { readonly fault: 'columns' }
	| { readonly fault: 'quote' }
	| { readonly fault: 'value'; readonly row: number; readonly column: Column; readonly got: string }
	| { readonly fault: 'twice'; readonly row: number; readonly day: string };

export type CalendarReading = { readonly ok: true; readonly days: readonly CalendarDay[] } | { readonly ok: false; readonly faults: readonly CalendarFault[] };

const fits: Readonly<Record<Column, (cell: string) => boolean>> = {
	day: (cell) => /^\d{4}-\d\d-\d\d$/.test(cell) && isCalendarDate(cell),
	working: (cell) => cell === 'true' || cell === 'false',
	name: (cell) => cell !== '',
	source: (cell) => cell !== ''
};

/** Reads days from CSV (UTF-8, with the header day,working,name,source), or says everything that is wrong with it. */
export function readCalendarFile(text: string): CalendarReading {
	const [header = [], ...rows] = [...csvRecords(text.replace(/^\uFEFF/, ''))].map(({ cells }) => cells.map((cell) => cell.trim()));
	if (header.join() !== CALENDAR_COLUMNS.join()) return { ok: false, faults: [{ fault: 'columns' }] };
	// a quote that is never closed would swallow the rest of the file
	const faults: CalendarFault[] = text.split('"').length % 2 === 0 ? [{ fault: 'quote' }] : [];
	const days = new Map<string, CalendarDay>();
	for (const [index, cells] of rows.entries()) {
		if (cells.join('') === '') continue;
		const row = index + 2;
		const [day = '', working = '', name = '', source = ''] = cells;
		const wrong = CALENDAR_COLUMNS.flatMap((column, at) => (fits[column](cells[at] ?? '') ? [] : [{ fault: 'value' as const, row, column, got: cells[at] ?? '' }]));
		faults.push(...wrong, ...(days.has(day) ? [{ fault: 'twice' as const, row, day }] : []));
		days.set(day, { day, working: working === 'true', name, source });
	}
	return faults.length > 0 ? { ok: false, faults } : { ok: true, days: [...days.values()] };
}
