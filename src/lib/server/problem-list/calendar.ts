import { HOLIDAYS, workingCalendar, type CalendarDay, type WorkingCalendar } from '#issues';
import type { Driver } from '../store/driver.ts';
import type { Queries } from '../store/queries.ts';

/** The calendar in use: the holidays that come with the product, and what an administrator has added. */
export class Calendar {
	readonly #driver: Driver;
	readonly #queries: Queries;
	readonly #freshFor: number;
	#held: { readonly calendar: Promise<WorkingCalendar>; readonly until: number } | null = null;

	/** @param freshFor milliseconds for which it need not be read again: another process may extend it meanwhile */
	constructor(driver: Driver, queries: Queries, freshFor: number) {
		this.#driver = driver;
		this.#queries = queries;
		this.#freshFor = freshFor;
	}

	/** Working days as they are reckoned now. Throws StoreError 'unreachable'. */
	current(): Promise<WorkingCalendar> {
		if (this.#held && Date.now() < this.#held.until) return this.#held.calendar;
		const calendar = this.added().then((days) => workingCalendar([...HOLIDAYS, ...days]));
		this.#held = { calendar, until: Date.now() + this.#freshFor };
		calendar.catch(() => (this.#held = null));
		return calendar;
	}

	/** The days that an administrator has added, in order. */
	added(): Promise<CalendarDay[]> {
		return this.#queries.run<CalendarDay>(this.#driver, 'calendar-days');
	}

	/** Adds days, or corrects them; all or none. */
	async extend(days: readonly CalendarDay[]): Promise<void> {
		await this.#driver.transaction((tx) => this.#queries.run(tx, 'save-calendar-days', [JSON.stringify(days)]));
		this.#held = null;
	}
}
