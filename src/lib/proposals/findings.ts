import { areaOf } from '#geo';
import { checkAreas, isWiderThan, pieces, positionInside, type CheckId, type Finding, type Shape } from '#geo/shapes';
import type { Applied } from './applied.ts';
import type { Measured } from './difference.ts';
import type { Piece } from './piece.ts';
import { testStandard, type StandardResult, type Untested } from './standard-check.ts';
import type { StandardRuleId } from './standard.ts';

/** What is looked at beside the checks that every load passes. */
export type ProposalCheck = CheckId | 'sliver' | 'line-noise' | 'no-difference' | 'standard';

/** What was found by a rule of the standard. Metres. */
export interface StandardFinding {
	readonly rule: StandardRuleId;
	/** At least; null: no figure is known. */
	readonly required: number | 'whole' | null;
	/** null: it was not measured. */
	readonly measured: number | null;
	/** The same by the lines in force; null: it was not measured, or nothing fell short. */
	readonly before: number | null;
	/** Why it cannot be tested; null: it was, and falls short. */
	readonly untested: Untested | null;
	/** Why it may fall short; null: nobody has said so. */
	readonly exception: string | null;
}

/** Something a planner should look at. An error would stop the lines from taking effect, a warning would not. */
export interface ProposalFinding extends Omit<Finding, 'check'> {
	readonly check: ProposalCheck;
	/** Only of the check `standard`. */
	readonly standard?: StandardFinding;
}

/** Metres: ground nowhere wider than this between two lines is left over from drawing. */
const SLIVER = 5;

/** One finding for all the slivers of an area, where the largest lies. */
function sliverOf(id: string, shapes: readonly Shape[]): readonly ProposalFinding[] {
	const narrow = shapes.flatMap(pieces).filter((part) => !isWiderThan(part, SLIVER)).map((part) => ({ part, metres2: areaOf(part) }));
	const [largest] = [...narrow].sort((a, b) => b.metres2 - a.metres2);
	if (!largest) return [];
	const metres2 = narrow.reduce((sum, each) => sum + each.metres2, 0);
	return [{ severity: 'warning', check: 'sliver', areas: [id], at: positionInside(largest.part), metres2, tolerance: SLIVER }];
}

function slivers({ changed }: Applied, ground: readonly Piece[]): readonly ProposalFinding[] {
	return changed.filter(({ computed }) => !computed).flatMap(({ id, after }) => {
		const covers = (areas: Piece['before']) => areas.some((area) => area.id === id);
		const moved = ground.filter((piece) => covers(piece.before) !== covers(piece.after)).map(({ geometry }) => geometry);
		return sliverOf(id, [...(after ? [after.geometry] : []), ...moved]);
	});
}

function noise({ changed }: Applied, measured: readonly Measured[]): readonly ProposalFinding[] {
	return measured.flatMap(({ id, noise: metres2, noiseAt }): ProposalFinding[] => {
		const area = changed.find((each) => each.id === id && !each.computed);
		if (!area?.before || metres2 === 0) return [];
		const tolerance = area.before.properties.accuracy;
		return [{ severity: 'warning', check: 'line-noise', areas: [id], ...(noiseAt && { at: [...noiseAt] }), metres2, tolerance }];
	});
}

function idle({ changed }: Applied, ground: readonly Piece[]): readonly ProposalFinding[] {
	const differs = (id: string) => ground.some(({ before, after }) => before.some((area) => area.id === id) !== after.some((area) => area.id === id));
	return changed.filter(({ id, computed }) => !computed && !differs(id)).map(({ id }) => ({ severity: 'warning', check: 'no-difference', areas: [id] }));
}

/** The rules of the standard that the changes fall short of, or that cannot be tested. */
function standard({ changed, before: inForce, after }: Applied): readonly ProposalFinding[] {
	const drawn = changed.filter(({ computed }) => !computed);
	const about = drawn.flatMap(({ before, after: proposed }) => (proposed ?? before)?.properties ?? []);
	const exceptionOf = ({ rule, area }: StandardResult) =>
		drawn.filter(({ before, after: proposed }) => area.endsWith(`-${(proposed ?? before)?.properties.code}`)).flatMap(({ exceptions = [] }) => exceptions).find((each) => each.rule === rule)?.reason ?? null;
	const now = testStandard(inForce, about);
	return testStandard(after, about).flatMap((told): ProposalFinding[] => {
		if (told.result === 'met') return [];
		const tolerance = Math.max(0, ...after.filter(({ properties: { id, kind, code } }) => id === told.area || (kind === 'lake' && told.area.endsWith(`-${code}`))).map(({ properties }) => properties.accuracy));
		const { rule, required } = told;
		const old = now.find((each) => each.rule === rule && each.area === told.area);
		const found: StandardFinding = told.result === 'untested'
			? { rule, required, measured: null, before: null, untested: told.why, exception: null }
			: { rule, required, measured: told.measured, before: old && old.result !== 'untested' ? old.measured : null, untested: null, exception: exceptionOf(told) };
		const at = told.result === 'failed' ? told.at : null;
		return [{ severity: 'warning', check: 'standard', areas: [told.area], ...(at && { at }), ...(told.result === 'failed' && { tolerance }), standard: found }];
	});
}

/** What is to be looked at in the areas that change: the checks of a load on all areas as they would be, and what was drawn carelessly. */
export function proposalFindings(applied: Applied, ground: readonly Piece[], measured: readonly Measured[]): readonly ProposalFinding[] {
	const ids = new Set(applied.changed.map(({ id }) => id));
	const checked = checkAreas(applied.after.map(({ properties, geometry }) => ({ ...properties, geometry })));
	return [...checked.filter(({ areas }) => areas.some((id) => ids.has(id))), ...slivers(applied, ground), ...noise(applied, measured), ...idle(applied, ground), ...standard(applied)];
}
