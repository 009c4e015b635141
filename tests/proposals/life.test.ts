import { describe, expect, test } from 'vitest';
import { ACCOUNT_ROLES, type Actor } from '#issues';
import { forbiddenStep, mayPropose, PROPOSAL_STATES, PROPOSAL_STEPS, stepsFor, type Proposal, type ProposalState } from '#proposals';

const actor = (organisation: Actor['organisation'], role: Actor['role']): Actor => ({ account: '1', name: 'x', organisation, role });
const proposal = (state: ProposalState): Proposal => ({ id: '1', number: 'P2026-0001', version: 1, state, organisation: 'gy-eeb' });
const STEPS = ['revise', 'submit', 'withdraw'] as const;

describe('the life of a proposal', () => {
	test('a draft is revised and submitted, and can be withdrawn until the end; nothing follows that', () => {
		expect(PROPOSAL_STATES.map((state) => stepsFor(actor('gy-eeb', 'officer'), proposal(state)))).toEqual([['revise', 'submit', 'withdraw'], ['withdraw'], []]);
		expect(STEPS.map((action) => PROPOSAL_STEPS[action].to)).toEqual(['draft', 'submitted', 'withdrawn']);
	});

	test('who only reads can do nothing, and nobody anything with another unit\'s', () => {
		expect(ACCOUNT_ROLES.filter((role) => mayPropose(actor('gy-eeb', role)))).toEqual(['officer', 'head', 'office', 'administrator']);
		for (const role of ACCOUNT_ROLES) for (const state of PROPOSAL_STATES) for (const action of STEPS) {
			expect(forbiddenStep(actor('gy-water', role), action, proposal(state))).toBe('not-yours');
			const own = forbiddenStep(actor('gy-eeb', role), action, proposal(state));
			expect(own).toBe(!mayPropose(actor('gy-eeb', role)) ? 'not-yours' : PROPOSAL_STEPS[action].from.includes(state) ? null : 'state');
		}
	});
});
