import type { AccountRole, Actor } from '#issues';
import { PROPOSAL_ACTIONS, type Proposal, type ProposalAction, type ProposalState } from './proposal.ts';

/** One line of the table of steps. */
export interface ProposalStepRule {
	readonly from: readonly ProposalState[];
	readonly to: ProposalState;
}

/** The life of a proposal, one line for each step; each is for the unit that proposes. `create` begins the life. */
export const PROPOSAL_STEPS: Readonly<Record<Exclude<ProposalAction, 'create'>, ProposalStepRule>> = {
	revise: { from: ['draft'], to: 'draft' },
	submit: { from: ['draft'], to: 'submitted' },
	withdraw: { from: ['draft', 'submitted'], to: 'withdrawn' }
};

/** Procurators and leaders read. */
const WRITERS: readonly AccountRole[] = ['officer', 'head', 'office', 'administrator'];

/** May the actor propose? Everybody who has signed in may read. */
export function mayPropose({ role }: Actor): boolean {
	return WRITERS.includes(role);
}

/** Why a step may not be taken, as an id; the words are elsewhere. */
export type StepForbidden = 'not-yours' | 'state';

/** May the actor take this step on the proposal as it stands? null: yes; else why not. */
export function forbiddenStep(actor: Actor, action: Exclude<ProposalAction, 'create'>, proposal: Proposal): StepForbidden | null {
	if (!mayPropose(actor) || actor.organisation !== proposal.organisation) return 'not-yours';
	return PROPOSAL_STEPS[action].from.includes(proposal.state) ? null : 'state';
}

/** What the actor may do with the proposal now, in the order of the vocabulary. */
export function stepsFor(actor: Actor, proposal: Proposal): readonly ProposalAction[] {
	return PROPOSAL_ACTIONS.filter((action) => action !== 'create' && forbiddenStep(actor, action, proposal) === null);
}
