import { UNITS, type UnitId } from '#duty';
import { sightOf } from './rights.ts';
import type { Actor } from './vocabulary.ts';

/** What is counted for each unit; the words that define each are in `#i18n/supervision`. */
export const FIGURES = ['open', 'overdue', 'closed', 'returned', 'unfounded', 'refused'] as const;
export type FigureId = (typeof FIGURES)[number];

/** What a figure counts: the same names in the address of the list that shows exactly its issues. */
export interface FigureAsked {
	readonly figure: FigureId;
	readonly unit: UnitId;
	/** The first and the last day in China. */
	readonly from: string;
	readonly to: string;
}

/** The search part of an address, of the list's page and of the API alike, that lists what a figure has counted. */
export function searchForFigure({ figure, unit, from, to }: FigureAsked): string {
	return `?figure=${figure}&unit=${unit}&from=${from}&to=${to}`;
}

/** Whose figures somebody may see: their own unit's, and those of all whose issues they follow as a whole. */
export function unitsCounted(actor: Actor): readonly UnitId[] {
	const sight = sightOf(actor);
	const all = sight === 'all' || sight.territories.length > 0;
	return all ? UNITS : UNITS.filter((unit) => unit === actor.organisation);
}

/** Issues that were logged and signed off on the same two days. */
export interface Course {
	readonly logged: string;
	readonly closed: string;
	readonly count: number;
}

/** The mean of the working days from logging to sign-off, to one decimal; null when nothing was signed off. */
export function meanDays(courses: readonly Course[], between: (from: string, to: string) => number): number | null {
	const count = courses.reduce((sum, course) => sum + course.count, 0);
	if (count === 0) return null;
	const days = courses.reduce((sum, course) => sum + course.count * between(course.logged, course.closed), 0);
	return Math.round((days / count) * 10) / 10;
}
