import { CLOSED, STATES, STEPS, takeStep, type Issue, type StepAsked } from '#issues';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actor, DAY, issue } from './making.ts';

const officer = actor('gov-qingzhen');
const office = actor('office-gy', 'office');

function after(of: Issue, asked: Partial<StepAsked> & Pick<StepAsked, 'action'>, by = officer): Issue {
	const outcome = takeStep(of, by, { note: '因为', ...asked }, DAY);
	if (!outcome.ok) throw new Error(`after: got ${JSON.stringify(outcome.faults)}, expected the step to be taken`);
	return { ...of, ...outcome.progress, version: of.version + 1 };
}
const faults = (of: Issue, asked: Partial<StepAsked> & Pick<StepAsked, 'action'>) => {
	const outcome = takeStep(of, officer, { note: '', ...asked }, DAY);
	return outcome.ok ? [] : outcome.faults.map(({ field, fault }) => `${field}: ${fault}`);
};

describe('the life of an issue', () => {
	test('goes from the unit that has it to the sign-off', () => {
		const accepted = after(issue(), { action: 'accept' });
		const planned = after(accepted, { action: 'plan', dueDate: '2026-12-31' });
		expect(planned).toMatchObject({ state: 'planned', due: '2026-12-31', originalDue: '2026-12-23', dueBasis: 'plan' });
		const submitted = after(after(planned, { action: 'start' }), { action: 'submit' });
		expect(submitted).toMatchObject({ state: 'submitted', submittedBy: officer.account });
		const returned = after(submitted, { action: 'return' }, office);
		expect(returned).toMatchObject({ state: 'in-progress', returns: 1, submittedBy: null });
		const signedOff = after(after(returned, { action: 'submit' }), { action: 'sign-off' }, office);
		expect(signedOff.state).toBe('signed-off');
		expect(after(signedOff, { action: 'reopen' }, office)).toMatchObject({ state: 'assigned', rounds: 2, number: '2026-0001' });
	});

	test('the first refusal goes to the unit that it names, the second to the office, which decides', () => {
		const first = after(issue(), { action: 'refuse', toUnit: 'gy-water', clause: '附二(一)' });
		expect(first).toMatchObject({ state: 'assigned', owner: 'gy-water', refusals: 1 });
		const second = after(first, { action: 'refuse', toUnit: 'gov-huaxi', clause: '附二(十五)' }, actor('gy-water'));
		expect(second).toMatchObject({ state: 'disputed', owner: 'office-gy', refusals: 2 });
		expect(second.parties).toEqual(expect.arrayContaining(['gov-qingzhen', 'gy-water', 'gov-huaxi']));
		expect(after(second, { action: 'decide-unit', toUnit: 'gy-water' }, office)).toMatchObject({ state: 'assigned', owner: 'gy-water', decided: true, refusals: 0 });
	});

	test('a refusal names another unit and the clause, and says why', () => {
		expect(faults(issue(), { action: 'refuse' })).toEqual(['note: missing', 'toUnit: missing', 'clause: missing']);
		expect(faults(issue(), { action: 'refuse', note: '不属本单位', toUnit: 'gov-qingzhen', clause: '附二(十五)' })).toEqual(['toUnit: own-unit']);
	});

	test('a deadline that is set moves later only by an extension, and the first one is kept', () => {
		const planned = after(after(issue(), { action: 'accept' }), { action: 'plan', dueDate: '2026-12-10' });
		expect(faults(planned, { action: 'plan', note: '措施', dueDate: '2026-12-11' })).toEqual(['dueDate: needs-extension']);
		expect(faults(planned, { action: 'plan', note: '措施', dueDate: '2026-11-24' })).toEqual(['dueDate: past']);
		const extended = after(planned, { action: 'extend', dueDate: '2027-01-15' }, office);
		expect(extended).toMatchObject({ due: '2027-01-15', originalDue: '2026-12-23', dueBasis: 'extension', state: 'planned' });
	});

	test('a request changes nothing but that it waits; a later one takes its place', () => {
		const accepted = after(issue(), { action: 'accept' });
		const asked = after(accepted, { action: 'ask-extension', dueDate: '2027-01-15' });
		expect(asked).toEqual({ ...accepted, version: 3, request: { action: 'ask-extension', dueDate: '2027-01-15' } });
		expect(after(asked, { action: 'ask-suspension' }).request).toEqual({ action: 'ask-suspension', dueDate: null });
		expect(after(after(asked, { action: 'comment' }), { action: 'plan' }).request).toEqual(asked.request);
	});

	test('a request asks for a later deadline, with a reason', () => {
		const accepted = after(issue(), { action: 'accept' });
		expect(faults(accepted, { action: 'ask-extension' })).toEqual(['note: missing', 'dueDate: missing']);
		expect(faults(accepted, { action: 'ask-extension', note: '来不及', dueDate: '2026-12-23' })).toEqual(['dueDate: not-later']);
	});

	test('a request ends with its answer, and unanswered when the unit that asked has it no more', () => {
		const asked = after(after(issue(), { action: 'accept' }), { action: 'ask-extension', dueDate: '2027-01-15' });
		const ending = [
			after(asked, { action: 'extend', dueDate: '2027-01-10' }, office), after(asked, { action: 'decline' }, office), after(asked, { action: 'suspend' }, office),
			after(asked, { action: 'transfer', toUnit: 'gy-eeb' }), after(asked, { action: 'decide-unit', toUnit: 'gy-eeb' }, office),
			after(after(asked, { action: 'plan' }), { action: 'submit' }), after(asked, { action: 'unfounded' }, office)
		];
		expect(ending.map(({ request }) => request)).toEqual(ending.map(() => null));
		expect(after(asked, { action: 'decline' }, office).due).toBe('2026-12-23');
		const resumed = after(after(asked, { action: 'suspend' }, office), { action: 'resume' });
		expect(resumed.request).toBeNull();
	});

	test('the clock stands still while it is suspended', () => {
		const suspended = after(after(issue(), { action: 'accept' }), { action: 'suspend' }, office);
		expect(suspended).toMatchObject({ state: 'suspended', suspendedFrom: 'accepted', suspendedOn: '2026-11-25' });
		const outcome = takeStep(suspended, office, { action: 'resume', note: '' }, { ...DAY, today: '2026-12-02' });
		// five working days later, so five working days more
		expect(outcome).toMatchObject({ ok: true, progress: { state: 'accepted', due: '2026-12-30', dueBasis: 'suspension', suspendedOn: null } });
	});

	test('the whole is submitted only when every assisting unit has closed its part', () => {
		const working = after(after(issue(), { action: 'accept' }), { action: 'plan' });
		const assisted = after(working, { action: 'assist', toUnit: 'gy-eeb' });
		expect(assisted.parts).toEqual([{ unit: 'gy-eeb', state: 'open' }]);
		expect(faults(assisted, { action: 'submit', note: '完成' })).toEqual(['action: open-parts']);
		const closed = after(assisted, { action: 'close-part' }, actor('gy-eeb'));
		expect(after(closed, { action: 'submit' }).state).toBe('submitted');
	});

	test('every state can be reached and, but for the closed ones, left', () => {
		const left = new Set(Object.values(STEPS).filter(({ to }) => to !== 'same').flatMap(({ from }) => from));
		expect(STATES.filter((state) => !left.has(state))).toEqual([]);
		const reached = new Set<string>(['logged', 'assigned', 'disputed', ...Object.values(STEPS).map(({ to }) => to)]);
		expect(STATES.filter((state) => !reached.has(state))).toEqual([]);
	});

	test('whatever steps are taken, it is never without an owner, and nobody who had to do with it is forgotten', () => {
		const steps = fc.array(fc.record({
			action: fc.constantFrom(...(Object.keys(STEPS) as (keyof typeof STEPS)[])),
			toUnit: fc.constantFrom('gy-water', 'gov-huaxi', 'ga-eeb', 'gov-qingzhen') as fc.Arbitrary<'gy-water'>,
			dueDate: fc.constantFrom(null, '2026-12-01', '2027-02-01')
		}), { maxLength: 40 });
		fc.assert(fc.property(steps, (taken) => {
			let now = issue();
			for (const step of taken) {
				if (!STEPS[step.action].from.includes(now.state)) continue;
				const outcome = takeStep(now, officer, { ...step, note: 'n', clause: '附二(一)' }, DAY);
				if (!outcome.ok) continue;
				expect(now.parties.filter((party) => !outcome.progress.parties.includes(party))).toEqual([]);
				now = { ...now, ...outcome.progress };
				expect(now.owner).toBeTruthy();
				expect(now.parties).toContain(now.owner);
				expect(now.originalDue).toBe('2026-12-23');
				expect(CLOSED.includes(now.state) || now.refusals < 3).toBe(true);
			}
		}));
	});
});
