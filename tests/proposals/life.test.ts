import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ACCOUNT_ROLES, type Actor } from '#issues';
import { forbiddenStep, isOvertaken, mayPropose, PROPOSAL_ACTIONS, PROPOSAL_STATES, stepsFor, type ProposalState } from '#proposals';
import { lifeListed } from './life-listed.ts';
import { proposal } from './making.ts';

const actor = (organisation: Actor['organisation'], role: Actor['role']): Actor => ({ account: '1', name: 'x', organisation, role });
const of = (state: ProposalState) => proposal({ state, organisation: 'gy-eeb', asked: ['gov-qingzhen', 'office-as'] });

/** What each may do in each state, read from the rules by hand; a comment is anybody's at any time and left out. */
const LIFE: readonly (readonly [string, readonly Actor[], Partial<Record<ProposalState, readonly string[]>>])[] = [
	['the unit that proposes', [actor('gy-eeb', 'officer'), actor('gy-eeb', 'head'), actor('gy-eeb', 'administrator')],
		{ draft: ['revise', 'submit', 'withdraw'], submitted: ['withdraw'], opinions: ['withdraw'], agenda: ['withdraw'] }],
	['a unit whose opinion is asked', [actor('gov-qingzhen', 'officer'), actor('gov-qingzhen', 'head')], { opinions: ['opine'], agenda: ['opine'] }],
	['the office', [actor('office-gy', 'office')], {
		submitted: ['ask-opinions', 'return'], opinions: ['ask-opinions', 'agenda', 'return'], agenda: ['return', 'approve', 'reject'], approved: ['annul']
	}],
	['a seat of the office whose opinion is asked too', [actor('office-as', 'office')], {
		submitted: ['ask-opinions', 'return'], opinions: ['ask-opinions', 'opine', 'agenda', 'return'], agenda: ['opine', 'return', 'approve', 'reject'], approved: ['annul']
	}],
	['everybody else', [
		actor('gy-water', 'officer'), actor('gy-water', 'head'), actor('gy-water', 'administrator'), actor('gov-qingzhen', 'administrator'), actor('proc-guiyang', 'procurator'),
		actor('leading-group', 'leader'), actor('gy-eeb', 'leader')
	], {}]
];

describe('the life of a proposal', () => {
	for (const [who, actors, rights] of LIFE) {
		test(`${who} may do what the table says, in every state, and nothing else`, () => {
			for (const each of actors) for (const state of PROPOSAL_STATES) {
				expect([each.role, state, stepsFor(each, of(state))]).toEqual([each.role, state, [...(rights[state] ?? []), 'comment']]);
			}
		});
	}

	test('a refusal says whose business it is, or that the state does not allow it', () => {
		const refusal = (who: Actor, action: Parameters<typeof forbiddenStep>[1], state: ProposalState) => forbiddenStep(who, action, of(state));
		expect(refusal(actor('gy-water', 'head'), 'submit', 'draft')).toBe('not-yours');
		expect(refusal(actor('gy-eeb', 'head'), 'approve', 'agenda')).toBe('not-office');
		expect(refusal(actor('gy-water', 'head'), 'opine', 'opinions')).toBe('not-asked');
		expect(refusal(actor('office-gy', 'office'), 'approve', 'opinions')).toBe('state');
	});

	test('who only reads proposes nothing', () => {
		expect(ACCOUNT_ROLES.filter((role) => mayPropose(actor('gy-eeb', role)))).toEqual(['officer', 'head', 'office', 'administrator']);
	});

	test('comments make nobody late, opinions make no other opinion late, and all else makes everybody late', () => {
		const late = (action: Parameters<typeof isOvertaken>[0], taken: (typeof PROPOSAL_ACTIONS)[number]) => isOvertaken(action, 1, [{ version: 1, action: 'create' }, { version: 2, action: taken }]);
		expect([late('revise', 'comment'), late('approve', 'comment'), late('opine', 'opine'), late('opine', 'agenda'), late('comment', 'return')]).toEqual([false, false, false, false, false]);
		expect([late('revise', 'revise'), late('approve', 'opine'), late('agenda', 'opine'), late('opine', 'return')]).toEqual([true, true, true, true]);
		expect(isOvertaken('comment', 9, [{ version: 1, action: 'create' }])).toBe(true);
	});

	test('the table in the documentation is the one that holds', () => {
		expect(readFileSync('docs/proposals.md', 'utf8')).toContain(lifeListed());
	});
});
