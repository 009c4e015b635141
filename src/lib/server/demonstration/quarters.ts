import type { WorkingCalendar } from '#issues';
import type { Moment } from './schedule.ts';

const HALF_PAST_TEN = '10:30:00+08:00';

/** A quarter that is over, and when its list was frozen: on the first working day after it. */
export interface QuarterOver {
	readonly from: string;
	readonly to: string;
	readonly frozen: Moment;
}

const isoDay = (year: number, month: number, day: number) => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The quarters that have ended since a day, and whose lists were frozen before another. */
export function quarterEnds(since: string, before: string, calendar: WorkingCalendar): readonly QuarterOver[] {
	const quarters: QuarterOver[] = [];
	const [year, month] = [Number(since.slice(0, 4)), Math.floor((Number(since.slice(5, 7)) - 1) / 3) * 3];
	for (let begins = month; ; begins += 3) {
		const to = isoDay(year, begins + 3, 0);
		const day = calendar.add(to, 1);
		if (day >= before) return quarters;
		quarters.push({ from: isoDay(year, begins, 1), to, frozen: { day, at: new Date(`${day}T${HALF_PAST_TEN}`) } });
	}
}
