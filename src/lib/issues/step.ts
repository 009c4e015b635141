import type { UnitId } from '#duty';
import type { WorkingCalendar } from './calendar.ts';
import type { Issue, IssueProgress, Part, StepAsked } from './issue.ts';
import { STEPS, type Need } from './life.ts';
import { CLOSED, type Actor, type IssueAction } from './vocabulary.ts';

/** After so many refusals in a row the office decides. */
const MOST_REFUSALS = 2;

/** What a step lacks or has wrong, as an id; the words are elsewhere. */
export type StepFault =
	| { readonly field: Need; readonly fault: 'missing' }
	| { readonly field: 'toUnit'; readonly fault: 'own-unit' | 'has-part' }
	| { readonly field: 'dueDate'; readonly fault: 'past' | 'not-later' | 'needs-extension' }
	| { readonly field: 'action'; readonly fault: 'open-parts' };

export type StepOutcome = { readonly ok: true; readonly progress: IssueProgress } | { readonly ok: false; readonly faults: readonly StepFault[] };

/** What a step is taken against: the day in China, and its calendar. */
export interface StepDay {
	readonly today: string;
	readonly calendar: WorkingCalendar;
}

function faultsOf(issue: Issue, asked: StepAsked & { readonly action: Exclude<IssueAction, 'log'> }, { today }: StepDay): readonly StepFault[] {
	const { action, note, toUnit, clause, dueDate } = asked;
	const given: Readonly<Record<Need, boolean>> = { note: note.trim() !== '', toUnit: !!toUnit, clause: !!clause, dueDate: !!dueDate };
	const faults: StepFault[] = STEPS[action].needs.filter((need) => !given[need]).map((field) => ({ field, fault: 'missing' }));
	if (toUnit && (action === 'refuse' || action === 'transfer' || action === 'assist') && toUnit === issue.owner) faults.push({ field: 'toUnit', fault: 'own-unit' });
	if (toUnit && action === 'assist' && issue.parts.some(({ unit, state }) => unit === toUnit && state === 'open')) faults.push({ field: 'toUnit', fault: 'has-part' });
	if (dueDate && dueDate < today) faults.push({ field: 'dueDate', fault: 'past' });
	else if (dueDate && (action === 'extend' || action === 'ask-extension') && dueDate <= issue.due) faults.push({ field: 'dueDate', fault: 'not-later' });
	// the first plan sets the deadline (四(三)); after that only an approved extension makes it later
	else if (dueDate && action === 'plan' && issue.dueBasis !== 'default' && dueDate > issue.due) faults.push({ field: 'dueDate', fault: 'needs-extension' });
	if (action === 'submit' && issue.parts.some(({ state }) => state === 'open')) faults.push({ field: 'action', fault: 'open-parts' });
	return faults;
}

type Change = Partial<IssueProgress>;

/** The next owner; the organisation joins those that may see the issue. */
function handedTo(issue: Issue, unit: UnitId): Change {
	return { owner: unit, parties: [...new Set([...issue.parties, unit])] };
}

/** The first refusal sends it to the named unit, the second to the office, which decides. */
function refused(issue: Issue, toUnit: UnitId): Change {
	const refusals = issue.refusals + 1;
	const [office] = issue.office;
	if (refusals < MOST_REFUSALS || !office) return { ...handedTo(issue, toUnit), state: 'assigned', refusals };
	return { ...handedTo(issue, office), parties: [...new Set([...issue.parties, office, toUnit])], state: 'disputed', refusals };
}

/** The deadline moves by the working days of the suspension; the original stays. */
function resumed(issue: Issue, { today, calendar }: StepDay): Change {
	const pause = calendar.between(issue.suspendedOn ?? today, today);
	const due = pause > 0 ? calendar.add(issue.due, pause) : issue.due;
	return { state: issue.suspendedFrom ?? 'accepted', suspendedOn: null, suspendedFrom: null, due, dueBasis: pause > 0 ? 'suspension' : issue.dueBasis };
}

function withPart(parts: readonly Part[], unit: UnitId, state: Part['state']): readonly Part[] {
	return [...parts.filter((part) => part.unit !== unit), { unit, state }];
}

