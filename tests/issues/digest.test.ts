import { describe, expect, test } from 'vitest';
import { digestFor, HOLIDAYS, NOTICE_YEARS, proposedStep, SUPERVISION_STEPS, workingCalendar, type DigestIssue, type DigestSection, type OrganisationId } from '#issues';
import { issue } from './making.ts';

// a Wednesday; the working days after it are 26, 27, 30, December 1 and so on
const DAY = { today: '2026-11-25', calendar: workingCalendar(HOLIDAYS, NOTICE_YEARS) };
const told = (change: Partial<DigestIssue> = {}): DigestIssue => ({ ...issue({ due: '2026-12-23' }), title: '养殖场', recent: [], supervised: [], ...change });
const sections = (organisation: OrganisationId, ...issues: DigestIssue[]) => digestFor(organisation, issues, DAY).sections.map(({ section }) => section);

describe('the digest of an organisation', () => {
	test('is empty where nothing is new, due or waiting', () => {
		expect(digestFor('gov-qingzhen', [told()], DAY)).toEqual({ day: '2026-11-25', sections: [] });
	});

	const owner: readonly [DigestSection, Partial<DigestIssue>][] = [
		['overdue', { due: '2026-11-24' }],
		['due-soon', { due: '2026-11-30' }],
		['due-soon', { due: '2026-11-25' }],
		['sent', { recent: [{ action: 'log', toUnit: null }] }],
		['sent', { recent: [{ action: 'transfer', toUnit: 'gov-qingzhen' }] }],
		['sent', { recent: [{ action: 'decide-unit', toUnit: 'gov-qingzhen' }, { action: 'comment', toUnit: null }] }],
		['refused', { recent: [{ action: 'refuse', toUnit: 'gov-qingzhen' }] }],
		['answered', { recent: [{ action: 'extend', toUnit: null }] }],
		['answered', { recent: [{ action: 'decline', toUnit: null }] }],
		['returned', { state: 'in-progress', recent: [{ action: 'return', toUnit: null }] }]
	];
	test.each(owner)('tells the owner, and nobody else, of what is %s: %o', (section, change) => {
		expect(sections('gov-qingzhen', told(change))).toEqual([section]);
		expect(sections('gov-huaxi', told(change))).toEqual([]);
	});

	test('does not hurry who has four working days left, nor whose clock stands still', () => {
		expect(sections('gov-qingzhen', told({ due: '2026-12-01' }))).toEqual([]);
		expect(sections('gov-qingzhen', told({ due: '2026-11-24', state: 'suspended' }))).toEqual([]);
		expect(sections('gov-qingzhen', told({ due: '2026-11-26', state: 'suspended' }))).toEqual([]);
	});

	test('says no more of a return that was answered', () => {
		expect(sections('gov-qingzhen', told({ state: 'submitted', recent: [{ action: 'return', toUnit: null }, { action: 'submit', toUnit: null }] }))).toEqual([]);
	});

	test('asks the overseer to check; the office where nobody oversees', () => {
		expect(sections('gy-agri', told({ state: 'submitted' }))).toEqual(['to-check']);
		expect(sections('office-gy', told({ state: 'submitted' }))).toEqual([]);
		expect(sections('office-gy', told({ state: 'submitted', oversee: [] }))).toEqual(['to-check']);
		expect(sections('office-gy', told({ state: 'submitted', owner: 'gy-agri', oversee: ['gy-agri'] }))).toEqual(['to-check']);
	});

	test('asks the office, and nobody else, for the answer to a request', () => {
		const asked = told({ request: { action: 'ask-extension', dueDate: '2027-01-15' } });
		expect(['office-gy', 'office-as', 'gov-qingzhen', 'gy-agri'].map((organisation) => sections(organisation as OrganisationId, asked))).toEqual([['requests'], [], [], []]);
	});

	test('tells everyone concerned of what was put on the agenda, and not of what was taken off again', () => {
		const put = told({ agenda: true, recent: [{ action: 'agenda', toUnit: null }] });
		for (const party of put.parties) expect(sections(party, put)).toEqual(['agenda']);
		expect(sections('gov-huaxi', put)).toEqual([]);
		expect(sections('gy-agri', { ...put, agenda: false })).toEqual([]);
	});

	test('counts working days, over holidays and shifted days', () => {
		const day = { ...DAY, today: '2026-10-08' };
		const due = (until: string) => digestFor('gov-qingzhen', [told({ due: until })], day).sections[0]?.issues[0]?.daysLeft;
		// September 30, then the holiday to October 7; the 10th is a Saturday that is worked
		expect([due('2026-09-30'), due('2026-09-29'), due('2026-10-10'), due('2026-10-12')]).toEqual([-1, -2, 2, 3]);
	});

	test('marks a deadline of a year whose working days are not announced', () => {
		const [late] = digestFor('gov-qingzhen', [told({ due: '2027-01-04' })], { ...DAY, today: '2026-12-31' }).sections;
		expect(late?.issues[0]).toMatchObject({ provisional: true, daysLeft: 1 });
	});

	test('names the most pressing first, at most fifty, and counts all', () => {
		const many = Array.from({ length: 60 }, (_, n) => told({ number: `2026-${String(n).padStart(4, '0')}`, due: n === 40 ? '2026-10-30' : '2026-11-20' }));
		const [overdue] = digestFor('gov-qingzhen', many, DAY).sections;
		expect([overdue?.count, overdue?.issues.length, overdue?.issues[0]?.number, overdue?.issues[1]?.number]).toEqual([60, 50, '2026-0040', '2026-0000']);
	});
});

