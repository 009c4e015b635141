import { proposalWords } from '#i18n/proposals';
import { canonicalJson, type Actor } from '#issues';
import { consequenceOf, mayPropose, unitsAffected, type Edge, type ProposalContent, type StepSaid } from '#proposals';
import { UNITS, type UnitId } from '#duty';
import { tableInForce } from '../answer.ts';
import { keyFault, readMembers } from '../problem-list/changing.ts';
import { isIssueId as isProposalId, signedIn } from '../problem-list/reading.ts';
import type { Posted } from '../post.ts';
import { forbid, overtaken, refuse, type Outcome, type Refused } from '../problem.ts';
import { apart, refusedWith } from '../request/body-parts.ts';
import { proposalParameters } from './parameters.ts';
import type { ProposalStepAsked, ProposalStepped } from './proposals.ts';
import { readChanges, within } from './read-changes.ts';
import { examine, noSuchProposal, wholeProposal } from './reading.ts';
import { changeFaults, countFindings, refusedFindings, stepFaultsShown } from './shown.ts';

const isUnit = (value: unknown): value is UnitId => UNITS.some((unit) => unit === value);

function readUnits(value: unknown, { words, lang }: Posted): Outcome<readonly UnitId[]> {
	if (Array.isArray(value) && value.length <= UNITS.length && value.every(isUnit)) return { ok: true, body: value };
	return refuse([{ field: 'units', message: proposalWords(lang).reading.units }], words);
}

export function mayNot({ words, lang }: Posted, why: keyof ReturnType<typeof proposalWords>['forbidden']): Refused {
	return forbid(proposalWords(lang).forbidden[why], words);
}

async function readContent(body: unknown, posted: Posted): Promise<Outcome<ProposalContent>> {
	const { lists, rest } = apart(body, ['changes']);
	const members = readMembers(rest, proposalParameters.create, posted);
	const read = await readChanges(lists.changes, posted);
	if (!members.ok || !read.ok) return refusedWith([members, read], posted) ?? (members.ok ? read as Refused : members);
	const inForce = tableInForce(members.body.validFrom, posted.words, 'validFrom');
	return inForce.ok ? { ok: true, body: { ...members.body, changes: read.body } } : inForce;
}

/** `POST /api/v1/proposals`: a draft, with what the checks find in it. */
export const createProposal = (body: unknown, given: object, posted: Posted) => signedIn(async (_given: object, standing: Posted, actor) => {
	const { store, words, lang } = standing;
	if (!mayPropose(actor)) return mayNot(standing, 'may-not-propose');
	const long = keyFault(standing);
	if (long) return long;
	const content = await readContent(body, standing);
	if (!content.ok) return content;
	const created = await store.proposals.create(content.body, actor, { key: standing.header('idempotency-key'), body: canonicalJson(body) }, new Date());
	if (created.kind === 'key-reused') return refuse([{ field: 'Idempotency-Key', message: words.problems.keyReused }], words, 'incomplete');
	if (created.kind === 'faulty') return refuse(changeFaults(created.faults, lang), words, 'incomplete');
	const whole = await wholeProposal(created.id, standing, actor);
	return whole.ok ? { ...whole, status: created.kind === 'made' ? 201 : 200 } : whole;
})(given, posted);

async function refusalOf(id: string, stepped: Exclude<ProposalStepped, { kind: 'done' }>, given: number, standing: Posted, actor: Actor): Promise<Refused> {
	const { words, lang } = standing;
	if (stepped.kind === 'unknown') return noSuchProposal(standing, id);
	if (stepped.kind === 'forbidden') return mayNot(standing, stepped.why);
	if (stepped.kind === 'faulty') return refuse(changeFaults(stepped.faults, lang), words, 'incomplete');
	if (stepped.kind === 'incomplete') return refuse(stepFaultsShown(stepped.faults, lang), words, 'incomplete');
	if (stepped.kind === 'refused') return refuse(refusedFindings(stepped.findings, lang), words, 'incomplete');
	const now = await wholeProposal(id, standing, actor);
	return overtaken({ given, now: stepped.version }, now.ok ? { proposal: now.body } : {}, words);
}

