import type { UnitId } from '#duty';
import { sightOf, type Actor, type Course, type FigureAsked, type FigureId } from '#issues';
import type { Driver } from '../store/driver.ts';
import type { Queries } from '../store/queries.ts';

/** What was counted for a unit. */
export interface Counted extends Readonly<Record<FigureId, number>> {
	readonly unit: UnitId;
	readonly courses: readonly Course[];
}

/** A period as steps write moments: the second is not part of it. */
export interface Moments {
	readonly since: string;
	readonly until: string;
}

const DAY = 86_400_000;
const midnight = (day: string) => Date.parse(`${day}T00:00:00+08:00`);

/** From the start of one day in China to the end of another. */
export function momentsOf({ from, to }: Pick<FigureAsked, 'from' | 'to'>): Moments {
	return { since: new Date(midnight(from)).toISOString(), until: new Date(midnight(to) + DAY).toISOString() };
}

/** What the list's filter asks of the database, so that it shows exactly what a figure has counted: see issue_keys_for in the migrations. */
export function countedBy(asked: FigureAsked, today: string): Moments & { readonly figure: FigureId; readonly unit: UnitId; readonly today: string } {
	return { figure: asked.figure, unit: asked.unit, ...momentsOf(asked), today };
}

/** Counts what each unit has to do and has done. */
export class Figures {
	readonly #driver: Driver;
	readonly #queries: Queries;

	constructor(driver: Driver, queries: Queries) {
		this.#driver = driver;
		this.#queries = queries;
	}

	/** The figures of one unit, or of all that have any, of the issues that the actor may see. */
	count(actor: Actor, { since, until }: Moments, today: string, unit: UnitId | null): Promise<Counted[]> {
		return this.#queries.run<Counted>(this.#driver, 'issue-figures', [JSON.stringify(sightOf(actor)), since, until, today, unit]);
	}
}
