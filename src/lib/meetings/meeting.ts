import type { UnitId } from '#duty';
import type { AccountRole, Actor, OrganisationId } from '#issues';

/** 四(一)2: the plenary meeting of the whole working group, the special meeting of those whom its business concerns. */
export const MEETING_KINDS = ['plenary', 'special'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** Who presides (四(一)2): 组长, 常务副组长, 副组长. */
export const CHAIRS = ['leader', 'executive-deputy', 'deputy'] as const;
export type Chair = (typeof CHAIRS)[number];

/** Who may preside over which: the plenary may be delegated to an executive deputy. */
export const CHAIRS_OF: Readonly<Record<MeetingKind, readonly Chair[]>> = { plenary: ['leader', 'executive-deputy'], special: ['deputy'] };

/** Who may be invited from outside (四(一)3): 两代表一委员, experts, procuratorates, departments of the province. */
export const GUEST_KINDS = ['delegates', 'experts', 'procuratorate', 'provincial'] as const;
export type GuestKind = (typeof GUEST_KINDS)[number];

/** Whom, in the words of the invitation. */
export interface Guest {
	readonly kind: GuestKind;
	readonly who: string;
}

/** What an item of the agenda is about. `decision`: one of an earlier meeting. */
export const AGENDA_KINDS = ['issue', 'proposal', 'unit', 'decision', 'other'] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

export interface AgendaItem {
	readonly about: AgendaKind;
	/** The id of what it is about; of a decision the meeting's, a hash and its place: `3#0`. null: of nothing that has one. */
	readonly ref: string | null;
	/** As it stood when it was put on the agenda. */
	readonly title: string;
	/** What was said to it; empty before. */
	readonly minutes: string;
}

/** A decision is a task: who does what until when. */
export interface Decision {
	readonly text: string;
	readonly unit: UnitId;
	/** ISO day. */
	readonly due: string;
	/** The item of the agenda to which it was taken, from 0; null: to none. */
	readonly item: number | null;
}

/** What a meeting says. */
export interface MeetingContent {
	readonly kind: MeetingKind;
	readonly title: string;
	/** ISO day in China. */
	readonly heldOn: string;
	/** Hours and minutes, China's time; null: not set. */
	readonly time: string | null;
	readonly place: string;
	readonly chair: Chair;
	readonly units: readonly UnitId[];
	readonly guests: readonly Guest[];
	readonly agenda: readonly AgendaItem[];
	/** Of the whole; empty before it was held. */
	readonly minutes: string;
	readonly decisions: readonly Decision[];
}

export const MEETING_STATES = ['planned', 'held', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/**
 * Everything that can be done with a meeting. `attend` and `excuse` are a unit's answer to its invitation; `report` says that a decision has been carried out,
 * `remind` that it should be, `reopen` that it has not been.
 */
export const MEETING_ACTIONS = ['call', 'revise', 'hold', 'cancel', 'attend', 'excuse', 'report', 'remind', 'reopen'] as const;
export type MeetingAction = (typeof MEETING_ACTIONS)[number];

/** What a step says beside its note. */
export interface MeetingStepDetail {
	/** The version at which the content that holds after it was written, and its hash. */
	readonly content: number;
	readonly sha256: string;
	/** The decision that it is about, by its place. */
	readonly decision?: number;
	/** Day, hour or place are no longer what they were: whoever had answered is asked again. */
	readonly moved?: true;
}

/** A step that was taken, as it is hashed. */
export interface MeetingStepTaken {
	/** In the chain of all steps, from 1. */
	readonly place: number;
	readonly meeting: string;
	readonly version: number;
	readonly action: MeetingAction;
	readonly stateBefore: MeetingState | null;
	readonly stateAfter: MeetingState;
	readonly actor: Actor;
	/** ISO 8601 with milliseconds, UTC. */
	readonly at: string;
	readonly note: string;
	readonly detail: MeetingStepDetail;
}

/** A step as everybody reads it. */
export interface MeetingStepView extends Omit<MeetingStepTaken, 'meeting' | 'actor' | 'detail'>, MeetingStepDetail {
	readonly unit: OrganisationId;
	readonly by: string;
	readonly role: AccountRole;
	readonly hash: string;
}

/** A meeting as steps see it. */
export interface Meeting extends MeetingContent {
	readonly id: string;
	/** M, year in China and count. */
	readonly number: string;
	/** Counts the steps. */
	readonly version: number;
	readonly state: MeetingState;
}
