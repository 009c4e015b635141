import type { ClauseId, Point, UnitId } from '#duty';
import type { OrganisationId } from '#issues';
import type { Consequence } from './consequence.ts';
import type { EdgeSaid, Opinion, ProposalAction, ProposalState, StepDetail } from './proposal.ts';

/** A step as the review reads it. */
export interface ReviewStep extends Pick<StepDetail, 'asked' | 'dueDate' | 'opinion' | 'change' | 'clause' | 'spot' | 'edge'> {
	readonly version: number;
	readonly action: ProposalAction;
	readonly stateBefore: ProposalState | null;
	readonly unit: OrganisationId;
	readonly by: string;
	/** ISO 8601. */
	readonly at: string;
	readonly note: string;
}

/** An opinion that holds: the unit's last one on a change, or on the whole. */
export interface OpinionGiven {
	readonly unit: OrganisationId;
	readonly opinion: Opinion;
	/** null: on the whole. */
	readonly change: number | null;
	readonly note: string;
	readonly clause: ClauseId | null;
	readonly spot: Point | null;
	readonly edge: EdgeSaid | null;
	readonly by: string;
	readonly at: string;
	/** The proposal's version after the step. */
	readonly version: number;
}

/** Whose opinions were asked, and what they have said. */
export interface Review {
	readonly asked: readonly UnitId[];
	readonly dueDate: string;
	readonly opinions: readonly OpinionGiven[];
	readonly awaiting: readonly UnitId[];
	/** Some have not answered, and the day is past. */
	readonly overdue: boolean;
}

/** Every unit that gains or loses a duty: a role in some matter, or a task by a clause. */
export function unitsAffected({ cells, clauses }: Consequence): readonly UnitId[] {
	const moved = cells.flatMap(({ from, to }) => [...from.filter((unit) => !to.includes(unit)), ...to.filter((unit) => !from.includes(unit))]);
	return [...new Set([...moved, ...clauses.map(({ unit }) => unit)])].sort();
}

/** The unit that proposes has said what it thinks: it is not asked again. */
export function unitsToAsk(affected: readonly UnitId[], more: readonly UnitId[], proposer: OrganisationId): readonly UnitId[] {
	return [...new Set([...affected, ...more])].filter((unit) => unit !== proposer).sort();
}

function given({ unit, opinion, change, note, clause, spot, edge, by, at, version }: ReviewStep): readonly OpinionGiven[] {
	return opinion === undefined ? [] : [{ unit, opinion, change: change ?? null, note, clause: clause ?? null, spot: spot ?? null, edge: edge ?? null, by, at, version }];
}

/** The opinions that hold: those given since opinions were first asked on what is proposed now, the last of each unit on each change. */
export function opinionsHeld(steps: readonly ReviewStep[]): readonly OpinionGiven[] {
	const begun = Math.max(0, ...steps.filter(({ action, stateBefore }) => action === 'ask-opinions' && stateBefore === 'submitted').map(({ version }) => version));
	const held = new Map(steps.filter(({ version }) => version > begun).flatMap(given).map((each) => [`${each.unit} ${each.change}`, each]));
	return [...held.values()];
}

/** Who has answered neither for the whole nor for every change. */
export function unitsAwaited(asked: readonly UnitId[], opinions: readonly Pick<OpinionGiven, 'unit' | 'change'>[], changes: number): readonly UnitId[] {
	return asked.filter((unit) => {
		const own = opinions.filter((opinion) => opinion.unit === unit).map(({ change }) => change);
		return !own.includes(null) && new Set(own).size < changes;
	});
}

/**
 * The review as it stands; null: nobody was asked about what is proposed now.
 * @param steps of the proposal, in their order
 * @param changes how many it has
 * @param today ISO day in China
 */
export function reviewOf(steps: readonly ReviewStep[], changes: number, today: string): Review | null {
	const asking = steps.findLast(({ action }) => action === 'ask-opinions');
	const drafted = steps.findLast(({ action }) => action === 'return');
	if (!asking?.asked || asking.dueDate === undefined || (drafted && drafted.version > asking.version)) return null;
	const opinions = opinionsHeld(steps);
	const awaiting = unitsAwaited(asking.asked, opinions, changes);
	return { asked: asking.asked, dueDate: asking.dueDate, opinions, awaiting, overdue: awaiting.length > 0 && asking.dueDate < today };
}
