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

/** Days since the Monday before 1970. */
const ordinal = (day: string) => instant(day) / DAY + 3;
/** Mondays to Fridays from then up to and including a day. */
const weekdaysUpTo = (day: number) => Math.floor((day + 1) / 7) * 5 + Math.min((day + 1) % 7, 5);

/**
 * Working days up to and including a day, from a Monday long ago: reckoned, not counted day by day, as a list shows many
 * deadlines that are years old. Days are from 1970 on.
 */
function workingDaysUpTo(exceptions: ReadonlyMap<string, boolean>): (day: string) => number {
	const shifts = [...exceptions].filter(([day, working]) => working !== isWeekday(day)).map(([day, working]) => ({ day, more: working ? 1 : -1 }));
	shifts.sort((a, b) => (a.day < b.day ? -1 : 1));
	let sum = 0;
	const sums = [0, ...shifts.map(({ more }) => (sum += more))];
	return (day) => {
		let [low, high] = [0, shifts.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((shifts[middle]?.day ?? '') <= day) low = middle + 1;
			else high = middle;
		}
		return weekdaysUpTo(ordinal(day)) + (sums[low] ?? 0);
	};
}

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
	const upTo = workingDaysUpTo(exceptions);
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
		between: (from, to) => (from < to ? upTo(to) - upTo(from) : 0)
	};
}