/** What each action changes beside the state that the table gives. */
function changeOf(issue: Issue, actor: Actor, asked: StepAsked, day: StepDay): Change {
	const { action, toUnit, dueDate } = asked;
	if (action === 'refuse' && toUnit) return refused(issue, toUnit);
	if (action === 'transfer' && toUnit) return { ...handedTo(issue, toUnit), refusals: 0 };
	if (action === 'decide-unit' && toUnit) return { ...handedTo(issue, toUnit), refusals: 0, decided: true };
	if (action === 'accept') return { refusals: 0 };
	if (action === 'plan' && dueDate) return { due: dueDate, dueBasis: 'plan' };
	if (action === 'extend' && dueDate) return { due: dueDate, dueBasis: 'extension' };
	if (action === 'submit') return { submittedBy: actor.account };
	if (action === 'return') return { returns: issue.returns + 1, submittedBy: null };
	if (action === 'ask-extension' || action === 'ask-suspension') return { request: { action, dueDate: dueDate ?? null } };
	if (action === 'suspend') return { suspendedOn: day.today, suspendedFrom: issue.state };
	if (action === 'resume') return resumed(issue, day);
	if (action === 'reopen') return { rounds: issue.rounds + 1, submittedBy: null, ...reopenedDue(issue, dueDate, day) };
	if (action === 'assist' && toUnit) return { parts: withPart(issue.parts, toUnit, 'open'), parties: [...new Set([...issue.parties, toUnit])] };
	if (action === 'close-part') return { parts: withPart(issue.parts, actor.organisation as UnitId, 'closed') };
	if (action === 'agenda') return { agenda: !issue.agenda };
	return {};
}

/** Answers of whoever may give more time or a pause; a suspension ends the request by itself. */
const ANSWERS: readonly IssueAction[] = ['extend', 'decline'];

/** A request waits as long as the same unit could still make it, and nobody has answered. */
function waiting(issue: Issue, action: IssueAction, after: IssueProgress): IssueProgress['request'] {
	const could = after.owner === issue.owner && STEPS['ask-extension'].from.includes(after.state);
	return could && !ANSWERS.includes(action) ? after.request : null;
}

/** Working days that the product gives until a plan sets a deadline; the mechanism itself names none. */
export const DEFAULT_TERM = 20;

function reopenedDue(issue: Issue, dueDate: string | null | undefined, { today, calendar }: StepDay): Change {
	if (dueDate) return { due: dueDate, dueBasis: 'given' };
	return issue.due >= today ? {} : { due: calendar.add(today, DEFAULT_TERM), dueBasis: 'default' };
}

/**
 * Takes a step that is allowed (rights.ts): what the issue is like afterwards, or what the step lacks. Pure.
 * @param asked `note` is kept as it is; `toUnit` must be a unit that can own issues
 */
export function takeStep(issue: Issue, actor: Actor, asked: StepAsked, day: StepDay): StepOutcome {
	const { action } = asked;
	if (action === 'log') throw new Error('takeStep: got log, expected a step of an issue that exists');
	const faults = faultsOf(issue, { ...asked, action }, day);
	if (faults.length > 0) return { ok: false, faults };
	const { to } = STEPS[action];
	const state = to === 'same' || to === 'decided' ? issue.state : to;
	const progress = { ...progressOf(issue), state, ...changeOf(issue, actor, asked, day) };
	return { ok: true, progress: { ...progress, request: waiting(issue, action, progress) } };
}

function progressOf(issue: Issue): IssueProgress {
	const { state, owner, parties, parts, due, originalDue, dueBasis, suspendedOn, suspendedFrom, refusals, rounds, returns, submittedBy, agenda, decided, request } = issue;
	return { state, owner, parties, parts, due, originalDue, dueBasis, suspendedOn, suspendedFrom, refusals, rounds, returns, submittedBy, agenda, decided, request };
}

/** Is the deadline past, with the issue still open and not suspended? */
export function isOverdue({ due, state }: Pick<Issue, 'due' | 'state'>, today: string): boolean {
	return due < today && !CLOSED.includes(state) && state !== 'suspended';
}
