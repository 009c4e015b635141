import { compareDocuments, DOCUMENT_COLUMNS, documentFindings, documentRows, documentScope, quarterOf, type DocumentRow, type IssueState } from '#issues';
import { describe, expect, test } from 'vitest';
import { actor } from './making.ts';

/** A row of a document: an issue with everything that a plan must have. */
function row(change: Partial<DocumentRow> = {}): DocumentRow {
	return {
		issue: '1', number: '2026-0001', title: '排污口', description: '生活污水直排', foundOn: '2026-10-12', source: 'joint-check', lon: 106.41, lat: 26.52, territory: 'guiyang',
		territorial: ['gov-qingzhen'], zone: 'zone-1', matter: 'water-pollution', unit: 'gov-qingzhen', clause: '附二(十五)', assisting: [], measures: '接入管网', due: '2026-12-23', dueBasis: 'plan',
		state: 'in-progress', closedOn: null, rounds: 1, returns: 0, illustrative: true, demo: false, ...change
	};
}

const STATES: ReadonlyMap<string, IssueState> = new Map();

describe('a document of issues', () => {
	test('has the columns of the national progress table, and a plan has measures beside', () => {
		expect(DOCUMENT_COLUMNS['problem-list']).not.toContain('measures');
		expect(DOCUMENT_COLUMNS['rectification-plan'].slice(-4)).toEqual(['measures', 'due', 'state', 'remark']);
	});

	test('is not issued while an issue has no unit', () => {
		expect(documentFindings([row(), row({ number: '2026-0002', state: 'logged' }), row({ number: '2026-0003', state: 'disputed' })], 'problem-list'))
			.toEqual([{ number: '2026-0002', fault: 'unit' }, { number: '2026-0003', fault: 'unit' }]);
	});

	test('as a plan is not issued without a deadline that somebody set, and not without measures', () => {
		const early = row({ dueBasis: 'default', measures: null, state: 'accepted' });
		expect(documentFindings([early], 'rectification-plan').map(({ fault }) => fault)).toEqual(['deadline', 'measures']);
		expect(documentFindings([early], 'problem-list')).toEqual([]);
	});

	test('asks nothing more of what is closed, and leaves it out of a plan', () => {
		const closed = [row({ state: 'signed-off', measures: null, dueBasis: 'default' }), row({ state: 'unfounded', measures: null })];
		expect(documentFindings(closed, 'rectification-plan')).toEqual([]);
		expect(documentRows(closed, 'rectification-plan')).toEqual([]);
		expect(documentRows(closed, 'problem-list')).toHaveLength(2);
	});
});

describe('who issues documents', () => {
	test.each([
		['the office of Guiyang, for its territories', actor('office-gy', 'office'), null, { unit: null, territories: ['guiyang', 'guian'] }],
		['the office of Guiyang, for one of them', actor('office-gy', 'office'), 'guian', { unit: null, territories: ['guian'] }],
		['the office of Guiyang, not for Anshun', actor('office-gy', 'office'), 'anshun', null],
		['the office of Anshun, for Anshun', actor('office-as', 'office'), null, { unit: null, territories: ['anshun'] }],
		['the head of a unit, for its own issues', actor('gov-qingzhen', 'head'), null, { unit: 'gov-qingzhen', territories: null }],
		['the head of a unit, for its own issues in one territory', actor('gy-trans', 'head'), 'guian', { unit: 'gy-trans', territories: ['guian'] }],
		['not an officer', actor('gov-qingzhen', 'officer'), null, null],
		['not a procurator, who sees everything', actor('proc-guiyang', 'procurator'), null, null],
		['not a leader', actor('leading-group', 'leader'), null, null],
		['not an administrator', actor('office-gy', 'administrator'), null, null]
	] as const)('%s', (_title, who, territory, expected) => {
		expect(documentScope(who, territory)).toEqual(expected);
	});
});

describe('two documents compared', () => {
	test('tell what is new, what is gone and why, what has changed and how', () => {
		const earlier = [row({ issue: '1' }), row({ issue: '2' }), row({ issue: '3' }), row({ issue: '4' }), row({ issue: '5', state: 'unfounded' }), row({ issue: '6' })];
		const later = [row({ issue: '1' }), row({ issue: '2', unit: 'gy-water', due: '2027-01-10' }), row({ issue: '7' })];
		const found = compareDocuments(earlier, later, new Map([['3', 'signed-off'], ['4', 'in-progress'], ['6', 'unfounded']]));
		expect(found.added.map(({ issue }) => issue)).toEqual(['7']);
		expect(found.removed.map(({ row: { issue }, reason }) => [issue, reason])).toEqual([['3', 'signed-off'], ['4', 'outside'], ['5', 'unfounded'], ['6', 'unfounded']]);
		expect(found.changed.map(({ row: { issue }, changes }) => [issue, changes])).toEqual([['2', [
			{ field: 'unit', before: 'gov-qingzhen', after: 'gy-water' }, { field: 'due', before: '2026-12-23', after: '2027-01-10' }
		]]]);
		expect(found.unchanged.map(({ issue }) => issue)).toEqual(['1']);
	});

	test('an issue that was closed and is reopened has changed, and is neither new nor gone', () => {
		const found = compareDocuments([row({ state: 'signed-off' })], [row({ state: 'assigned' })], STATES);
		expect([found.added, found.removed, found.changed.map(({ changes }) => changes)]).toEqual([[], [], [[{ field: 'state', before: 'signed-off', after: 'assigned' }]]]);
	});

	test('a document and itself do not differ', () => {
		expect(compareDocuments([row()], [row()], STATES)).toEqual({ added: [], removed: [], changed: [], unchanged: [row()] });
	});
});

test('a quarter is that of both days', () => {
	expect([['2026-01-01', '2026-03-31'], ['2026-10-01', '2026-12-31'], ['2026-05-02', '2026-05-02'], ['2026-01-01', '2026-12-31'], ['2025-10-01', '2026-10-01']].map(([from = '', to = '']) => quarterOf(from, to)))
		.toEqual([1, 4, 2, null, null]);
});