describe('supervision of what is overdue', () => {
	const late = (workingDays: number, change: Partial<DigestIssue> = {}) => {
		const due = ['2026-11-25', '2026-11-24', '2026-11-23', '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16', '2026-11-13', '2026-11-12', '2026-11-11'][workingDays] ?? '';
		return told({ due, ...change });
	};

	test('is proposed step by step, each when its day has come', () => {
		expect([0, 1, 4, 5, 9, 10].map((days) => proposedStep(late(days), DAY))).toEqual([null, 'remind', 'remind', 'remind', 'remind', 'remind']);
		expect([1, 4, 5, 10].map((days) => proposedStep(late(days, { supervised: ['remind'] }), DAY))).toEqual([null, null, 'notify', 'notify']);
		expect([5, 9, 10].map((days) => proposedStep(late(days, { supervised: ['remind', 'notify'] }), DAY))).toEqual([null, null, 'summon']);
		expect(proposedStep(late(10, { supervised: ['remind', 'notify', 'summon'] }), DAY)).toBeNull();
	});
	test('is not proposed for what is closed or suspended', () => {
		for (const state of ['suspended', 'signed-off', 'unfounded'] as const) expect(proposedStep(late(10, { state }), DAY)).toBeNull();
	});
	test('is proposed to the office and the supervision bureau, in Anshun to its office alone', () => {
		expect(sections('office-gy', late(5))).toEqual(['supervise']);
		expect(sections('gy-supervision', late(5))).toEqual(['supervise']);
		expect(sections('office-as', late(5))).toEqual([]);
		const anshun = late(5, { territory: 'anshun', office: ['office-as'] });
		expect([sections('office-as', anshun), sections('gy-supervision', anshun)]).toEqual([['supervise'], []]);
		expect(digestFor('office-gy', [late(5)], DAY).sections[0]?.issues[0]).toMatchObject({ proposal: 'remind', daysLeft: -5, owner: 'gov-qingzhen' });
	});
	test('grows stricter with the days', () => {
		const days = SUPERVISION_STEPS.map(({ fromDays }) => fromDays);
		expect([...days].sort((a, b) => a - b)).toEqual(days);
	});
});
