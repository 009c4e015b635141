import { determine, type Determination, type RoleId } from '#duty';
import { locate, type AreaIndex } from '#geo';
import type { Question } from './read-row.ts';
import type { RowAnswer } from './row.ts';

/** A row's answer holds nothing of lines beyond the accuracy. Metres, and a share of it: what rounding may bring within. */
const reachOf = (accuracy: number) => accuracy + Math.max(1, accuracy / 100);

/** The answer to a row from the determination for its one matter. */
export function answerOf({ scope, territory, withinExtent, zone, duties }: Determination): RowAnswer {
	const [duty] = duties;
	if (!duty) throw new Error('answerOf: got no duty, expected that of the matter asked for');
	const units = (role: RoleId) => duty.roles.filter((entry) => entry.role === role).map(({ unit }) => unit);
	return {
		scope, territory, withinExtent, zone,
		lead: units('lead'), oversee: units('oversee'), support: units('support'), territorial: units('territorial'), office: units('office'),
		flags: duty.flags, error: null
	};
}

/** How many answers are remembered: all that a day's areas and matters can make, and more dates than a list has. */
const REMEMBERED = 20_000;

/** Answers one question: as that one place alone is answered, without its reasons and its nearest line. */
export type Decide = (question: Question) => Promise<RowAnswer>;

/**
 * Answers questions from the areas of an index. Where no line is near enough to matter, all places on the same areas
 * have the same answer, which is worked out once.
 */
export function decider(index: AreaIndex): Decide {
	const remembered = new Map<string, RowAnswer>();
	return async ({ point, accuracy, on, table, matter }) => {
		const place = await locate(index, point, accuracy, on, reachOf(accuracy));
		if (place.crossings.length > 0 || place.around.length > 0) return answerOf(determine(place, table, on, matter));
		const key = `${on} ${matter} ${place.covering.map(({ id }) => id).join()}`;
		const answer = remembered.get(key) ?? answerOf(determine(place, table, on, matter));
		if (remembered.size >= REMEMBERED) remembered.clear();
		remembered.set(key, answer);
		return answer;
	};
}
