import type { Actor } from '#issues';
import { CHAIRS_OF, MEETING_ACTIONS, type Meeting, type MeetingAction, type MeetingContent, type MeetingState, type MeetingStepView } from './meeting.ts';

export type MeetingStepAction = Exclude<MeetingAction, 'call'>;
/** Who takes a step: the office, which prepares the meetings (三), a unit that is invited, or the one that a decision charges. */
export type MeetingParty = 'office' | 'invited' | 'charged';
export type MeetingMember = 'content' | 'decision' | 'note';

export interface MeetingStepRule {
	readonly from: readonly MeetingState[];
	/** `same`: it stays what it is. */
	readonly to: MeetingState | 'same';
	readonly who: MeetingParty;
	readonly needs: readonly MeetingMember[];
	readonly takes: readonly MeetingMember[];
}

/** The life of a meeting, one line for each step. */
export const MEETING_STEPS: Readonly<Record<MeetingStepAction, MeetingStepRule>> = {
	revise: { from: ['planned', 'held'], to: 'same', who: 'office', needs: ['content'], takes: ['content', 'note'] },
	hold: { from: ['planned'], to: 'held', who: 'office', needs: ['content'], takes: ['content', 'note'] },
	cancel: { from: ['planned'], to: 'cancelled', who: 'office', needs: ['note'], takes: ['note'] },
	// the note says whom the unit sends, or why nobody comes
	attend: { from: ['planned'], to: 'same', who: 'invited', needs: ['note'], takes: ['note'] },
	excuse: { from: ['planned'], to: 'same', who: 'invited', needs: ['note'], takes: ['note'] },
	report: { from: ['held'], to: 'same', who: 'charged', needs: ['decision', 'note'], takes: ['decision', 'note'] },
	remind: { from: ['held'], to: 'same', who: 'office', needs: ['decision'], takes: ['decision', 'note'] },
	reopen: { from: ['held'], to: 'same', who: 'office', needs: ['decision', 'note'], takes: ['decision', 'note'] }
};

/** Several units report at once, each on its own decisions. */
const ON_DECISIONS: readonly MeetingAction[] = ['report', 'remind', 'reopen'];
/** Several units answer at once, and what one answers changes nothing for anybody else. */
export const ANSWERS = ['attend', 'excuse'] as const satisfies readonly MeetingAction[];
const isAnswer = (action: MeetingAction) => ANSWERS.some((each) => each === action);

/** May the actor call meetings? Both seats of the office may. */
export function mayCall({ role }: Actor): boolean {
	return role === 'office';
}

/** May the actor read what a meeting says? Who is invited or charged may, and who reads all. */
export function maySeeMeeting({ role, organisation }: Actor, { units, decisions }: Pick<Meeting, 'units' | 'decisions'>): boolean {
	if (role !== 'officer' && role !== 'head') return true;
	return units.some((unit) => unit === organisation) || decisions.some(({ unit }) => unit === organisation);
}

const works = ({ role }: Actor) => role === 'officer' || role === 'head' || role === 'office';
/** Is the actor's unit called, and may the actor answer for it? */
export const isInvited = (actor: Actor, { units }: Pick<Meeting, 'units'>) => works(actor) && units.some((unit) => unit === actor.organisation);
const charged = (actor: Actor, unit: string) => actor.role === 'office' || (works(actor) && actor.organisation === unit);

/** Why a step may not be taken, as an id; the words are elsewhere. */
export type MeetingForbidden = 'unseen' | 'not-office' | 'not-invited' | 'not-charged' | 'state';

/** @param decision the one that the step is about; null where it is about none, or about whichever the actor may step on */
export function forbiddenMeetingStep(actor: Actor, action: MeetingStepAction, meeting: Meeting, decision: number | null = null): MeetingForbidden | null {
	const { who, from } = MEETING_STEPS[action];
	if (!maySeeMeeting(actor, meeting)) return 'unseen';
	if (who === 'office' && !mayCall(actor)) return 'not-office';
	if (who === 'invited' && !isInvited(actor, meeting)) return 'not-invited';
	const concerned = meeting.decisions.filter((_, place) => decision === null || place === decision);
	if (who === 'charged' && concerned.length > 0 && !concerned.some(({ unit }) => charged(actor, unit))) return 'not-charged';
	if (who === 'charged' && concerned.length === 0 && !works(actor)) return 'not-charged';
	return from.includes(meeting.state) ? null : 'state';
}

/**
 * What the actor may do with the meeting now, in the order of the vocabulary.
 * @param done what has become of the decisions, in their order
 */
export function meetingStepsFor(actor: Actor, meeting: Meeting, done: readonly (CarriedOut | null)[]): readonly MeetingStepAction[] {
	const may = (action: MeetingStepAction, place: number | null = null) => forbiddenMeetingStep(actor, action, meeting, place) === null;
	return MEETING_ACTIONS.filter((action) => action !== 'call').filter((action) => {
		if (!ON_DECISIONS.includes(action)) return may(action);
		return meeting.decisions.some((_, place) => (action === 'reopen') === Boolean(done[place]) && may(action, place));
	});
}

