import { determine, type Determination, type RoleId } from '#duty';
import { locate, type AreaIndex } from '#geo';
import { faultsText, type FaultWords } from './fault.ts';
import { readQuestion, type Defaults, type PointReading, type Question } from './read-row.ts';
import { failed, type Row, type RowAnswer } from './row.ts';

/** A row's answer holds nothing of lines beyond the accuracy. Metres, and a share of it: what rounding may bring within. */
const reachOf = (accuracy: number) => accuracy + Math.max(1, accuracy / 100);

function answerOf({ scope, territory, withinExtent, zone, duties }: Determination): RowAnswer {
	const [duty] = duties;
	if (!duty) throw new Error('answerOf: got no duty, expected that of the matter asked for');
	const units = (role: RoleId) => duty.roles.filter((entry) => entry.role === role).map(({ unit }) => unit);
	return {
		scope, territory, withinExtent, zone,
		lead: units('lead'), oversee: units('oversee'), support: units('support'), territorial: units('territorial'), office: units('office'),
		flags: duty.flags, error: null
	};
}

/** Answers one question; the same as the answer for that one place, without its reasons and its nearest line. */
export async function decide({ point, accuracy, on, table, matter }: Question, index: AreaIndex): Promise<RowAnswer> {
	const place = await locate(index, point, accuracy, on, reachOf(accuracy));
	return answerOf(determine(place, table, on, matter));
}

/** All that a row is answered from. */
export interface Grounds {
	readonly index: AreaIndex;
	readonly defaults: Defaults;
	readonly words: FaultWords;
	/** How a position is read, where it is not in decimal degrees. */
	readonly point?: PointReading;
}

/** Answers a row; what cannot be read is told in its `error`. */
export async function answerRow(row: Row, { index, defaults, words, point }: Grounds): Promise<RowAnswer> {
	const question = readQuestion(row, defaults, point);
	return question.ok ? decide(question.value, index) : failed(faultsText(question.faults, words));
}
