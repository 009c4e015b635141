/** Lives of issues, walked by the same rights and the same table of steps as real ones. */
import {
	forbidden, takeStep, type Actor, type Issue, type IssueAction, type IssueState, type StepAsked, type StepTaken, type WorkingCalendar
} from '#issues';
import { MEMBER_UNITS, type UnitId } from '#duty';

/** What is mostly done next in a state, with how often. */
const NEXT: Readonly<Record<IssueState, readonly (readonly [action: Exclude<IssueAction, 'log'>, weight: number])[]>> = {
	logged: [['decide-unit', 9], ['unfounded', 1]],
	assigned: [['accept', 80], ['refuse', 8], ['transfer', 4], ['unfounded', 4], ['extend', 4]],
	disputed: [['decide-unit', 1]],
	accepted: [['plan', 85], ['assist', 5], ['suspend', 4], ['comment', 6]],
	planned: [['start', 70], ['submit', 20], ['extend', 10]],
	'in-progress': [['submit', 80], ['close-part', 5], ['ask-extension', 6], ['extend', 8], ['agenda', 4], ['remind', 3]],
	submitted: [['check', 55], ['return', 15], ['sign-off', 30]],
	checked: [['sign-off', 90], ['return', 10]],
	suspended: [['resume', 1]],
	'signed-off': [['comment', 1], ['reopen', 1]],
	unfounded: [['reopen', 1]]
};
/** Closed issues of which something is still done, and open ones that nobody touches any more, at each step. */
const AFTER_THE_END = 0.02;
const LEFT_LYING = 0.02;
const DAY = 86_400_000;

/** A step without what only the database gives: its place, the issue's id. */
export type StepMade = Omit<StepTaken, 'place' | 'issue'>;

/** Where a life ended. */
export interface Life {
	readonly issue: Issue;
	readonly steps: readonly StepMade[];
	/** ISO moments. */
	readonly changedAt: string;
	readonly closedAt: string | null;
}

export interface Walk {
	readonly random: () => number;
	readonly people: readonly Actor[];
	readonly calendar: WorkingCalendar;
	/** Milliseconds: nothing happens later. */
	readonly until: number;
	readonly dayOf: (at: Date) => string;
}

const pick = <T>(list: readonly T[], random: () => number): T => {
	const picked = list[Math.floor(random() * list.length)];
	if (picked === undefined) throw new Error('pick: got an empty list, expected something in it');
	return picked;
};

function chosen(state: IssueState, random: () => number): Exclude<IssueAction, 'log'> {
	const total = NEXT[state].reduce((sum, [, weight]) => sum + weight, 0);
	let left = random() * total;
	return NEXT[state].find(([, weight]) => (left -= weight) < 0)?.[0] ?? 'comment';
}

const NOTES: Readonly<Partial<Record<IssueAction, readonly string[]>>> = {
	refuse: ['该处不属本单位职责', '经核实应由属地处理'], plan: ['限期清理，落实专人', '封堵排口，恢复岸线', '完善台账，加密巡查'],
	submit: ['已完成整改，现场照片附后', '清理完毕，请予核查'], return: ['仍有残留，继续整改', '佐证不足'], comment: ['已电话核实', '现场已查看']
};

function asked(action: Exclude<IssueAction, 'log'>, issue: Issue, today: string, { random, calendar }: Walk): StepAsked {
	const others: readonly UnitId[] = MEMBER_UNITS.filter((unit) => unit !== issue.owner);
	const later = calendar.add(issue.due > today ? issue.due : today, 5 + Math.floor(random() * 20));
	return {
		action, note: pick(NOTES[action] ?? ['情况属实'], random),
		...(['refuse', 'transfer', 'decide-unit', 'assist'].includes(action) ? { toUnit: pick(others, random) } : {}),
		...(action === 'refuse' ? { clause: '附二(二)' as const } : {}),
		...(action === 'extend' || action === 'ask-extension' || (action === 'plan' && issue.dueBasis === 'default') ? { dueDate: later } : {})
	};
}

/** What is hashed of a step beside its note: the same members as the product writes. */
const detailOf = ({ toUnit, clause, dueDate }: StepAsked, { owner, due, request }: Issue) =>
	({ ...(toUnit ? { toUnit } : {}), ...(clause ? { clause } : {}), ...(dueDate ? { dueDate } : {}), owner, due, ...(request && { request }) });

/** One step onwards; null when nobody may take the chosen one, or it lacks something. */
function onwards(issue: Issue, at: Date, walk: Walk): { readonly issue: Issue; readonly step: StepMade } | null {
	const action = chosen(issue.state, walk.random);
	const actor = walk.people.find((person) => forbidden(person, action, issue) === null);
	if (!actor) return null;
	const today = walk.dayOf(at);
	const step = asked(action, issue, today, walk);
	const outcome = takeStep(issue, actor, step, { today, calendar: walk.calendar });
	if (!outcome.ok) return null;
	const after = { ...issue, ...outcome.progress, version: issue.version + 1 };
	return {
		issue: after,
		step: { version: after.version, action, stateBefore: issue.state, stateAfter: after.state, actor, at: at.toISOString(), note: step.note, detail: detailOf(step, after) }
	};
}

const isClosed = (state: IssueState) => state === 'signed-off' || state === 'unfounded';

/** Walks an issue that was just logged, until the end of time or of its life. */
export function live(logged: Issue, loggedAt: Date, walk: Walk): Life {
	const steps: StepMade[] = [];
	let issue = logged;
	let closedAt: string | null = null;
	for (let at = loggedAt.getTime(); ;) {
		at += Math.round((0.2 + walk.random() * 12) * DAY);
		if (at > walk.until || walk.random() < LEFT_LYING || (isClosed(issue.state) && walk.random() > AFTER_THE_END)) break;
		const next = onwards(issue, new Date(at), walk);
		if (!next) continue;
		steps.push(next.step);
		issue = next.issue;
		closedAt = isClosed(issue.state) ? closedAt ?? next.step.at : null;
	}
	return { issue, steps, changedAt: steps.at(-1)?.at ?? loggedAt.toISOString(), closedAt };
}