/** Has somebody been sooner? Answers hinder nobody, reports on decisions not one another. */
export function isMeetingOvertaken(action: MeetingStepAction, seen: number, taken: readonly Pick<MeetingStepView, 'version' | 'action'>[]): boolean {
	const since = taken.filter(({ version }) => version > seen);
	const last = Math.max(0, ...taken.map(({ version }) => version));
	return seen > last || since.some((step) => !isAnswer(step.action) && !(ON_DECISIONS.includes(action) && ON_DECISIONS.includes(step.action)));
}

/** What a decision has come to: null as long as it has not been carried out. */
export interface CarriedOut {
	readonly at: string;
	readonly by: string;
	readonly unit: string;
	readonly note: string;
}

/** What has become of each decision, in their order. */
export function decisionsCarriedOut({ decisions }: Pick<Meeting, 'decisions'>, steps: readonly MeetingStepView[]): readonly (CarriedOut | null)[] {
	return decisions.map((_, place) => {
		const last = steps.filter(({ decision }) => decision === place).at(-1);
		return last?.action === 'report' ? { at: last.at, by: last.by, unit: last.unit, note: last.note } : null;
	});
}

/** What a unit has answered to its invitation. */
export interface Answer {
	readonly attends: boolean;
	readonly at: string;
	readonly by: string;
	/** Whom it sends, or why nobody comes. */
	readonly note: string;
}

/** What each unit that is called has answered, in their order: null as long as it has not, or not since day, hour or place are others. */
export function answersOf({ units }: Pick<Meeting, 'units'>, steps: readonly MeetingStepView[]): readonly (Answer | null)[] {
	const moved = steps.findLastIndex((step) => step.moved);
	const since = steps.slice(moved + 1).filter(({ action }) => isAnswer(action));
	return units.map((unit) => {
		const last = since.findLast((step) => step.unit === unit);
		return last ? { attends: last.action === 'attend', at: last.at, by: last.by, note: last.note } : null;
	});
}

/** Would people come at another hour or to another place? */
export function isMoved(from: MeetingContent, to: MeetingContent): boolean {
	return from.heldOn !== to.heldOn || from.time !== to.time || from.place !== to.place;
}

/** What a caller says with a step. */
export interface MeetingSaid {
	readonly note: string;
	readonly content: MeetingContent | null;
	readonly decision: number | null;
}

/** What is wrong with what a meeting or a step says, as ids; the words are elsewhere. */
export interface MeetingFault {
	readonly field: string;
	readonly fault: 'missing' | 'not-taken' | 'chair' | 'not-yet' | 'due' | 'item' | 'removed' | 'no-such-decision' | 'done' | 'not-done' | 'nothing-revised';
}

/** What is wrong with a content by itself. */
export function contentFaults({ kind, chair, heldOn, agenda, decisions }: MeetingContent): readonly MeetingFault[] {
	const faults: MeetingFault[] = CHAIRS_OF[kind].includes(chair) ? [] : [{ field: 'chair', fault: 'chair' }];
	decisions.forEach(({ due, item }, place) => {
		if (due < heldOn) faults.push({ field: `decisions[${place}].due`, fault: 'due' });
		if (item !== null && !(item in agenda)) faults.push({ field: `decisions[${place}].item`, fault: 'item' });
	});
	return faults;
}

function saidFaults(action: MeetingStepAction, { note, content, decision }: MeetingSaid): readonly MeetingFault[] {
	const { needs, takes } = MEETING_STEPS[action];
	const said = { note: note.trim() !== '', content: content !== null, decision: decision !== null };
	return (['content', 'decision', 'note'] as const).flatMap((member): MeetingFault[] => {
		if (needs.includes(member) && !said[member]) return [{ field: member, fault: 'missing' }];
		return said[member] && !takes.includes(member) ? [{ field: member, fault: 'not-taken' }] : [];
	});
}

/**
 * What is wrong with a step.
 * @param done what has become of the decisions, in their order
 * @param today ISO day in China
 */
export function meetingStepFaults(action: MeetingStepAction, said: MeetingSaid, meeting: Meeting, done: readonly (CarriedOut | null)[], today: string): readonly MeetingFault[] {
	const faults = [...saidFaults(action, said)];
	const { content, decision } = said;
	if (content) {
		faults.push(...contentFaults(content));
		if (action === 'hold' && content.heldOn > today) faults.push({ field: 'heldOn', fault: 'not-yet' });
		if (action === 'hold' && content.minutes.trim() === '') faults.push({ field: 'minutes', fault: 'missing' });
		// a decision is cited by its place: what was taken is worded better, or reported on, but not taken away
		if (meeting.state === 'held' && content.decisions.length < meeting.decisions.length) faults.push({ field: 'decisions', fault: 'removed' });
	}
	if (decision !== null && !(decision in meeting.decisions)) faults.push({ field: 'decision', fault: 'no-such-decision' });
	else if (decision !== null && action !== 'reopen' && done[decision]) faults.push({ field: 'decision', fault: 'done' });
	else if (decision !== null && action === 'reopen' && !done[decision]) faults.push({ field: 'decision', fault: 'not-done' });
	return faults;
}
