import type { UnitId } from '#duty';
import type { AccountRole, Issue, OrganisationId, StepAsked } from '#issues';
import type { Hand, Move } from './courses.ts';
import type { Sample } from './samples.ts';

type Place = readonly [OrganisationId, AccountRole];

/** Who is meant, as the issue stands. */
export function organisationFor(hand: Hand, issue: Issue): Place {
	const [office = 'office-gy'] = issue.office;
	const [overseer] = issue.oversee.filter((unit) => unit !== issue.owner);
	const anshun = issue.territory === 'anshun';
	if (hand === 'office' || (hand === 'supervision' && anshun)) return [office, 'office'];
	if (hand === 'supervision') return ['gy-supervision', 'officer'];
	if (hand === 'procurator') return [anshun ? 'proc-anshun' : 'proc-guiyang', 'procurator'];
	if (hand === 'checker' && overseer) return [overseer, 'officer'];
	if (hand === 'assistant') return [issue.parts.find(({ state }) => state === 'open')?.unit ?? issue.owner, 'officer'];
	return [issue.owner, hand === 'owner' ? 'officer' : 'head'];
}

/** To whom a step hands the issue, or whom it asks: the first refusal names the other unit, the second the first again. */
export function toUnitOf(action: Move['action'], { other }: Sample, issue: Issue): Pick<StepAsked, 'toUnit' | 'clause'> {
	const [lead] = issue.lead;
	if (action === 'refuse') return issue.refusals === 0 ? named(other?.unit, other?.clause) : named(lead, other?.back);
	if (action === 'decide-unit') return named(lead ?? other?.unit);
	return action === 'transfer' || action === 'assist' ? named(other?.unit) : {};
}

function named(toUnit: UnitId | undefined, clause?: StepAsked['clause']): Pick<StepAsked, 'toUnit' | 'clause'> {
	return { toUnit: toUnit ?? null, clause: clause ?? null };
}