/** The step that is asked for, and what it says; nothing is said of what is left out. */
async function readStep(body: unknown, posted: Posted): Promise<Outcome<Pick<ProposalStepAsked, 'action' | 'version' | 'said'>>> {
	const { lists: { changes, units, edge: drawn }, rest } = apart(body, ['changes', 'units', 'edge']);
	const members = readMembers(rest, proposalParameters.step, posted);
	const read = changes === undefined || changes === null ? null : await readChanges(changes, posted);
	const listed = units === undefined || units === null ? null : readUnits(units, posted);
	const edge = readEdge(drawn, posted);
	const refused = refusedWith([members, read, listed, edge].filter((each) => each !== null), posted);
	if (refused) return refused;
	if (!members.ok || !edge.ok || (read && !read.ok) || (listed && !listed.ok)) throw new Error('readStep: got a refusal without errors, expected some');
	const { action, version, note, ...told } = members.body;
	const said = Object.fromEntries(Object.entries(told).filter(([, member]) => member !== null)) as Omit<StepSaid, 'note'>;
	const inForce = said.validFrom === undefined ? { ok: true as const } : tableInForce(said.validFrom, posted.words, 'validFrom');
	return inForce.ok ? { ok: true, body: { action, version, said: { note, ...said, ...(read ? { changes: read.body } : {}), ...(listed ? { units: listed.body } : {}), ...(edge.body ? { edge: edge.body } : {}) } } } : inForce;
}

/** The piece of line that a step is about; `undefined`: none is named. */
function readEdge(value: unknown, posted: Posted): Outcome<Edge | undefined> {
	if (value === undefined || value === null) return { ok: true, body: undefined };
	if (typeof value !== 'object' || Array.isArray(value)) return refuse([{ field: 'edge', message: proposalWords(posted.lang).reading.edge }], posted.words);
	const members = readMembers(value, proposalParameters.edge, posted);
	return members.ok ? members : refuse(within('edge', members), posted.words);
}

type WithGround = Pick<ProposalStepAsked, 'findings' | 'affected'>;

/** What goes with a step of what the proposal means on the ground: with a submission what the checks find, with the asking of opinions the units whose duties change. */
async function groundFor(id: string, action: string, standing: Posted): Promise<Outcome<WithGround>> {
	const stored = action === 'submit' || action === 'ask-opinions' ? await standing.store.proposals.find(id) : null;
	if (!stored) return { ok: true, body: { findings: null, affected: [] } };
	const examination = await examine(stored, standing);
	if (action === 'submit') return { ok: true, body: { findings: countFindings(examination), affected: [] } };
	if (!examination.ok) return refuse(changeFaults(examination.faults, standing.lang), standing.words, 'incomplete');
	return { ok: true, body: { findings: null, affected: unitsAffected(consequenceOf(examination.examined.ground)) } };
}

/** `POST /api/v1/proposals/{id}/steps` */
export const stepProposal = (body: unknown, given: object, posted: Posted) => signedIn(async (_given: object, standing: Posted, actor) => {
	const id = standing.path.id ?? '';
	const asked = await readStep(body, standing);
	if (!asked.ok) return asked;
	if (!isProposalId(id)) return noSuchProposal(standing, id);
	const ground = await groundFor(id, asked.body.action, standing);
	if (!ground.ok) return ground;
	const stepped = await standing.store.proposals.step(id, { ...asked.body, ...ground.body }, actor, new Date());
	if (stepped.kind !== 'done') return refusalOf(id, stepped, asked.body.version, standing, actor);
	// an approval makes the data others than they were when the request came
	return wholeProposal(id, { ...standing, dataVersion: await standing.store.dataVersion() }, actor);
})(given, posted);
