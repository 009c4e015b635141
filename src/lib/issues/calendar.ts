/** A day that differs from its weekday: a holiday, or a weekend day that is worked (调休). */
export interface CalendarDay {
	/** ISO day in China. */
	readonly day: string;
	readonly working: boolean;
	readonly name: string;
	/** The notice or law that says so. */
	readonly source: string;
}

/** Working days in China. Days are ISO, `2026-10-01`. */
export interface WorkingCalendar {
	isWorking(day: string): boolean;
	/** The day that is `count` working days after `day`, which itself is not counted. `count` ≥ 0. */
	add(day: string, count: number): string;
	/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
	between(from: string, to: string): number;
	/** The last day of the years whose notices are known whole; later days are reckoned by weekday and those holidays that are known. */
	readonly knownUntil: string;
}

const DAY = 86_400_000;
const instant = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayAfter = (day: string) => new Date(instant(day) + DAY).toISOString().slice(0, 10);
const isWeekday = (day: string) => ![0, 6].includes(new Date(instant(day)).getUTCDay());

/** The last of the years that are known without a gap. */
function lastOf(years: readonly number[]): number {
	const known = new Set(years);
	let last = Math.min(...years);
	while (known.has(last + 1)) last++;
	return last;
}

/**
 * The calendar of these days; a later entry for a day overrides an earlier one.
 * @param known the years whose notices are among the days, whole: that some days of a year are there does not make it so
 */
export function workingCalendar(days: readonly CalendarDay[], known: readonly number[]): WorkingCalendar {
	const exceptions = new Map(days.map(({ day, working }) => [day, working]));
	const isWorking = (day: string) => exceptions.get(day) ?? isWeekday(day);
	return {
		isWorking,
		knownUntil: known.length > 0 ? `${lastOf(known)}-12-31` : '0000-12-31',
		add(day, count) {
			let reached = day;
			for (let left = count; left > 0;) {
				reached = dayAfter(reached);
				if (isWorking(reached)) left--;
			}
			return reached;
		},
		between(from, to) {
			let count = 0;
			for (let day = from; day < to;) {
				day = dayAfter(day);
				if (isWorking(day)) count++;
			}
			return count;
		}
	};
}
