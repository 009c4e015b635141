import { TERRITORIES } from '#duty';
import { issueDocumentWords } from '#i18n/issue-documents';
import { compareDocuments, DOCUMENT_KINDS, documentScope, quarterOf, type Actor, type DocumentAsked, type IssueDocument } from '#issues';
import type { Standing } from '../endpoint.ts';
import { readMembers } from '../problem-list/changing.ts';
import { signedIn } from '../problem-list/reading.ts';
import type { Posted } from '../post.ts';
import { forbid, found, refuse, type Outcome, type Refused } from '../problem.ts';
import { calendarDate, oneOf, textUpTo } from '../request/kinds.ts';
import { optional, required, type Given } from '../request/reading.ts';
import type { Freezing } from './documents.ts';
import { documentTitle } from './sheet.ts';

const nothing = () => null;

/** The parameters of the documents' operations; what is sent is read by the same. */
export const documentParameters = {
	read: { compare: optional(textUpTo(20), 'The id of an earlier document of the same kind, to tell the differences from.', nothing) },
	freeze: {
		kind: required(oneOf(DOCUMENT_KINDS), 'The problem list, or the plan with measures and deadlines.', 'problem-list'),
		from: required(calendarDate, 'First day of the period: issues closed before it are left out.', '2026-10-01'),
		to: required(calendarDate, 'Last day of the period: issues found after it are left out.', '2026-12-31'),
		territory: optional(oneOf(TERRITORIES), 'One territory. Without it: all that the caller\'s seat follows, or the unit has issues in.', nothing, 'guiyang')
	}
};

function periodFault({ from, to }: DocumentAsked, { lang, words }: Posted): Refused | null {
	const { refusals } = issueDocumentWords(lang);
	if (from > to) return refuse([{ field: 'to', message: refusals.backwards({ from, to }) }], words);
	return from.slice(0, 4) === to.slice(0, 4) ? null : refuse([{ field: 'to', message: refusals.twoYears }], words);
}

/** Documents are cited in Chinese whatever the language: their numbers are names. */
function citation({ kind, from, to }: DocumentAsked): { readonly stem: string; readonly numbered: (count: string) => string } {
	const words = issueDocumentWords('zh');
	const stem = words.stem({ kind, year: from.slice(0, 4), quarter: String(quarterOf(from, to) ?? '') });
	return { stem, numbered: (count) => words.number({ stem, count }) };
}

/** What an actor asks to be frozen; null: that is not theirs to do. */
export function freezingOf(asked: DocumentAsked, actor: Actor, at: Date): Freezing | null {
	const scope = documentScope(actor, asked.territory);
	return scope && { asked, scope, actor, at, title: documentTitle(asked, 'zh'), ...citation(asked) };
}

async function frozen(asked: DocumentAsked, { store, lang, words }: Posted, actor: Actor): Promise<Outcome<object>> {
	const said = issueDocumentWords(lang);
	const freezing = freezingOf(asked, actor, new Date());
	if (!freezing) return forbid(said.refusals.mayNot, words);
	const outcome = await store.documents.freeze(freezing);
	if (outcome.kind === 'incomplete') {
		return refuse(outcome.findings.map(({ number, fault }) => ({ field: number, message: said.faults[fault]({ number }) })), words, 'incomplete');
	}
	const document = await store.documents.find(outcome.id, actor);
	if (!document) throw new Error(`find: got nothing for ${outcome.id}, expected the document that was just frozen`);
	return found(document);
}

/** `POST /api/v1/issues/documents` */
export const freezeDocument = (body: unknown, given: object, posted: Posted) => signedIn(async (_given: object, standing: Posted, actor) => {
	const reading = readMembers(body, documentParameters.freeze, standing);
	if (!reading.ok) return reading;
	return periodFault(reading.body, standing) ?? frozen(reading.body, standing, actor);
})(given, posted);

/** `GET /api/v1/issues/documents` */
export const readDocuments = signedIn(async (_given: object, { store }: Standing, actor) => found({ items: await store.documents.list(actor) }));

/** The refusal of a document that does not exist; one that may not be seen is not told apart from it. */
export function noSuchDocument(id: string, { lang, words }: Pick<Standing, 'lang' | 'words'>, field = 'id'): Refused {
	return refuse([{ field, message: issueDocumentWords(lang).refusals.unknown({ id: id.slice(0, 40) }) }], words, field === 'id' ? 'unknown-id' : 'invalid-request');
}

async function compared(document: IssueDocument, earlierId: string, standing: Standing, actor: Actor): Promise<Outcome<object>> {
	const { store, lang, words } = standing;
	const { refusals } = issueDocumentWords(lang);
	const earlier = await store.documents.find(earlierId, actor);
	if (!earlier) return noSuchDocument(earlierId, standing, 'compare');
	if (earlier.kind !== document.kind) return refuse([{ field: 'compare', message: refusals.otherKind }], words);
	if (earlier.at >= document.at) return refuse([{ field: 'compare', message: refusals.notEarlier }], words);
	const states = await store.documents.statesAt(earlier.rows.map(({ issue }) => issue), document.chainLength);
	return found({ ...document, compared: { id: earlier.id, number: earlier.number }, differences: compareDocuments(earlier.rows, document.rows, states) });
}

/** `GET /api/v1/issues/documents/{id}` */
export const readDocument = signedIn(async ({ compare }: Given<typeof documentParameters.read>, standing: Standing, actor) => {
	const id = standing.path.id ?? '';
	const document = await standing.store.documents.find(id, actor);
	if (!document) return noSuchDocument(id, standing);
	return compare === null ? found(document) : compared(document, compare, standing, actor);
});
