import type { Finding } from '#geo/shapes';
import { proposalWords, type ProposalWords } from '#i18n/proposals';
import { dateInChina } from '#i18n/server';
import type { Actor } from '#issues';
import {
	changeNow, edgeNow, effectOn, FIGURES_CHECKED, opinionsOverdue, reviewOf, STANDARD, stepsFor, type Change, type ChangeFault, type ProposalFinding, type ProposalStepFault, type StandardFinding
} from '#proposals';
import type { Standing } from '../endpoint.ts';
import type { Fault } from '../request/reading.ts';
import type { Examined } from './ground.ts';
import { contentOf, type ProposalItem, type StoredProposal } from './proposals.ts';

type Words = Pick<Standing, 'lang'>;

/** The field of a change that is at fault, and why. */
export function changeFaults(faults: readonly ChangeFault[], lang: Words['lang']): Fault[] {
	const said = proposalWords(lang).faults;
	return faults.map(({ change, field, fault }) => ({ field: `changes[${change}].${field}`, message: said[fault] }));
}

/** Something to be looked at, in words. */
interface FindingShown extends Omit<ProposalFinding, 'check'> {
	readonly check: ProposalFinding['check'] | 'change';
	readonly message: string;
}

/** Metres as a person compares them: 199.6 must not read as the 200 that are required. */
const metresText = (metres: number | 'whole' | null, said: ProposalWords) => (metres === 'whole' ? said.standard.whole : metres === null ? '' : String(Math.floor(metres * 10) / 10));

function standardText({ rule, required, measured, before, untested, exception }: StandardFinding, tolerance: number | undefined, words: ProposalWords): string {
	const { standard: said } = words;
	const name = said.rules[rule];
	if (untested) return said.untested({ standard: STANDARD, rule: name, why: said.why[untested] });
	const told = said.failed({ standard: STANDARD, rule: name, measured: metresText(measured, words), before: metresText(before, words), required: metresText(required, words), accuracy: tolerance ? String(tolerance) : '', checked: FIGURES_CHECKED });
	return exception === null ? told : said.allowed({ told, reason: exception });
}

function findingShown(finding: ProposalFinding, said: ProposalWords): FindingShown {
	const { check, metres2, tolerance, standard } = finding;
	if (standard) return { ...finding, message: standardText(standard, tolerance, said) };
	return { ...finding, message: said.finding({ check: said.checks[check], metres2: metres2?.toFixed(0) ?? '', tolerance: tolerance?.toString() ?? '' }) };
}

/** What the proposal is examined to be, or why it fits no longer what is in force on its day. */
export type Examination = { readonly ok: true; readonly examined: Examined } | { readonly ok: false; readonly faults: readonly ChangeFault[] };

/** What is to be looked at, in words; or why the changes fit no longer. */
export function findingsShown(examination: Examination, changes: readonly Change[], lang: Words['lang']): FindingShown[] {
	const said = proposalWords(lang);
	if (examination.ok) return examination.examined.findings.map((finding) => findingShown(finding, said));
	return examination.faults.map(({ change, fault }) => ({
		severity: 'error', check: 'change', areas: [changes[change]?.area ?? ''], message: said.noLonger({ why: said.faults[fault] })
	}));
}

/** Whether a proposal would take effect as it stands, in two numbers. */
export function countFindings(examination: Examination): { readonly errors: number; readonly warnings: number } {
	// what somebody has allowed, with a reason, warns nobody any more
	const severities = examination.ok ? examination.examined.findings.filter(({ standard }) => !standard?.exception).map(({ severity }) => severity) : examination.faults.map(() => 'error');
	return { errors: severities.filter((each) => each === 'error').length, warnings: severities.filter((each) => each === 'warning').length };
}

/** Why areas would not hold together, each with a place where it shows. */
export function refusedFindings(findings: readonly Finding[], lang: Words['lang']): Fault[] {
	const said = proposalWords(lang);
	return findings.map((finding) => {
		const [lon, lat] = finding.at ?? [];
		const at = lon === undefined || lat === undefined ? '' : `${lon.toFixed(6)}, ${lat.toFixed(6)}`;
		return { field: 'action', message: said.refused({ finding: findingShown(finding, said).message, areas: finding.areas.join(', '), at }) };
	});
}

/** What a step lacks or says wrongly, in words. */
export function stepFaultsShown(faults: readonly ProposalStepFault[], lang: Words['lang']): Fault[] {
	const { stepFaults, needed } = proposalWords(lang);
	return faults.map(({ field, fault }) => ({ field, message: fault === 'missing' && field !== 'action' ? needed({ field }) : stepFaults[fault] }));
}

/** A proposal as lists show it to somebody today. */
export function itemShown(item: ProposalItem, actor: Actor): object {
	const today = dateInChina(new Date());
	return { ...item, opinionsOverdue: opinionsOverdue(item, today), effect: effectOn(item, today), actions: stepsFor(actor, item) };
}

type Step = StoredProposal['steps'][number];

/** Where what a step speaks of stands in the content that holds: null where it has it no more. A step from before this was kept speaks of the same place. */
function standingNow({ content, change, changed, edge }: Step, { contentVersion, changes }: StoredProposal): object {
	const older = content !== contentVersion;
	return {
		...(change === undefined ? {} : { changeNow: older && changed ? changeNow(changed, changes) : change }),
		...(edge ? { edgeNow: older ? edgeNow(edge.line, changes) : { change, polygon: edge.polygon, ring: edge.ring, from: edge.from, to: edge.to } } : {})
	};
}

/** A proposal, whole, as somebody who has signed in sees it. */
export function proposalShown(stored: StoredProposal, examination: Examination, actor: Actor, { lang }: Words): object {
	const { item, steps } = stored;
	const { changes } = contentOf(stored);
	const review = reviewOf(steps, changes.length, dateInChina(new Date()));
	return { ...itemShown(item, actor), changes, findings: findingsShown(examination, changes, lang), review, steps: steps.map((step) => ({ ...step, ...standingNow(step, stored) })) };
}
