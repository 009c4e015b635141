import type { IssueView, StepView } from './view.ts';

/** One line of the story of a deadline. Days are ISO days in China. */
export type DeadlineEntry =
	| { readonly kind: 'logged' | 'closed'; readonly day: string; readonly step: StepView }
	/** The first deadline, where a later one has taken its place. */
	| { readonly kind: 'original'; readonly day: string }
	/** A step has set another one. */
	| { readonly kind: 'moved'; readonly day: string; readonly step: StepView; readonly due: string }
	/** The clock stood still; `to` null: it still does. */
	| { readonly kind: 'paused'; readonly day: string; readonly step: StepView; readonly to: string | null }
	| { readonly kind: 'today' | 'due'; readonly day: string };

type Timed = Pick<IssueView, 'steps' | 'originalDue' | 'due' | 'closedAt'>;

/** On one day steps come as they were taken, then today, then a deadline: it is over when its day is. */
const AFTER_STEPS: readonly DeadlineEntry['kind'][] = ['today', 'original', 'due'];

function byDay(a: DeadlineEntry, b: DeadlineEntry): number {
	if (a.day !== b.day) return a.day < b.day ? -1 : 1;
	return 'step' in a && 'step' in b ? a.step.version - b.step.version : AFTER_STEPS.indexOf(a.kind) - AFTER_STEPS.indexOf(b.kind);
}

function pauses(steps: readonly StepView[], dayOf: (at: string) => string): readonly DeadlineEntry[] {
	return steps.flatMap((step, index) => {
		if (step.action !== 'suspend') return [];
		const resumed = steps.slice(index).find(({ action }) => action === 'resume');
		return [{ kind: 'paused' as const, day: dayOf(step.at), step, to: resumed ? dayOf(resumed.at) : null }];
	});
}

function moves(steps: readonly StepView[], dayOf: (at: string) => string): readonly DeadlineEntry[] {
	return steps.flatMap((step, index) => {
		const before = steps[index - 1];
		return before && before.due !== step.due ? [{ kind: 'moved' as const, day: dayOf(step.at), step, due: step.due }] : [];
	});
}

/**
 * How an issue came to its deadline, day by day: logged, set and moved by whom, standing still, today, due. A closed
 * issue ends on the day on which it was closed.
 * @param dayOf the ISO day in China of a moment
 */
export function deadlineCourse({ steps, originalDue, due, closedAt }: Timed, today: string, dayOf: (at: string) => string): readonly DeadlineEntry[] {
	const [first] = steps;
	const last = closedAt === null ? undefined : steps.findLast(({ action }) => action === 'sign-off' || action === 'unfounded');
	const entries: readonly DeadlineEntry[] = [
		...(first ? [{ kind: 'logged' as const, day: dayOf(first.at), step: first }] : []),
		...moves(steps, dayOf), ...pauses(steps, dayOf),
		last ? { kind: 'closed', day: dayOf(last.at), step: last } : { kind: 'today', day: today },
		...(originalDue === due ? [] : [{ kind: 'original' as const, day: originalDue }]),
		{ kind: 'due', day: due }
	];
	return [...entries].sort(byDay);
}
