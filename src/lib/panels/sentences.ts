/** An answer in sentences: a door of its own (`#panels/sentences`), because paper says the same as the screen. Pure. */
import type { Alternative, Boundary, Duty, FlagId, RuleTrace, Test, UnitId } from '#duty';
import { formatMetres } from '#i18n';
import { areaName, boundaryArea, concurrentUnits, leadEntries, leadMissing, type Answer, type Speech } from './answer.ts';

export { placeName, type Answer, type Speech } from './answer.ts';

/** A flag as a plain sentence, with what it lists beneath. */
export interface FlagSentence {
	readonly flag: FlagId | 'notify';
	readonly name: string;
	readonly sentence: string;
	readonly list: readonly string[];
}

const unitNames = (units: readonly UnitId[], { words }: Speech) => words.panels.list(units.map((unit) => words.units[unit]));

/** Who leads, in one phrase: the units, or why there is none. */
export function leadPhrase(duty: Duty, speech: Speech): string {
	const { answer } = speech.words.panels;
	const missing = leadMissing(duty);
	if (missing === 'out') return answer.outOfScope;
	if (missing === 'silent') return answer.noLead;
	if (missing === 'no-data') return answer.unknownLead;
	return unitNames(leadEntries(duty).map(({ unit }) => unit), speech);
}

/** What else the answer could be, in one sentence. */
export function alternativeSentence(other: Alternative, speech: Speech): string {
	const { flags } = speech.words.panels;
	if (other.scope === 'out' || !other.territory) return flags.alternativeOut;
	const territory = speech.words.territories[other.territory];
	if (other.lead.length === 0) return flags.alternativeNobody({ territory });
	return flags.alternative({ lead: unitNames(other.lead, speech), territory });
}

/** The nearest line that would change the lead, what lies beyond, and how well the line itself is known. */
export function boundarySentences(boundary: Boundary | null, answer: Answer, speech: Speech): readonly string[] {
	const { boundary: words } = speech.words.panels;
	if (!boundary) return [words.none];
	const { otherwise } = boundary;
	const distance = formatMetres(boundary.distance, speech.lang);
	const line = boundaryArea(boundary, answer.areas, speech);
	const nearest = words.nearest({ distance, area: line.name });
	const beyond = otherwise.scope === 'out' ? words.otherwiseOut
		: otherwise.lead.length === 0 ? words.otherwiseNobody
			: words.otherwise({ lead: unitNames(otherwise.lead, speech) });
	const apart = line.accuracy === null ? [] : [words.accuracyApart({ metres: formatMetres(line.accuracy, speech.lang) })];
	return [nearest, beyond, ...apart];
}

function nearBoundary(duty: Duty, answer: Answer, speech: Speech): Pick<FlagSentence, 'sentence' | 'list'> {
	const changed = duty.alternatives.filter(({ lead }) => lead.join() !== leadEntries(duty).map(({ unit }) => unit).join());
	const units = [...new Set([...leadEntries(duty).map(({ unit }) => unit), ...changed.flatMap(({ lead }) => lead)])];
	const accuracy = formatMetres(answer.point.accuracy, speech.lang);
	return {
		sentence: speech.words.panels.flags.nearBoundary({ accuracy, units: unitNames(units, speech) }),
		// places beyond different lines may have the same answer: it is said once
		list: [...new Set(changed.map((other) => alternativeSentence(other, speech)))]
	};
}

/** The flags of a duty as plain sentences, in the vocabulary's order; whom to tell at once comes first. */
export function flagSentences(duty: Duty, answer: Answer, speech: Speech): readonly FlagSentence[] {
	const { words } = speech;
	const said = words.panels.flags;
	const territories = words.panels.list(answer.touches.map((territory) => words.territories[territory]));
	const plain: Record<Exclude<FlagId, 'near-boundary'>, () => string> = {
		concurrent: () => said.concurrent({ units: unitNames(concurrentUnits(duty), speech) }),
		silent: () => said.silent,
		inferred: () => said.inferred,
		'cross-territory': () => said.crossTerritory({ territories }),
		'out-of-scope': () => said.outOfScope,
		illustrative: () => words.illustrativeWarning
	};
	const flags = duty.flags.map((flag): FlagSentence => {
		const { sentence, list } = flag === 'near-boundary' ? nearBoundary(duty, answer, speech) : { sentence: plain[flag](), list: [] };
		return { flag, name: words.flags[flag].name, sentence, list };
	});
	if (!duty.notify) return flags;
	const told = words.panels.list(duty.notify.territories.map((territory) => words.territories[territory]));
	const sentence = said.notify({ territories: told, clause: words.clauses[duty.notify.clause] });
	return [{ flag: 'notify', name: said.notifyName, sentence, list: [] }, ...flags];
}

/** One question of a rule and how the place answered it. */
export function testSentence({ test, wants, state, areas }: Test, answer: Answer, speech: Speech): string {
	const { reasons } = speech.words.panels;
	const by = areas.length > 0 ? reasons.by({ areas: speech.words.panels.list(areas.map((id) => areaName(id, answer.areas, speech))) }) : '';
	if (test === 'territory') {
		const asked = wants === 'inside' || wants === 'outside' ? '' : reasons.inTerritory({ territory: speech.words.territories[wants] });
		return reasons.test({ asked, answer: reasons.answers[state], by });
	}
	const set = speech.words.sets[test];
	if (state === 'no-data') return set.unknown;
	return reasons.test({ asked: wants === 'inside' ? set.inside : set.outside, answer: reasons.answers[state], by });
}

/** The rules that concern the place's own territory, those that fired first; and the others, which cannot apply here. */
export function sortRules(duty: Duty, answer: Answer): { readonly here: readonly RuleTrace[]; readonly elsewhere: readonly RuleTrace[] } {
	const order = { applies: 0, 'no-data': 1, 'does-not-apply': 2 };
	const sorted = [...duty.rules].sort((a, b) => order[a.state] - order[b.state]);
	return {
		here: sorted.filter(({ territory }) => territory === answer.territory),
		elsewhere: sorted.filter(({ territory }) => territory !== answer.territory)
	};
}

/** Does the 1000 m extent bear on this answer, so that our reading of it must be said? */
export function extentDecides(duty: Duty, answer: Answer): boolean {
	return answer.areas.some(({ kind }) => kind === 'extent-1000m')
		|| duty.boundary?.area.startsWith('extent-1000m-') === true
		|| duty.rules.some(({ territory, tests }) => territory === answer.territory && tests.some(({ test }) => test === 'extent'));
}
