import type { Determination, MatterId, TerritoryId } from '#duty';
import type { Beside, GivenAnswer, Holder } from './answer-differences.ts';
import type { GroundAnswer, GroundPart } from './responsible.ts';

/** A part of a line or polygon as it was answered. */
export interface GivenPart extends Omit<GroundPart, 'duties'>, Pick<Determination, 'areas' | 'duties'> {}

/** An answer of the map for a line or polygon as it was given: for each part, and from which data. */
export interface GivenShapeAnswer extends Omit<GroundAnswer, 'parts'>, Pick<GivenAnswer, 'dataVersion' | 'table'> {
	/** Metres of a line, square metres of a polygon. */
	readonly measure: number;
	readonly parts: readonly GivenPart[];
}

/** The answer that is stored with an issue; null: nothing of a form that is known. */
export function storedAnswer(determination: Readonly<Record<string, unknown>>): GivenAnswer | GivenShapeAnswer | null {
	const known = Array.isArray(determination.duties) || Array.isArray(determination.parts);
	return known ? (determination as unknown as GivenAnswer | GivenShapeAnswer) : null;
}

export function isForShape(answer: GivenAnswer | GivenShapeAnswer): answer is GivenShapeAnswer {
	return 'parts' in answer;
}

/** All ground on which the same units lead by the same clauses, in the same territory. */
export interface GroundShare {
	/** In the order of acting; empty where nobody leads. */
	readonly lead: readonly Holder[];
	readonly scope: 'in' | 'out';
	readonly territory: TerritoryId | null;
	/** Of the whole, 0 to 1. */
	readonly share: number;
	/** Metres or square metres. */
	readonly measure: number;
}

const likeness = ({ lead, scope, territory }: GroundShare) => JSON.stringify([lead, scope, territory]);

/** How a line or polygon is shared out among those who lead the matter: the largest share first, all together the whole. */
export function groundShares({ parts }: GroundAnswer, matter: MatterId): readonly GroundShare[] {
	const whole = parts.reduce((sum, { measure }) => sum + measure, 0);
	const shares = new Map<string, GroundShare>();
	for (const { measure, scope, territory, duties } of parts) {
		const roles = duties.find((duty) => duty.matter === matter)?.roles ?? [];
		const lead = roles.filter(({ role }) => role === 'lead').map(({ unit, clause }) => ({ unit, clause }));
		const share = { lead, scope, territory, share: measure / whole, measure };
		const before = shares.get(likeness(share));
		shares.set(likeness(share), before ? { ...share, share: before.share + share.share, measure: before.measure + measure } : share);
	}
	return [...shares.values()].sort((a, b) => b.measure - a.measure);
}

/** Two answers for the same line or polygon, beside each other. */
export interface SharesCompared {
	readonly rows: readonly (Pick<GroundShare, 'lead' | 'scope' | 'territory'> & { readonly share: Beside<number> })[];
	readonly same: boolean;
	/** What may be the cause of a difference. */
	readonly dataVersion: Beside<string>;
	readonly table: Beside<string>;
}

/** Shares that differ by less are shown alike, to a tenth of a hundredth. */
const ALIKE = 0.0005;

const beside = (then: string, now: string): Beside<string> => ({ then, now, same: then === now });

/** Compares how a line or polygon was shared out then with how it is today. */
export function compareShares(then: GivenShapeAnswer, now: GivenShapeAnswer, matter: MatterId): SharesCompared {
	const [before, after] = [groundShares(then, matter), groundShares(now, matter)];
	const shareIn = (shares: readonly GroundShare[], row: GroundShare) => shares.find((each) => likeness(each) === likeness(row))?.share ?? 0;
	const added = after.filter((row) => !before.some((each) => likeness(each) === likeness(row)));
	const rows = [...before, ...added].map((row) => {
		const [was, is] = [shareIn(before, row), shareIn(after, row)];
		return { lead: row.lead, scope: row.scope, territory: row.territory, share: { then: was, now: is, same: Math.abs(was - is) < ALIKE } };
	});
	return { rows, same: rows.every(({ share }) => share.same), dataVersion: beside(then.dataVersion, now.dataVersion), table: beside(then.table, now.table) };
}
