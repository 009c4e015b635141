import type { UnitId } from '#duty';
import type { Actor } from '#issues';
import { opinionsHeld, unitsAwaited, unitsToAsk, type StepDetail, type StepSaid } from '#proposals';
import type { StoredProposal } from './proposals.ts';

/** Whom the asking of opinions asks, and who has still to answer: the units whose duties change, and those that were named besides. */
export function askedDetail({ item, changes, steps }: StoredProposal, affected: readonly UnitId[], more: readonly UnitId[]): Pick<StepDetail, 'asked' | 'awaiting'> {
	const named = steps.findLast(({ action }) => action === 'submit')?.units ?? [];
	const asked = unitsToAsk(affected, [...item.asked, ...named, ...more], item.organisation);
	// asked again, as with a later day, what was answered holds
	const answered = item.state === 'opinions' ? opinionsHeld(steps) : [];
	return { asked, awaiting: unitsAwaited(asked, answered, changes.length) };
}

/** Who has still to answer after an opinion. */
export function opinionDetail({ item: { asked }, changes, steps }: StoredProposal, { change }: StepSaid, { organisation }: Actor): Pick<StepDetail, 'awaiting'> {
	return { awaiting: unitsAwaited(asked, [...opinionsHeld(steps), { unit: organisation, change: change ?? null }], changes.length) };
}
