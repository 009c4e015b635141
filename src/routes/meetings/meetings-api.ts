import type { UnitId } from '#duty';
import type { Lang } from '#i18n';
import type { OrganisationId } from '#issues';
import type { Answer, CarriedOut, Decision, Meeting, MeetingContent, MeetingStepAction, MeetingStepView, Period, Stuck } from '#meetings';

export const MEETINGS = '/api/v1/meetings';

export interface DecisionView extends Decision {
	readonly done: (Omit<CarriedOut, 'unit'> & { readonly unit: OrganisationId }) | null;
	readonly overdue: boolean;
	/** May the reader report on it? */
	readonly mine: boolean;
}

/** A decision with the meeting that took it. */
export interface TaskView extends DecisionView {
	readonly place: number;
	readonly meeting: string;
	readonly number: string;
	readonly heldOn: string;
	readonly version: number;
}

export interface MeetingView extends Omit<Meeting, 'decisions'> {
	/** The places on the agenda of issues that the reader may not open. */
	readonly closed: readonly number[];
	/** Of each unit that is called, in their order. */
	readonly answers: readonly { readonly unit: UnitId; readonly answer: Answer | null; /** May the reader answer for it? */ readonly mine: boolean }[];
	readonly decisions: readonly DecisionView[];
	readonly before: readonly TaskView[];
	readonly actions: readonly MeetingStepAction[];
	readonly steps: readonly MeetingStepView[];
}

/** A meeting as the list shows it: its decisions are counted. */
export interface ListedMeeting extends Omit<Meeting, 'agenda' | 'decisions' | 'minutes'> {
	readonly items: number;
	readonly decisions: number;
	readonly open: number;
	readonly overdue: number;
}

export interface MeetingsPage {
	readonly year: number;
	readonly cadence: readonly Period[];
	readonly items: readonly ListedMeeting[];
	readonly tasks: readonly TaskView[];
	readonly mayCall: boolean;
}

export interface StuckPage {
	readonly on: string;
	readonly items: readonly Stuck[];
}

export type MeetingSent =
	| { readonly kind: 'done'; readonly meeting: MeetingView }
	/** Somebody was sooner: the meeting as it is now. */
	| { readonly kind: 'stale'; readonly meeting: MeetingView }
	| { readonly kind: 'refused'; readonly why: string; readonly errors: readonly { readonly field: string; readonly message: string }[] }
	| { readonly kind: 'failed' };

interface Told {
	readonly detail?: string;
	readonly errors?: readonly { readonly field: string; readonly message: string }[];
	readonly meeting?: MeetingView;
}

/** Sends a new meeting or a step. @param key the same key again calls nothing twice */
export async function sendMeeting(path: string, body: object, lang: Lang, key: string | null = null): Promise<MeetingSent> {
	const headers = { 'content-type': 'application/json', ...(key ? { 'idempotency-key': key } : {}) };
	const response = await fetch(`${path}?lang=${lang}`, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => null);
	if (!response) return { kind: 'failed' };
	if (response.ok) return { kind: 'done', meeting: (await response.json()) as MeetingView };
	const told = (await response.json().catch(() => ({}))) as Told;
	if (response.status === 409 && told.meeting) return { kind: 'stale', meeting: told.meeting };
	return response.status < 500 ? { kind: 'refused', why: told.detail ?? '', errors: told.errors ?? [] } : { kind: 'failed' };
}

/** What a meeting says, without what is only shown. */
export function contentOf({ kind, title, heldOn, time, place, chair, units, guests, agenda, minutes, decisions }: MeetingView): MeetingContent {
	return {
		kind, title, heldOn, time, place, chair, units, guests, agenda, minutes,
		decisions: decisions.map(({ text, unit, due, item }): Decision & { unit: UnitId } => ({ text, unit, due, item }))
	};
}
