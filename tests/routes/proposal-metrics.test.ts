import { describe, expect, test } from 'vitest';
import { compareHref, isProposalId } from '../../src/routes/proposals/compare/chosen.ts';
import { metricsOf } from '../../src/routes/proposals/compare/metrics.ts';
import type { CellView, ClauseView, ConsequenceView, DifferenceView, Finding } from '../../src/routes/proposals/proposals-api.ts';

const finding = (severity: Finding['severity']): Finding => ({ severity, check: 'overlap', message: 'x', areas: [] });
const issue = (id: string) => ({ id, number: id, title: id, open: true });
const cell = (matter: CellView['matter'], role: CellView['role'], area: number, ...issues: string[]): CellView => ({ matter, role, from: ['gy-eeb'], to: ['gy-water'], area, pieces: [], objects: issues.map(issue), counts: [] });
const clause = (change: ClauseView['change'], area: number, ...issues: string[]): ClauseView =>
	({ clause: '附二(二)', change, matter: 'water-pollution', role: 'lead', unit: 'gy-water', duty: 'x', area, pieces: [], objects: issues.map(issue), counts: [] });
const DIFFERENCE: DifferenceView = {
	added: 10, removed: 2, changed: 3, byDistrict: [], byZone: [],
	areas: [{ id: 'a', name: 'a', before: 1, after: 9, added: 8, removed: 0, residual: 0, shift: 12.5, noise: 0 }, { id: 'b', name: 'b', before: null, after: 2, added: 2, removed: 0, residual: 0, shift: null, noise: 0 }]
};

describe('what proposals are compared by', () => {
	test('ground of a matter is added up, that of two matters is not; an issue and a clause count once', () => {
		const consequence: ConsequenceView = {
			units: ['gy-eeb', 'gy-water'], objects: [], objectSets: [], clauses: [clause('starts', 5, '1'), clause('starts', 7, '2'), clause('stops', 1)],
			cells: [cell('water-pollution', 'lead', 100, '1'), cell('water-pollution', 'lead', 30), cell('project-approval', 'lead', 120), cell('hazmat-transport', 'support', 900, '3')]
		};
		expect(metricsOf({ findings: [finding('error'), finding('warning'), finding('warning')] }, DIFFERENCE, consequence)).toEqual({
			findings: { errors: 1, warnings: 2 }, added: 10, removed: 2, changed: 3, shift: 12.5, leads: { matter: 'water-pollution', area: 130 }, units: ['gy-eeb', 'gy-water'], starts: 1, stops: 1, issues: 3, objects: 0
		});
	});

	test('of what no longer fits nothing is said, and of what moves nobody no lead', () => {
		expect(metricsOf({ findings: [] }, null, null)).toEqual({ findings: { errors: 0, warnings: 0 }, added: null, removed: null, changed: null, shift: null, leads: null, units: null, starts: null, stops: null, issues: null, objects: null });
		expect(metricsOf({ findings: [] }, DIFFERENCE, { units: [], cells: [], clauses: [], objects: [], objectSets: [] })).toMatchObject({ leads: null, units: [], starts: 0, stops: 0, issues: 0, objects: 0 });
	});

	test('the address names them', () => {
		expect(['1', '12', '', '0', '-1', '1 or 1', '1'.repeat(40)].map(isProposalId)).toEqual([true, true, false, false, false, false, false]);
		expect([compareHref(['3', '1'], null), compareHref(['3', '1'], 'en')]).toEqual(['/proposals/compare?ids=3,1', '/proposals/compare?ids=3,1&lang=en']);
	});
});
