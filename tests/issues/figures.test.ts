import { describe, expect, test } from 'vitest';
import { HOLIDAYS, NOTICE_YEARS, meanDays, unitsCounted, workingCalendar } from '#issues';
import { UNITS } from '#duty';
import { actor } from './making.ts';

const { between } = workingCalendar(HOLIDAYS, NOTICE_YEARS);

describe('figures', () => {
	test('the mean is weighted, in working days, to one decimal', () => {
		// 2026-09-30 to 2026-10-08 is one working day, 2026-11-20 (Friday) to 2026-11-25 three
		const courses = [{ logged: '2026-09-30', closed: '2026-10-08', count: 3 }, { logged: '2026-11-20', closed: '2026-11-25', count: 1 }];
		expect(meanDays(courses, between)).toBe(1.5);
		expect(meanDays(courses.slice(0, 1), between)).toBe(1);
		expect(meanDays([{ logged: '2026-11-25', closed: '2026-11-25', count: 2 }, { logged: '2026-11-25', closed: '2026-11-26', count: 1 }], between)).toBe(0.3);
	});
	test('without a sign-off there is no mean', () => expect(meanDays([], between)).toBeNull());

	test('are those of the own unit; of all only for whoever follows all or whole territories', () => {
		expect(unitsCounted(actor('gov-qingzhen'))).toEqual(['gov-qingzhen']);
		expect(unitsCounted(actor('gy-eeb', 'head'))).toEqual(['gy-eeb']);
		for (const who of [actor('office-gy', 'office'), actor('office-as', 'office'), actor('gy-supervision'), actor('leading-group', 'leader'), actor('proc-guiyang', 'procurator')]) {
			expect(unitsCounted(who)).toEqual(UNITS);
		}
	});
});
