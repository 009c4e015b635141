import type { DocumentItem } from '#issues';
import { describe, expect, test } from 'vitest';
import { documentBefore } from '../../src/routes/issues/documents/documents-api.ts';
import { quartersUntil } from '../../src/routes/issues/documents/quarters.ts';

describe('the quarters to choose from', () => {
	test('begin with the one of the day and go back over the year', () => {
		expect(quartersUntil('2026-02-10', 3)).toEqual([
			{ year: '2026', quarter: 1, from: '2026-01-01', to: '2026-03-31' }, { year: '2025', quarter: 4, from: '2025-10-01', to: '2025-12-31' },
			{ year: '2025', quarter: 3, from: '2025-07-01', to: '2025-09-30' }
		]);
	});

	test.each([['2026-03-31', 1], ['2026-04-01', 2], ['2026-06-30', 2], ['2026-07-01', 3], ['2026-12-31', 4]])('%s lies in quarter %i', (day, quarter) => {
		expect(quartersUntil(day, 1)[0]?.quarter).toBe(quarter);
	});
});

test('a document is compared with the latest earlier one of its kind, issuer and territory', () => {
	const item = (id: string, change: Partial<DocumentItem> = {}): DocumentItem => ({
		id, number: id, kind: 'problem-list', from: '2026-10-01', to: '2026-12-31', territory: null, organisation: 'office-gy', by: 'x', at: `2026-11-${id}T00:00:00.000Z`, count: 0, ...change
	});
	const newest = item('20');
	const items = [item('25'), newest, item('19', { kind: 'rectification-plan' }), item('18', { organisation: 'office-as' }), item('17', { territory: 'guian' }), item('16'), item('15')];
	expect(documentBefore(items, newest)?.id).toBe('16');
	expect(documentBefore(items, item('15'))).toBeNull();
});
