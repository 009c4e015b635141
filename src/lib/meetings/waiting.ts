import type { UnitId } from '#duty';
import { daysLeft, type DigestDay, type OrganisationId } from '#issues';
import { answersOf, decisionsCarriedOut } from './life.ts';
import type { Meeting, MeetingKind, MeetingStepView } from './meeting.ts';

/** A meeting with its steps, in their order. */
export interface Convened {
	readonly meeting: Meeting;
	readonly steps: readonly MeetingStepView[];
}

/** A meeting to which an organisation is called and has not answered. */
export interface Invitation extends Pick<Meeting, 'id' | 'number' | 'title' | 'heldOn' | 'time' | 'place'> {
	readonly kind: MeetingKind;
	/** Working days until it. */
	readonly daysLeft: number;
}

/** A decision that has not been carried out. */
export interface DecisionWaiting {
	/** The meeting's id and number, and the place of the decision in it. */
	readonly meeting: string;
	readonly number: string;
	readonly place: number;
	readonly text: string;
	readonly unit: UnitId;
	/** ISO day. */
	readonly due: string;
	/** Working days until the deadline, negative once it is past. */
	readonly daysLeft: number;
	/** The deadline lies in a year whose working days are not announced yet. */
	readonly provisional: boolean;
	/** ISO 8601; when the office has last reminded of it; null: never since it was given. */
	readonly remindedAt: string | null;
}

/** What meetings ask of an organisation now. */
export interface MeetingsWaiting {
	/** The next meeting first. */
	readonly invitations: readonly Invitation[];
	/** Those that charge it, the most pressing first. */
	readonly decisions: readonly DecisionWaiting[];
	/** Of the meetings that it has called, as an office: those that charge others and are overdue. */
	readonly supervise: readonly DecisionWaiting[];
}

function waitingDecisions({ meeting, steps }: Convened, day: DigestDay): DecisionWaiting[] {
	if (meeting.state !== 'held') return [];
	const done = decisionsCarriedOut(meeting, steps);
	return meeting.decisions.flatMap(({ text, unit, due }, place) => {
		const last = steps.findLast(({ decision }) => decision === place);
		return done[place] ? [] : [{
			meeting: meeting.id, number: meeting.number, place, text, unit, due, daysLeft: daysLeft(due, day), provisional: due > day.calendar.knownUntil,
			remindedAt: last?.action === 'remind' ? last.at : null
		}];
	});
}

function invitationOf(organisation: OrganisationId, { meeting, steps }: Convened, day: DigestDay): Invitation[] {
	const at = meeting.units.findIndex((unit) => unit === organisation);
	if (at < 0 || meeting.state !== 'planned' || meeting.heldOn < day.today || answersOf(meeting, steps)[at]) return [];
	const { id, number, title, kind, heldOn, time, place } = meeting;
	return [{ id, number, title, kind, heldOn, time, place, daysLeft: daysLeft(heldOn, day) }];
}

const byDue = (a: DecisionWaiting, b: DecisionWaiting) => a.daysLeft - b.daysLeft || (a.due < b.due ? -1 : a.due > b.due ? 1 : a.number < b.number ? -1 : 1);

/** What meetings ask of an organisation on a day. */
export function waitingAt(organisation: OrganisationId, meetings: readonly Convened[], day: DigestDay): MeetingsWaiting {
	const open = meetings.flatMap((convened) => waitingDecisions(convened, day).map((decision) => ({ decision, called: convened.steps[0]?.unit })));
	return {
		invitations: meetings.flatMap((convened) => invitationOf(organisation, convened, day)).sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1)),
		decisions: open.map(({ decision }) => decision).filter(({ unit }) => unit === organisation).sort(byDue),
		supervise: open.filter(({ called, decision }) => called === organisation && decision.due < day.today).map(({ decision }) => decision).sort(byDue)
	};
}

/** What a digest tells of meetings, most pressing first; the sections are those of issues, where they are the same. */
export const MEETING_SECTIONS = ['decision-overdue', 'decision-due-soon', 'decision-reminded', 'decision-given', 'invited', 'decision-supervise'] as const;
export type MeetingSection = (typeof MEETING_SECTIONS)[number];

/** A section of a digest: invitations or decisions, never both. */
export interface MeetingNews {
	readonly section: MeetingSection;
	readonly count: number;
	readonly invitations: readonly Invitation[];
	readonly decisions: readonly DecisionWaiting[];
}

/** Working days before a deadline from which a unit is told, as of issues. */
const SOON = 3;
const MOST = 50;

/**
 * What an organisation must be told of meetings on a day. An invitation is told each day until it is answered, a deadline from three working days before it until the
 * decision is carried out; a decision, a change of it and a reminder once.
 * @param since the place in the chain of steps up to which the digest before this one has looked
 */
export function meetingNews(organisation: OrganisationId, meetings: readonly Convened[], day: DigestDay, since: number): readonly MeetingNews[] {
	const { invitations, decisions, supervise } = waitingAt(organisation, meetings, day);
	const stepsSince = new Map(meetings.map(({ meeting, steps }) => [meeting.id, steps.filter(({ place }) => place > since)]));
	const recent = ({ meeting, place }: DecisionWaiting) => (stepsSince.get(meeting) ?? []).filter(({ action, decision }) => decision === place || action === 'hold' || action === 'revise');
	const found: Readonly<Record<MeetingSection, readonly DecisionWaiting[]>> = {
		'decision-overdue': decisions.filter(({ due }) => due < day.today),
		'decision-due-soon': decisions.filter(({ due, daysLeft: left }) => due >= day.today && left <= SOON),
		'decision-reminded': decisions.filter((each) => recent(each).some(({ action }) => action === 'remind')),
		'decision-given': decisions.filter((each) => recent(each).some(({ action }) => action !== 'remind' && action !== 'report')),
		invited: [],
		'decision-supervise': supervise
	};
	return MEETING_SECTIONS.flatMap((section): MeetingNews[] => {
		const called = section === 'invited' ? invitations : [];
		const count = called.length + found[section].length;
		return count === 0 ? [] : [{ section, count, invitations: called.slice(0, MOST), decisions: found[section].slice(0, MOST) }];
	});
}
