import { UNITS } from '#duty';
import { ACCOUNT_ROLES, ACTIONS, actionsFor, forbidden, mayLog, maySee, ORGANISATIONS, PROCURATORATES, STATES, type Actor } from '#issues';
import { describe, expect, test } from 'vitest';
import { actor, issue } from './making.ts';

/** One account for every role in every organisation. */
const everybody: readonly Actor[] = ORGANISATIONS.flatMap((organisation) => ACCOUNT_ROLES.map((role) => actor(organisation, role)));
const may = (by: Actor, action: (typeof ACTIONS)[number], change: Parameters<typeof issue>[0] = {}) => forbidden(by, action, issue(change)) === null;
const whoMay = (action: (typeof ACTIONS)[number], change: Parameters<typeof issue>[0] = {}) =>
	everybody.filter((by) => may(by, action, change)).map(({ organisation, role }) => `${role} of ${organisation}`);

describe('rights: unit × duty × territory × status', () => {
	test('only the unit that has it accepts, refuses, hands over, plans, works and submits', () => {
		const own = ['officer of gov-qingzhen', 'head of gov-qingzhen'];
		for (const action of ['accept', 'refuse', 'transfer'] as const) expect([action, whoMay(action)]).toEqual([action, own]);
		expect(whoMay('plan', { state: 'accepted' })).toEqual(own);
		expect(whoMay('start', { state: 'planned' })).toEqual(own);
		expect(whoMay('submit', { state: 'in-progress' })).toEqual(own);
	});

	test('only the office of the territory decides whose it is, and puts it on the agenda', () => {
		expect(whoMay('decide-unit', { state: 'disputed', owner: 'office-gy' })).toEqual(['office of office-gy']);
		expect(whoMay('agenda')).toEqual(['office of office-gy']);
		expect(whoMay('decide-unit', { territory: 'anshun', office: ['office-as'], state: 'disputed' })).toEqual(['office of office-as']);
		expect(whoMay('decide-unit', { office: ['office-gy', 'office-as'], parties: ['office-gy', 'office-as'], coordinator: 'office-gy' })).toEqual(['office of office-gy', 'office of office-as']);
	});

	test('nobody checks, returns or signs off what he has submitted', () => {
		for (const by of everybody) {
			for (const action of ['check', 'return', 'sign-off'] as const) {
				expect(may(by, action, { state: 'submitted', submittedBy: by.account })).toBe(false);
			}
		}
		expect(whoMay('check', { state: 'submitted', submittedBy: 'somebody' })).toEqual(['officer of gy-agri', 'head of gy-agri', 'head of gov-qingzhen', 'office of office-gy']);
		expect(whoMay('sign-off', { state: 'submitted', submittedBy: 'somebody' })).toEqual(['head of gy-agri', 'office of office-gy']);
	});

	test('a head signs off what his own unit found and settled, never what crosses territories', () => {
		const own = { state: 'checked', source: 'own-check', loggedFor: 'gov-qingzhen', submittedBy: 'somebody' } as const;
		expect(whoMay('sign-off', own)).toContain('head of gov-qingzhen');
		expect(whoMay('sign-off', { ...own, coordinator: 'office-gy' })).not.toContain('head of gov-qingzhen');
		expect(whoMay('sign-off', { ...own, source: 'complaint' })).not.toContain('head of gov-qingzhen');
	});

	test('more time and a pause are given by others than the unit that has it', () => {
		for (const action of ['extend', 'suspend'] as const) expect(whoMay(action, { state: 'in-progress' })).toEqual(['head of gy-agri', 'office of office-gy']);
	});

	test('more time and a pause are asked for by the unit that has it, and refused by whoever could give them, once they are asked for', () => {
		for (const action of ['ask-extension', 'ask-suspension'] as const) expect(whoMay(action, { state: 'in-progress' })).toEqual(['officer of gov-qingzhen', 'head of gov-qingzhen']);
		const asked = { state: 'in-progress', request: { action: 'ask-extension', dueDate: '2027-01-15' } } as const;
		expect(whoMay('decline', asked)).toEqual(['head of gy-agri', 'office of office-gy']);
		expect(forbidden(actor('office-gy', 'office'), 'decline', issue({ state: 'in-progress' }))).toBe('no-request');
	});

	test('supervision belongs to the office, and in Guiyang and Gui\'an to the supervision bureau', () => {
		for (const action of ['remind', 'notify', 'summon'] as const) {
			expect(whoMay(action)).toEqual(['officer of gy-supervision', 'head of gy-supervision', 'office of office-gy']);
			expect(whoMay(action, { territory: 'anshun', office: ['office-as'], parties: ['as-eeb', 'office-as'], owner: 'as-eeb' })).toEqual(['office of office-as']);
		}
	});

	test('procurators give opinions in every state, and do nothing else but comment', () => {
		for (const state of STATES) expect(actionsFor(actor('proc-guiyang', 'procurator'), issue({ state }))).toEqual(['recommend', 'comment']);
		expect(whoMay('recommend').every((who) => who.startsWith('procurator'))).toBe(true);
	});

	test('leaders read and comment, administrators only read', () => {
		for (const state of STATES) {
			expect(actionsFor(actor('leading-group', 'leader'), issue({ state }))).toEqual(['comment']);
			expect(actionsFor(actor('gy-water', 'administrator'), issue({ state }))).toEqual([]);
		}
		expect(everybody.filter((by) => !mayLog(by)).every(({ role }) => role === 'leader' || role === 'administrator')).toBe(true);
	});

	test('what the office has decided can be neither refused nor handed on', () => {
		expect(forbidden(actor('gov-qingzhen'), 'refuse', issue({ decided: true }))).toBe('decided');
		expect(forbidden(actor('gov-qingzhen'), 'transfer', issue({ decided: true }))).toBe('decided');
	});

	test('a unit that has nothing to do with it does not even see it, and can do nothing', () => {
		const strangers = UNITS.filter((unit) => !['gov-qingzhen', 'gy-agri', 'office-gy', 'gy-water', 'gy-supervision'].includes(unit)).flatMap((unit) => [actor(unit), actor(unit, 'head'), actor(unit, 'office')]);
		for (const by of strangers) {
			expect(maySee(by, issue())).toBe(false);
			for (const action of ACTIONS) for (const state of STATES) expect(forbidden(by, action, issue({ state }))).toBe('unseen');
		}
		expect(PROCURATORATES.every((organisation) => maySee(actor(organisation, 'procurator'), issue()))).toBe(true);
	});

	test('each office sees its own territories, and what was ever copied to it', () => {
		expect(maySee(actor('office-as', 'office'), issue())).toBe(false);
		expect(maySee(actor('office-as', 'office'), issue({ parties: ['office-as', 'gov-qingzhen'] }))).toBe(true);
		expect(maySee(actor('office-gy', 'office'), issue({ territory: 'guian', parties: ['ga-eeb'] }))).toBe(true);
	});

	test('log is no step of an issue that exists', () => {
		expect(whoMay('log')).toEqual([]);
	});
});
