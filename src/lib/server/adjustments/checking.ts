import { consequenceOf, differenceOf, mayPropose, type Change } from '#proposals';
import { tableInForce } from '../answer.ts';
import { readMembers } from '../problem-list/changing.ts';
import { signedIn } from '../problem-list/reading.ts';
import type { Posted } from '../post.ts';
import { found, refuse, type Outcome } from '../problem.ts';
import { apart, refusedWith } from '../request/body-parts.ts';
import { mayNot } from './changing.ts';
import { proposalParameters } from './parameters.ts';
import { readChanges } from './read-changes.ts';
import { inLanguage } from './reading.ts';
import { changeFaults, findingsShown } from './shown.ts';

/** What is asked about: changes that are no proposal yet. */
interface Checked {
	readonly validFrom: string;
	readonly changes: readonly Change[];
}

async function readChecked(body: unknown, posted: Posted): Promise<Outcome<Checked>> {
	const { lists: { changes }, rest } = apart(body, ['changes']);
	const members = readMembers(rest, proposalParameters.check, posted);
	const read = await readChanges(changes, posted);
	const refused = refusedWith([members, read], posted);
	if (refused) return refused;
	if (!members.ok || !read.ok) throw new Error('readChecked: got a refusal without errors, expected some');
	const inForce = tableInForce(members.body.validFrom, posted.words, 'validFrom');
	return inForce.ok ? found({ validFrom: members.body.validFrom, changes: read.body }) : inForce;
}

/** `POST /api/v1/proposals/checks`: what changes would mean, by the same rules as a proposal's; nothing is kept. */
export const checkProposal = (body: unknown, given: object, posted: Posted) => signedIn(async (_given: object, standing: Posted, actor) => {
	const { store: { proposals }, lang, words, dataVersion } = standing;
	if (!mayPropose(actor)) return mayNot(standing, 'may-not-propose');
	const checked = await readChecked(body, standing);
	if (!checked.ok) return checked;
	const { validFrom, changes } = checked.body;
	const applying = await proposals.applied({ title: '', reason: '', validFrom, changes });
	if (!applying.ok) return refuse(changeFaults(applying.faults, lang), words, 'incomplete');
	const examined = await proposals.ground.tried(applying.applied, validFrom);
	const { byDistrict, byZone, areas, ...totals } = differenceOf(examined.ground, examined.measured);
	const { table, cells } = consequenceOf(examined.ground);
	const named = inLanguage(lang);
	return found({
		validFrom, dataVersion, findings: findingsShown({ ok: true, examined }, changes, lang), ...totals, byDistrict: byDistrict.map(named), byZone, areas: areas.map(named),
		table, cells: cells.map(({ matter, role, from, to, area }) => ({ matter, role, from, to, area }))
	});
})(given, posted);
