import type { AccountRole, Actor } from '#issues';
import { PROPOSAL_ACTIONS, type Proposal, type ProposalAction, type ProposalState } from './proposal.ts';

/** Who takes a step, as seen from a proposal. */
export type ProposalParty = 'proposer' | 'office' | 'asked' | 'anyone';

/** What a step may say beside its action, its version and its note. */
export const STEP_MEMBERS = [
	'title', 'reason', 'validFrom', 'changes', 'units', 'dueDate', 'opinion', 'change', 'clause', 'lon', 'lat', 'edge', 'actNumber', 'actDate', 'effectiveFrom', 'lines', 'effectiveUntil', 'ending'
] as const;
export type StepMember = (typeof STEP_MEMBERS)[number];

/** One line of the table of steps. */
export interface ProposalStepRule {
	readonly from: readonly ProposalState[];
	/** `same`: it stays what it is. */
	readonly to: ProposalState | 'same';
	readonly who: ProposalParty;
	/** What it must say. */
	readonly needs: readonly (StepMember | 'note')[];
	/** What it may say besides; nothing else is taken. */
	readonly takes: readonly StepMember[];
	/** Steps that others may take meanwhile without making this one late. */
	readonly despite: readonly ProposalAction[];
}

export type StepAction = Exclude<ProposalAction, 'create'>;

const REMARKS = ['comment'] as const;
const PLACE = ['change', 'clause', 'lon', 'lat', 'edge'] as const;
const undecided = ['submitted', 'opinions', 'agenda'] as const;
const all: readonly ProposalState[] = ['draft', ...undecided, 'approved', 'rejected', 'withdrawn', 'annulled'];

/**
 * The life of a proposal, one line for each step: from which states, to which, by whom, with what. `create` begins the life. A joint
 * meeting deals with it (四(一)), others decide; the office, which prepares the one and hears of the other (三), records both.
 */
export const PROPOSAL_STEPS: Readonly<Record<StepAction, ProposalStepRule>> = {
	revise: { from: ['draft'], to: 'draft', who: 'proposer', needs: [], takes: ['title', 'reason', 'validFrom', 'changes'], despite: REMARKS },
	submit: { from: ['draft'], to: 'submitted', who: 'proposer', needs: [], takes: ['units'], despite: REMARKS },
	withdraw: { from: ['draft', ...undecided], to: 'withdrawn', who: 'proposer', needs: [], takes: [], despite: REMARKS },
	'ask-opinions': { from: ['submitted', 'opinions'], to: 'opinions', who: 'office', needs: ['dueDate'], takes: ['units'], despite: REMARKS },
	// many answer at once, and each only for itself
	opine: { from: ['opinions', 'agenda'], to: 'same', who: 'asked', needs: ['opinion'], takes: PLACE, despite: ['opine', 'ask-opinions', 'agenda', ...REMARKS] },
	agenda: { from: ['opinions'], to: 'agenda', who: 'office', needs: [], takes: [], despite: REMARKS },
	return: { from: undecided, to: 'draft', who: 'office', needs: ['note'], takes: [], despite: REMARKS },
	approve: { from: ['agenda'], to: 'approved', who: 'office', needs: ['actNumber', 'actDate'], takes: ['effectiveFrom', 'lines'], despite: REMARKS },
	reject: { from: ['agenda'], to: 'rejected', who: 'office', needs: ['note'], takes: ['actNumber', 'actDate'], despite: REMARKS },
	annul: { from: ['approved'], to: 'annulled', who: 'office', needs: ['note', 'ending', 'actNumber', 'actDate', 'effectiveUntil'], takes: [], despite: REMARKS },
	comment: { from: all, to: 'same', who: 'anyone', needs: ['note'], takes: PLACE, despite: PROPOSAL_ACTIONS }
};

/** Procurators and leaders propose nothing; they read, and comment. */
const WRITERS: readonly AccountRole[] = ['officer', 'head', 'office', 'administrator'];

/** May the actor propose? Everybody who has signed in may read. */
export function mayPropose({ role }: Actor): boolean {
	return WRITERS.includes(role);
}

/** Both seats of the office: what a zone covers is seldom the business of one alone. */
const holds: Readonly<Record<ProposalParty, (actor: Actor, proposal: Proposal) => boolean>> = {
	proposer: (actor, { organisation }) => mayPropose(actor) && actor.organisation === organisation,
	office: ({ role }) => role === 'office',
	asked: ({ role, organisation }, { asked }) => role !== 'administrator' && asked.some((unit) => unit === organisation),
	anyone: () => true
};

/** Why a step may not be taken, as an id; the words are elsewhere. */
export type StepForbidden = 'not-yours' | 'not-office' | 'not-asked' | 'state';

const REFUSALS = { proposer: 'not-yours', office: 'not-office', asked: 'not-asked', anyone: 'not-yours' } as const;

/** May the actor take this step on the proposal as it stands? null: yes; else why not. */
export function forbiddenStep(actor: Actor, action: StepAction, proposal: Proposal): StepForbidden | null {
	const { who, from } = PROPOSAL_STEPS[action];
	if (!holds[who](actor, proposal)) return REFUSALS[who];
	return from.includes(proposal.state) ? null : 'state';
}

/** What the actor may do with the proposal now, in the order of the vocabulary. */
export function stepsFor(actor: Actor, proposal: Proposal): readonly StepAction[] {
	return PROPOSAL_ACTIONS.filter((action) => action !== 'create').filter((action) => forbiddenStep(actor, action, proposal) === null);
}

/** Has somebody been sooner? So it is when a step was taken that the actor has not seen, and that matters for this one. */
export function isOvertaken(action: StepAction, seen: number, taken: readonly { readonly version: number; readonly action: ProposalAction }[]): boolean {
	const last = Math.max(0, ...taken.map(({ version }) => version));
	const { despite } = PROPOSAL_STEPS[action];
	return seen > last || taken.some((step) => step.version > seen && !despite.includes(step.action));
}
