import { proposalWords } from '#i18n/proposals';
import { canonicalJson, type Actor } from '#issues';
import { mayPropose, type ProposalContent } from '#proposals';
import { tableInForce } from '../answer.ts';
import { keyFault, readMembers } from '../problem-list/changing.ts';
import { isIssueId as isProposalId, signedIn } from '../problem-list/reading.ts';
import type { Posted } from '../post.ts';
import { problem, refuse, type Outcome, type Refused } from '../problem.ts';
import { proposalParameters } from './parameters.ts';
import type { ProposalStepAsked, ProposalStepped } from './proposals.ts';
import { readChanges } from './read-changes.ts';
import { examine, noSuchProposal, wholeProposal } from './reading.ts';
import { changeFaults, countFindings } from './shown.ts';

/** A body without its changes, which are read apart. */
export function splitChanges(body: unknown): { readonly changes: unknown; readonly rest: unknown } {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) return { changes: undefined, rest: body };
	const { changes, ...rest } = body as Record<string, unknown>;
	return { changes, rest };
}

/** Everything that is wrong with the parts of a body, at once; null: nothing is. */
export function refusedWith(refusals: readonly Outcome<unknown>[], { words }: Posted): Refused | null {
	const errors = refusals.flatMap((outcome) => (outcome.ok ? [] : outcome.problem.errors));
	return errors.length > 0 ? refuse(errors, words) : null;
}

export function mayNot({ words, lang }: Posted, why: keyof ReturnType<typeof proposalWords>['forbidden']): Refused {
	return { ok: false, problem: problem('forbidden', words, { detail: proposalWords(lang).forbidden[why] }) };
}

async function readContent(body: unknown, posted: Posted): Promise<Outcome<ProposalContent>> {
	const { changes, rest } = splitChanges(body);
	const members = readMembers(rest, proposalParameters.create, posted);
	const read = await readChanges(changes, posted);
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
	const now = await wholeProposal(id, standing, actor);
	const told = problem('stale', words, { detail: words.problems.staleVersion({ given, now: stepped.version }) });
	return { ok: false, problem: { ...told, ...(now.ok ? { proposal: now.body } : {}) } };
}

/** What a step says of the content: all of it is left out but by a revision, which says at least something. */
async function readRevision(body: unknown, posted: Posted): Promise<Outcome<Omit<ProposalStepAsked, 'findings'>>> {
	const { words, lang } = posted;
	const { changes, rest } = splitChanges(body);
	const members = readMembers(rest, proposalParameters.step, posted);
	const read = changes === undefined || changes === null ? null : await readChanges(changes, posted);
	const refused = refusedWith(read ? [members, read] : [members], posted);
	if (refused) return refused;
	if (!members.ok || (read && !read.ok)) throw new Error('readRevision: got a refusal without errors, expected some');
	const { action, version, note, ...said } = members.body;
	const told = Object.fromEntries(Object.entries(said).filter(([, member]) => member !== null)) as Partial<ProposalContent>;
	const content = { ...told, ...(read ? { changes: read.body } : {}) };
	const [first] = Object.keys(content);
	const { reading } = proposalWords(lang);
	if (action === 'revise' && first === undefined) return refuse([{ field: 'action', message: reading.nothingRevised }], words, 'incomplete');
	if (action !== 'revise' && first !== undefined) return refuse([{ field: first, message: reading.onlyRevise }], words);
	const inForce = content.validFrom === undefined ? { ok: true as const } : tableInForce(content.validFrom, words, 'validFrom');
	return inForce.ok ? { ok: true, body: { action, version, note, content } } : inForce;
}

/** With a submission goes what the checks find in what is submitted. */
async function findingsFor(id: string, action: string, standing: Posted): Promise<ProposalStepAsked['findings']> {
	const stored = action === 'submit' ? await standing.store.proposals.find(id) : null;
	return stored && countFindings(await examine(stored, standing));
}

/** `POST /api/v1/proposals/{id}/steps` */
export const stepProposal = (body: unknown, given: object, posted: Posted) => signedIn(async (_given: object, standing: Posted, actor) => {
	const id = standing.path.id ?? '';
	const asked = await readRevision(body, standing);
	if (!asked.ok) return asked;
	if (!isProposalId(id)) return noSuchProposal(standing, id);
	const findings = await findingsFor(id, asked.body.action, standing);
	const stepped = await standing.store.proposals.step(id, { ...asked.body, findings }, actor, new Date());
	return stepped.kind === 'done' ? wholeProposal(id, standing, actor) : refusalOf(id, stepped, asked.body.version, standing, actor);
})(given, posted);
