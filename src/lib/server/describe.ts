import type {
	Alternative, Area, Boundary, ClauseId, Determination, Duty, Notice, Place, RoleEntry, RuleTrace, Test
} from '#duty';
import { messages, type Lang, type Messages } from '#i18n/server';

/** A role with its words. */
export interface DescribedRole extends RoleEntry {
	/** The unit's official name. */
	readonly name: string;
	readonly clauseName: string;
	/** What the unit has to do, in our own words. */
	readonly duty: string;
	readonly basisName: string;
	readonly reason: string;
	/** The official wording of the clause, where an operator has imported it. */
	readonly wording?: string;
}

export interface DescribedAlternative extends Alternative {
	readonly leadNames: readonly string[];
}

export interface DescribedBoundary extends Boundary {
	readonly areaName: string;
	/** Metres: how far the drawn line may be from the true one; null where nothing is known of it. */
	readonly areaAccuracy: number | null;
	readonly areaIllustrative: boolean;
	readonly otherwise: DescribedAlternative;
}

export interface DescribedTest extends Test {
	/** What is asked of the place, and the answer. */
	readonly words: string;
}

export interface DescribedRule extends RuleTrace {
	readonly name: string | null;
	readonly clauseName: string;
	readonly tests: readonly DescribedTest[];
}

export interface DescribedNotice extends Notice {
	readonly clauseName: string;
	readonly names: readonly string[];
}

export interface DescribedDuty extends Duty {
	readonly name: string;
	readonly roles: readonly DescribedRole[];
	readonly boundary: DescribedBoundary | null;
	readonly alternatives: readonly DescribedAlternative[];
	readonly notify: DescribedNotice | null;
	readonly rules: readonly DescribedRule[];
}

/** The answer of the core, every part of it in the same place, and beside each part its words. */
export interface Answer extends Determination {
	readonly lang: Lang;
	readonly dataVersion: string;
	readonly tableName: string;
	readonly territoryName: string | null;
	readonly governmentName: string | null;
	readonly duties: readonly DescribedDuty[];
	/** What a reader must know of the answer as a whole: how a doubtful word was read, what is no official data. */
	readonly notes: readonly string[];
}

/** The words that stand beside an answer. */
export interface Wordings {
	readonly lang: Lang;
	readonly dataVersion: string;
	/** Official wording by clause. */
	readonly wordings: ReadonlyMap<string, string>;
}

/** An area with its name in the asked language. */
export function named<T extends Pick<Area, 'name' | 'nameEn'>>(area: T, lang: Lang): T {
	return lang === 'zh' ? area : { ...area, name: area.nameEn || area.name };
}

/** A role in words. */
export function describeRole(role: RoleEntry, words: Messages, wordings: ReadonlyMap<string, string>): DescribedRole {
	const wording = wordings.get(role.clause);
	return {
		...role,
		name: words.units[role.unit], clauseName: words.clauses[role.clause], duty: words.tasks[role.task],
		basisName: words.bases[role.basis].name, reason: words.inferences[role.why],
		...(wording === undefined ? {} : { wording })
	};
}

function describeAlternative(other: Alternative, words: Messages): DescribedAlternative {
	return { ...other, leadNames: other.lead.map((unit) => words.units[unit]) };
}

/** An area by its id, among those that cover the place or lie near it. */
function areaSeen(id: string, { covering, crossings, around }: Place): Area | undefined {
	const among = (areas: readonly Area[]) => areas.find((area) => area.id === id);
	const firstOf = (lists: readonly (readonly Area[])[]): Area | undefined => {
		for (const areas of lists) {
			const area = among(areas);
			if (area) return area;
		}
		return undefined;
	};
	return among(covering) ?? firstOf(crossings.flatMap(({ beyond }) => beyond)) ?? firstOf(around);
}

/** A boundary in words. `place` is where it was found: it knows the area whose line it is. */
export function describeBoundary(boundary: Boundary, place: Place, lang: Lang, words: Messages): DescribedBoundary {
	const area = areaSeen(boundary.area, place);
	return {
		...boundary,
		areaName: area ? named(area, lang).name : boundary.area,
		areaAccuracy: area?.accuracy ?? null,
		areaIllustrative: area?.illustrative ?? false,
		otherwise: describeAlternative(boundary.otherwise, words)
	};
}

function describeTest(test: Test, words: Messages): DescribedTest {
	const asked = test.test === 'territory'
		? words.territories[test.wants as keyof Messages['territories']]
		: words.sets[test.test][test.wants as 'inside' | 'outside'];
	return { ...test, words: `${asked}: ${words.states[test.state]}` };
}

function describeRule(rule: RuleTrace, words: Messages): DescribedRule {
	return {
		...rule,
		name: rule.unit ? words.units[rule.unit] : null, clauseName: words.clauses[rule.clause],
		tests: rule.tests.map((test) => describeTest(test, words))
	};
}

function describeNotice(notice: Notice, words: Messages): DescribedNotice {
	return { ...notice, clauseName: words.clauses[notice.clause], names: notice.territories.map((territory) => words.territories[territory]) };
}

function describeDuty(duty: Duty, place: Place, { lang, wordings }: Wordings, words: Messages): DescribedDuty {
	return {
		...duty,
		name: words.matters[duty.matter].name,
		roles: duty.roles.map((role) => describeRole(role, words, wordings)),
		boundary: duty.boundary && describeBoundary(duty.boundary, place, lang, words),
		alternatives: duty.alternatives.map((other) => describeAlternative(other, words)),
		notify: duty.notify && describeNotice(duty.notify, words),
		rules: duty.rules.map((rule) => describeRule(rule, words))
	};
}

/** Do the 1000 m decide? They do when the place is inside, and when the line that would change the answer is theirs. */
export const restsOnGroundDistance = (withinExtent: boolean, boundaries: readonly (Boundary | null)[]): boolean =>
	withinExtent || boundaries.some((boundary) => boundary?.area.startsWith('extent-1000m'));

/** What a reader must know of an answer as a whole. */
export const notesFor = (groundDistance: boolean, flags: Determination['flags'], words: Messages): string[] =>
	[...(groundDistance ? [words.groundDistanceNote] : []), ...(flags.includes('illustrative') ? [words.illustrativeWarning] : [])];

/** Puts the words of a language beside a determination. `place` is where it was found: it names the areas beyond a line. */
export function describe(determination: Determination, place: Place, given: Wordings): Answer {
	const words = messages(given.lang);
	const { territory, government, table } = determination;
	return {
		...determination,
		lang: given.lang, dataVersion: given.dataVersion,
		tableName: words.tables[table]?.name ?? table,
		territoryName: territory && words.territories[territory],
		governmentName: government && words.units[government],
		areas: determination.areas.map((area) => named(area, given.lang)),
		duties: determination.duties.map((duty) => describeDuty(duty, place, given, words)),
		notes: notesFor(restsOnGroundDistance(determination.withinExtent, determination.duties.map(({ boundary }) => boundary)), determination.flags, words)
	};
}

/** A clause as it is cited, what it is about, and its official wording where there is one. */
export interface DescribedClause {
	readonly id: ClauseId;
	readonly name: string;
	readonly subject: string;
	readonly wording?: string;
}

/** A clause in words. */
export function describeClause(id: ClauseId, words: Messages, wordings: ReadonlyMap<string, string>): DescribedClause {
	const wording = wordings.get(id);
	return { id, name: words.clauses[id], subject: words.clauseSubjects[id], ...(wording === undefined ? {} : { wording }) };
}
