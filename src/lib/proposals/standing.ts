import type { Proposal, ProposalAction, StepDetail } from './proposal.ts';

/** Whether what was approved holds on a day: not yet, now, or no more. null: it was not approved. */
export type EffectNow = 'pending' | 'in-effect' | 'ended' | null;

/** Whether the lines of a proposal hold on a day (ISO). Nothing sets this: it follows from the days of the acts. */
export function effectOn({ effectiveFrom, effectiveUntil }: Pick<Proposal, 'effectiveFrom' | 'effectiveUntil'>, today: string): EffectNow {
	if (effectiveFrom === null) return null;
	if (effectiveUntil !== null && effectiveUntil <= (today > effectiveFrom ? today : effectiveFrom)) return 'ended';
	return effectiveFrom <= today ? 'in-effect' : 'pending';
}

/** Is an answer awaited whose day is past? Nobody waits any more once it is decided. */
export function opinionsOverdue({ state, awaiting, opinionsDue }: Pick<Proposal, 'state' | 'awaiting' | 'opinionsDue'>, today: string): boolean {
	return (state === 'opinions' || state === 'agenda') && awaiting.length > 0 && opinionsDue !== null && opinionsDue < today;
}

/** Days on which answers were given that other lines decided than those that are known now for them: from the first to the last, which is not one of them. */
export interface Meanwhile {
	readonly from: string;
	readonly until: string;
}

interface Recorded extends Pick<StepDetail, 'effectiveFrom' | 'effectiveUntil'> {
	readonly action: ProposalAction;
	/** ISO day in China on which the step was taken. */
	readonly day: string;
}

const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/**
 * When answers were given that may have to be looked at again: while lines held that were annulled since; and between the day from which
 * an act holds and the day on which it was recorded, where that was later. null: at no time.
 */
export function meanwhileOf(steps: readonly Recorded[]): Meanwhile | null {
	const [approval, annulment] = (['approve', 'annul'] as const).map((action) => steps.find((step) => step.action === action));
	const from = approval?.effectiveFrom;
	if (!approval || from === undefined) return null;
	const recorded = dayAfter((annulment ?? approval).day);
	const until = [recorded, annulment?.effectiveUntil ?? recorded].sort().at(-1) ?? recorded;
	return from < until && (annulment !== undefined || from < approval.day) ? { from, until } : null;
}

/** The day for which it is asked what proposed lines make of issues: the first on which they hold, or hold no more; today once that is past. */
export function dayAsked({ effectiveFrom, effectiveUntil }: Pick<Proposal, 'effectiveFrom' | 'effectiveUntil'>, validFrom: string, today: string): string {
	if (effectiveFrom === null) return validFrom;
	const day = effectiveUntil !== null && effectiveUntil > effectiveFrom ? effectiveUntil : effectiveFrom;
	return day > today ? day : today;
}
