import type { AreaKind, TerritoryId } from '#duty';
import type { Actor, OrganisationId } from '#issues';
import type { MultiPolygon } from 'geojson';
import type { StandardRuleId } from './standard.ts';

export const OPERATIONS = ['add', 'replace', 'remove'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** A rule of the standard that a zone is allowed to fall short of; who allows it is whoever took the step that says so. */
export interface StandardException {
	readonly rule: StandardRuleId;
	readonly reason: string;
}

/** One area that a proposal draws anew, puts in or takes away. */
export interface Change {
	readonly op: Operation;
	/** The id (`kind-code`) of the area; of a new one it may be left out. */
	readonly area?: string;
	readonly kind?: AreaKind;
	/** Of a new area; without it the first free one of `new-1`, `new-2`, … */
	readonly code?: string;
	readonly name?: string;
	readonly nameEn?: string;
	/** Of a new district, township or park. */
	readonly territory?: TerritoryId;
	/** Degrees, EPSG:4490. */
	readonly geometry?: MultiPolygon;
	/** At the lake of this area. */
	readonly exceptions?: readonly StandardException[];
}

/** What is proposed. */
export interface ProposalContent {
	readonly title: string;
	readonly reason: string;
	/** ISO day: the first on which the lines would hold; they are compared with what is in force on it. */
	readonly validFrom: string;
	readonly changes: readonly Change[];
}

/** The states of a proposal, in the order in which it goes through them. */
export const PROPOSAL_STATES = ['draft', 'submitted', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** Everything that can be done with a proposal. */
export const PROPOSAL_ACTIONS = ['create', 'revise', 'submit', 'withdraw'] as const;
export type ProposalAction = (typeof PROPOSAL_ACTIONS)[number];

/** A proposal as steps see it. */
export interface Proposal {
	readonly id: string;
	/** P2026-0001: year in China and count, without gaps. */
	readonly number: string;
	/** Counts the steps: who acts on a stale one is told so. */
	readonly version: number;
	readonly state: ProposalState;
	/** The unit that proposes. */
	readonly organisation: OrganisationId;
}

/** A step that was taken, as it is hashed. */
export interface ProposalStepTaken {
	/** In the chain of all steps, from 1. */
	readonly place: number;
	/** Its id. */
	readonly proposal: string;
	/** The proposal's version after it. */
	readonly version: number;
	readonly action: ProposalAction;
	readonly stateBefore: ProposalState | null;
	readonly stateAfter: ProposalState;
	readonly actor: Actor;
	/** ISO 8601 with milliseconds, UTC. */
	readonly at: string;
	readonly note: string;
	readonly detail: StepDetail;
}

/** What a step says beside its action. */
export interface StepDetail {
	/** The content that holds after it: the proposal's version at which it was written, and its hash. */
	readonly content: number;
	readonly sha256: string;
	/** With a submission: how many errors and warnings the checks had found. */
	readonly findings?: { readonly errors: number; readonly warnings: number };
}
