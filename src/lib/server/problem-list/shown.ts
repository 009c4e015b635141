import { actionsFor, HOLIDAYS, isOverdue, workingCalendar, type Actor, type IssueItem, type IssueView, type StepView } from '#issues';
import { dateInChina } from '#i18n/server';
import type { Moment, StoredIssue, StoredItem } from './issues.ts';

const calendar = workingCalendar(HOLIDAYS);

/** Now, as deadlines are reckoned. */
export function thisMoment(at: Date = new Date()): Moment {
	return { at, today: dateInChina(at), calendar };
}

/** An issue as a list shows it today. */
export function itemShown({ submittedBy: _by, parties: _parties, ...item }: StoredItem, { today, calendar: days }: Moment): IssueItem {
	const left = item.due >= today ? days.between(today, item.due) : -days.between(item.due, today);
	return { ...item, overdue: isOverdue(item, today), daysLeft: left };
}

interface StepStored extends Omit<StepView, 'toUnit' | 'clause' | 'dueDate' | 'evidence'> {
	readonly detail: Pick<StepView, 'toUnit' | 'clause' | 'dueDate'> & { readonly evidence?: readonly { readonly id: string }[] };
}

function stepShown(stored: StepView): StepView {
	const { detail, ...step } = stored as unknown as StepStored;
	const { toUnit, clause, dueDate, evidence = [] } = detail;
	return { ...step, ...(toUnit ? { toUnit } : {}), ...(clause ? { clause } : {}), ...(dueDate ? { dueDate } : {}), evidence: evidence.map(({ id }) => id) };
}

/** An issue, whole, as somebody with a right to it sees it. */
export function issueShown(stored: StoredIssue, actor: Actor, moment: Moment): IssueView {
	const { item, steps, ...rest } = stored;
	return { ...itemShown(item, moment), ...rest, steps: steps.map(stepShown), actions: actionsFor(actor, item) };
}
