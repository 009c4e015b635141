import { actionsFor, daysLeft, isOverdue, type Actor, type IssueItem, type IssueView, type StepView } from '#issues';
import { dateInChina } from '#i18n/server';
import type { Store } from '../store/store.ts';
import type { Moment, StoredIssue, StoredItem } from './issues.ts';

/** Now, as deadlines are reckoned. */
export async function thisMoment({ calendar }: Pick<Store, 'calendar'>, at: Date = new Date()): Promise<Moment> {
	return { at, today: dateInChina(at), calendar: await calendar.current() };
}

/** An issue as a list shows it to somebody today. */
export function itemShown(stored: StoredItem, actor: Actor, moment: Moment): IssueItem {
	const { submittedBy: _by, parties: _parties, ...item } = stored;
	return { ...item, actions: actionsFor(actor, stored), overdue: isOverdue(item, moment.today), daysLeft: daysLeft(item.due, moment), dueProvisional: item.due > moment.calendar.knownUntil };
}

interface StepStored extends Omit<StepView, 'toUnit' | 'clause' | 'dueDate' | 'due' | 'evidence'> {
	readonly detail: Pick<StepView, 'toUnit' | 'clause' | 'dueDate' | 'due'> & { readonly evidence?: readonly { readonly id: string }[] };
}

function stepShown(stored: StepView): StepView {
	const { detail, ...step } = stored as unknown as StepStored;
	const { toUnit, clause, dueDate, due, evidence = [] } = detail;
	return { ...step, ...(toUnit ? { toUnit } : {}), ...(clause ? { clause } : {}), ...(dueDate ? { dueDate } : {}), due, evidence: evidence.map(({ id }) => id) };
}

/** An issue, whole, as somebody with a right to it sees it. */
export function issueShown(stored: StoredIssue, actor: Actor, moment: Moment): IssueView {
	const { item, steps, ...rest } = stored;
	return { ...itemShown(item, actor, moment), ...rest, steps: steps.map(stepShown) };
}
