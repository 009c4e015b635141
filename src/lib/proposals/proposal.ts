import type { AreaKind, ClauseId, Point, TerritoryId, UnitId } from '#duty';
import type { Actor, OrganisationId } from '#issues';
import type { MultiPolygon, Position } from 'geojson';
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

/** A change without its line. */
export type ChangeNamed = Pick<Change, 'op' | 'area' | 'kind' | 'code' | 'name'>;

/** A piece of the line that a change draws: from one corner of a ring to another in the ring's order, over the first where that comes between. All from 0. */
export interface Edge {
	readonly polygon: number;
	readonly ring: number;
	readonly from: number;
	readonly to: number;
}

/** The same with the corners that it had when something was said of it: degrees, EPSG:4490. */
export interface EdgeSaid extends Edge {
	readonly line: readonly Position[];
}

/** What is proposed. */
export interface ProposalContent {
	readonly title: string;
	readonly reason: string;
	/** ISO day: the first on which the lines would hold; they are compared with what is in force on it. */
	readonly validFrom: string;
	readonly changes: readonly Change[];
}

/**
 * The states of a proposal, in the order in which it goes through them. Whether what was approved is in effect is no state of its
 * own: it follows from the day.
 */
export const PROPOSAL_STATES = ['draft', 'submitted', 'opinions', 'agenda', 'approved', 'rejected', 'withdrawn', 'annulled'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** Everything that can be done with a proposal. */
export const PROPOSAL_ACTIONS = [
	'create', 'revise', 'submit', 'withdraw', 'ask-opinions', 'opine', 'agenda', 'return', 'approve', 'reject', 'annul', 'comment'
] as const;
export type ProposalAction = (typeof PROPOSAL_ACTIONS)[number];

/** What a unit that was asked says of a change, or of the whole. */
export const OPINIONS = ['agree', 'disagree', 'reserve', 'needs-more'] as const;
export type Opinion = (typeof OPINIONS)[number];

/** How what was approved comes to its end: by whoever approved it or stands above, or because a court has stopped it. */
export const ENDINGS = ['annulled', 'suspended'] as const;
export type Ending = (typeof ENDINGS)[number];

/** Are the lines those of the act itself, or drawn after it? */
export const LINES = ['illustrative', 'official'] as const;
export type Lines = (typeof LINES)[number];

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
	/** The units whose opinion is asked; none before it is. */
	readonly asked: readonly UnitId[];
	/** Those of them that have not answered for all of it. */
	readonly awaiting: readonly UnitId[];
	/** ISO day until which opinions are asked; null before they are. */
	readonly opinionsDue: string | null;
	/** The act by which it was approved; null before. */
	readonly actNumber: string | null;
	/** ISO day: the first on which the lines hold; null before it is approved. */
	readonly effectiveFrom: string | null;
	/** ISO day: the first on which they hold no more; null as long as nobody has annulled it. */
	readonly effectiveUntil: string | null;
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

/** A version of an area that an act has put in force or ended. */
export interface AreaVersion {
	readonly id: string;
	readonly version: number;
}

/** What an act has made of the areas: enough to take it back. */
export interface EffectMade {
	readonly put: readonly AreaVersion[];
	/** With the day on which each would have ended by itself. */
	readonly ended: readonly (AreaVersion & { readonly until: string | null })[];
}

/** What a step says beside its action. */
export interface StepDetail {
	/** The content that holds after it: the proposal's version at which it was written, and its hash. */
	readonly content: number;
	readonly sha256: string;
	/** With a submission: how many errors and warnings the checks had found. */
	readonly findings?: { readonly errors: number; readonly warnings: number };
	/** With a submission, or when opinions are asked: units that are to be asked beside those whose duties change. */
	readonly units?: readonly UnitId[];
	/** When opinions are asked: all units that are. */
	readonly asked?: readonly UnitId[];
	readonly dueDate?: string;
	/** Units that had not answered for all of it after this step. */
	readonly awaiting?: readonly UnitId[];
	readonly opinion?: Opinion;
	/** Which change, from 0; of an opinion on the whole there is none. */
	readonly change?: number;
	/** What that change was about: its place may be another's in a later content. */
	readonly changed?: ChangeNamed;
	readonly clause?: ClauseId;
	/** Where what is said shows: a place, or a piece of the change's line. */
	readonly spot?: Point;
	readonly edge?: EdgeSaid;
	/** 文号. */
	readonly actNumber?: string;
	readonly actDate?: string;
	readonly effectiveFrom?: string;
	readonly effectiveUntil?: string;
	readonly lines?: Lines;
	readonly ending?: Ending;
	/** With an approval: the state of the data on which it was decided. */
	readonly dataVersion?: string;
	readonly effect?: EffectMade;
	/** With an annulment: areas that other acts have changed since, which keep their lines. */
	readonly kept?: readonly string[];
}
