import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import chineseDays from 'chinese-days';
import { HOLIDAYS, NOTICE_YEARS, workingCalendar } from '#issues';

const calendar = workingCalendar(HOLIDAYS, NOTICE_YEARS);
const DAY = 86_400_000;
const daysBetween = (first: string, last: string) =>
	Array.from({ length: (Date.parse(last) - Date.parse(first)) / DAY + 1 }, (_, index) => new Date(Date.parse(first) + index * DAY).toISOString().slice(0, 10));

describe('the holidays that come with the product', () => {
	test('make the same days working days, 2024 to 2026, as an independent calendar has', () => {
		const days = daysBetween('2024-01-01', '2026-12-31');
		expect(days).toHaveLength(1096);
		expect(days.filter((day) => calendar.isWorking(day) !== chineseDays.isWorkday(day))).toEqual([]);
	});
	test('say of every shifted day that it is worked: eight, five and six in the three years', () => {
		const shifted = HOLIDAYS.filter(({ working }) => working).map(({ day }) => day);
		const isWeekend = (day: string) => [0, 6].includes(new Date(day).getUTCDay());
		expect(shifted.sort()).toEqual(daysBetween('2024-01-01', '2026-12-31').filter((day) => isWeekend(day) && chineseDays.isWorkday(day)));
		expect(['2024', '2025', '2026'].map((year) => shifted.filter((day) => day.startsWith(year)).length)).toEqual([8, 5, 6]);
	});
	test('name a day once', () => {
		expect(new Set(HOLIDAYS.map(({ day }) => day)).size).toBe(HOLIDAYS.length);
	});
	test('have of 2027 the thirteen statutory days and no shifted one, each marked', () => {
		const days = HOLIDAYS.filter(({ day }) => day >= '2027');
		expect(days).toHaveLength(13);
		expect(days.every(({ working, name, source }) => !working && name.includes('暂定') && source.includes('尚未公布'))).toBe(true);
		expect(calendar.knownUntil).toBe('2026-12-31');
	});
	test('have the moon\'s festivals of 2027 on the days of an independent almanac', () => {
		const festival = (month: number, day: number) => chineseDays.getSolarDateFromLunar(`2027-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`).date;
		const dayOf = (name: string) => HOLIDAYS.filter(({ day, name: its }) => day >= '2027' && its.startsWith(name)).map(({ day }) => day);
		expect(dayOf('春节').slice(1)).toEqual([1, 2, 3].map((day) => festival(1, day)));
		expect(dayOf('端午节')).toEqual([festival(5, 5)]);
		expect(dayOf('中秋节')).toEqual([festival(8, 15)]);
		expect(dayOf('清明节')).toEqual([chineseDays.getSolarTermDate(2027, 4, 'pure_brightness')]);
	});
});

describe('working days', () => {
	const day = fc.integer({ min: 0, max: 1400 }).map((offset) => new Date(Date.parse('2024-01-01') + offset * DAY).toISOString().slice(0, 10));
	const count = fc.integer({ min: 0, max: 120 });

	test('after a count of working days, as many lie between', () => {
		fc.assert(fc.property(day, count, (from, days) => calendar.between(from, calendar.add(from, days)) === days));
	});
	test('a deadline never falls on a day without work', () => {
		fc.assert(fc.property(day, count.filter((days) => days > 0), (from, days) => calendar.isWorking(calendar.add(from, days))));
	});
	test('a later start or a longer term never ends earlier', () => {
		fc.assert(fc.property(day, day, count, count, (a, b, more, less) => {
			const [first, second] = a < b ? [a, b] : [b, a];
			return calendar.add(first, Math.min(more, less)) <= calendar.add(second, Math.max(more, less));
		}));
	});
	test('are counted as one by one', () => {
		fc.assert(fc.property(day, day, (from, to) => {
			const counted = from < to ? daysBetween(from, to).slice(1).filter((each) => calendar.isWorking(each)).length : 0;
			return calendar.between(from, to) === counted;
		}));
	});
	test('ten of them after 2026-09-18 pass over two holidays and through both shifted days', () => {
		// 19 rest, 20 worked, 21 to 24, 25 to 27 rest, 28 to 30, October 1 to 7 rest, 8, 9
		expect(calendar.add('2026-09-18', 10)).toBe('2026-10-09');
	});
	test('a later entry for a day is the one that holds, and makes nothing known of its year', () => {
		const extended = workingCalendar([...HOLIDAYS, { day: '2027-01-04', working: false, name: 'x', source: 'y' }], NOTICE_YEARS);
		expect([calendar.isWorking('2027-01-04'), extended.isWorking('2027-01-04')]).toEqual([true, false]);
		expect(extended.knownUntil).toBe('2026-12-31');
	});
	test('are known until the end of the last year that was said to be, and never across one that was not', () => {
		expect(workingCalendar(HOLIDAYS, [...NOTICE_YEARS, 2027]).knownUntil).toBe('2027-12-31');
		expect(workingCalendar(HOLIDAYS, [2028, ...NOTICE_YEARS]).knownUntil).toBe('2026-12-31');
		expect(workingCalendar(HOLIDAYS, [2028, 2027, ...NOTICE_YEARS]).knownUntil).toBe('2028-12-31');
	});
});
