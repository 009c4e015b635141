import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCalendarDate } from '#duty';

describe('a date of the calendar', () => {
	for (const date of ['2024-03-01', '2024-02-29', '2000-12-31']) test(`${date} is one`, () => expect(isCalendarDate(date)).toBe(true));
	for (const date of ['2026-02-29', '2026-02-30', '2026-13-01', '2026-1-1', '20260101', 'today', '', '2026-01-01T00:00:00Z']) {
		test(`${date || 'nothing'} is none`, () => expect(isCalendarDate(date)).toBe(false));
	}
	test('of any century it agrees with the calendar of the machine', () => {
		fc.assert(fc.property(fc.date({ min: new Date('1600-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
			expect(isCalendarDate(date.toISOString().slice(0, 10))).toBe(true);
		}));
	});
	for (const year of [1700, 1900, 2026, 2100]) test(`${year} has no 29 February`, () => expect(isCalendarDate(`${year}-02-29`)).toBe(false));
	for (const year of [1600, 2000, 2024]) test(`${year} has one`, () => expect(isCalendarDate(`${year}-02-29`)).toBe(true));
});
