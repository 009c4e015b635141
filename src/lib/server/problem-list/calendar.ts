import { HOLIDAYS, NOTICE_YEARS, workingCalendar, type CalendarDay, type WorkingCalendar } from '#issues';
import type { Driver } from '../store/driver.ts';
import type { Queries } from '../store/queries.ts';

/** A year whose notice has been entered whole. */
export interface CalendarYear {
	readonly year: number;
	/** The notice. */
	readonly source: string;
}

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
		const calendar = Promise.all([this.added(), this.declared()])
			.then(([days, years]) => workingCalendar([...HOLIDAYS, ...days], [...NOTICE_YEARS, ...years.map(({ year }) => year)]));
		this.#held = { calendar, until: Date.now() + this.#freshFor };
		calendar.catch(() => (this.#held = null));
		return calendar;
	}

	/** The days that an administrator has added, in order. */
	added(): Promise<CalendarDay[]> {
		return this.#queries.run<CalendarDay>(this.#driver, 'calendar-days');
	}

	/** The years of which an administrator has said that their notice is entered whole, in order. */
	declared(): Promise<CalendarYear[]> {
		return this.#queries.run<CalendarYear>(this.#driver, 'calendar-years');
	}

	/** The notice of a year is entered whole: from now on no deadline in it is provisional. */
	async declare({ year, source }: CalendarYear): Promise<void> {
		await this.#queries.run(this.#driver, 'save-calendar-year', [year, source]);
		this.#held = null;
	}

	/** It is not, after all. False when nobody has said so. */
	async withdraw(year: number): Promise<boolean> {
		const gone = await this.#queries.run(this.#driver, 'remove-calendar-year', [year]);
		this.#held = null;
		return gone.length > 0;
	}

	/** Adds days, or corrects them; all or none. */
	async extend(days: readonly CalendarDay[]): Promise<void> {
		await this.#driver.transaction((tx) => this.#queries.run(tx, 'save-calendar-days', [JSON.stringify(days)]));
		this.#held = null;
	}
}
