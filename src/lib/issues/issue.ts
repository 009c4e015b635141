import type { ClauseId, MatterId, TerritoryId, UnitId } from '#duty';
import type { Actor, IssueAction, IssueSource, IssueState, OrganisationId } from './vocabulary.ts';

/** A unit beside the lead, and whether it has closed its part. */
export interface Part {
	readonly unit: UnitId;
	readonly state: 'open' | 'closed';
}

/** What the unit that has it has asked for, until it is answered: more time, until a day, or that the clock stand still. */
export interface StepRequest {
	readonly action: 'ask-extension' | 'ask-suspension';
	/** The deadline that is asked for, or the day on which the unit means to go on. ISO day; null: none was named. */
	readonly dueDate: string | null;
}

/** What steps change. Dates are ISO days in China. */
export interface IssueProgress {
	readonly state: IssueState;
	/** Who has it now; an issue is never without. */
	readonly owner: UnitId;
	/** Every organisation that has or had to do with it. */
	readonly parties: readonly OrganisationId[];
	readonly parts: readonly Part[];
	readonly due: string;
	readonly originalDue: string;
	/** `default`: the product's own term, until a plan, an extension or a caller sets it. */
	readonly dueBasis: 'default' | 'given' | 'plan' | 'extension' | 'suspension';
	readonly suspendedOn: string | null;
	readonly suspendedFrom: IssueState | null;
	/** Since it was last accepted or decided. */
	readonly refusals: number;
	readonly rounds: number;
	readonly returns: number;
	/** The account that submitted it for checking. */
	readonly submittedBy: string | null;
	readonly agenda: boolean;
	/** The office has decided whose it is. */
	readonly decided: boolean;
	/** Waits for an answer; null: nothing does. */
	readonly request: StepRequest | null;
}

/** What an issue is about, and who the map says is responsible; never changed by a step. */
export interface IssueFacts {
	readonly id: string;
	readonly number: string;
	readonly version: number;
	readonly matter: MatterId;
	readonly source: IssueSource;
	readonly territory: TerritoryId;
	readonly lead: readonly UnitId[];
	readonly oversee: readonly UnitId[];
	readonly support: readonly UnitId[];
	readonly territorial: readonly UnitId[];
	readonly office: readonly UnitId[];
	/** The seat that coordinates where the place touches two of the three territories. */
	readonly coordinator: UnitId | null;
	readonly loggedFor: OrganisationId;
}

export type Issue = IssueFacts & IssueProgress;

/** A step that somebody asks for. */
export interface StepAsked {
	readonly action: IssueAction;
	readonly note: string;
	readonly toUnit?: UnitId | null;
	readonly clause?: ClauseId | null;
	/** ISO day. */
	readonly dueDate?: string | null;
	/** Ids of photos and papers. */
	readonly evidence?: readonly string[];
}

/** A step that was taken, as it is hashed. */
export interface StepTaken {
	/** In the chain of all steps, from 1. */
	readonly place: number;
	readonly issue: string;
	/** The issue's version after it. */
	readonly version: number;
	readonly action: IssueAction;
	readonly stateBefore: IssueState | null;
	readonly stateAfter: IssueState;
	readonly actor: Actor;
	/** ISO 8601 with milliseconds, UTC. */
	readonly at: string;
	readonly note: string;
	readonly detail: Readonly<Record<string, unknown>>;
}
