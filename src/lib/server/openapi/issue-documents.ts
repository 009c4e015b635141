import { DOCUMENT_KINDS, ORGANISATIONS, SOURCES } from '#issues';
import { DOCUMENT_TYPES } from '../documents/file-endpoint.ts';
import { documentParameters } from '../documents/operations.ts';
import { parameters } from '../parameters.ts';
import { members } from './issues.ts';
import type { Told } from './operations.ts';
import { count, described, isoDate, list, name, object, orNull, ref, text, truth } from './shape.ts';

const units = list(ref('Unit'));
const field = { enum: ['unit', 'due', 'state', 'measures'] };

const row = {
	issue: described('Its id.', name), number: name, title: name, description: text, foundOn: isoDate, source: { enum: SOURCES },
	lon: { type: 'number' }, lat: { type: 'number' }, territory: ref('Territory'), territorial: units, zone: orNull(ref('Zone')), matter: ref('Matter'),
	unit: described('Who had it.', ref('Unit')), clause: orNull(ref('Clause')), assisting: units, measures: described('Of the latest plan.', orNull(text)),
	due: isoDate, dueBasis: { enum: ['default', 'given', 'plan', 'extension', 'suspension'] }, state: ref('IssueState'), closedOn: orNull(isoDate),
	rounds: { type: 'integer', minimum: 1 }, returns: count,
	illustrative: described('The answer of the map rests on areas that are not official.', truth), demo: truth
};

const item = {
	id: name, number: described('As it is cited, in Chinese whatever the language.', name), kind: { enum: DOCUMENT_KINDS }, from: isoDate, to: isoDate,
	territory: orNull(ref('Territory')), organisation: { enum: ORGANISATIONS }, by: name, at: { type: 'string', format: 'date-time' }, count
};

const rows = list(ref('IssueDocumentRow'));

/** The problem list and the plan as documents. */
export const issueDocumentSchemas = {
	IssueDocumentRow: described('An issue as it stood when the document was frozen.', object(row)),
	IssueDocumentItem: object(item),
	IssueDocuments: object({ items: list(ref('IssueDocumentItem')) }),
	NewIssueDocument: members(documentParameters.freeze),
	IssueDocument: object({
		...item, rows, chainLength: count, chainHash: described('The hash of the last step before it was frozen.', { type: 'string', pattern: '^[0-9a-f]{64}$' }),
		compared: described('With which earlier document.', object({ id: name, number: name })),
		differences: object({
			added: rows, removed: list(object({ row: ref('IssueDocumentRow'), reason: { enum: ['signed-off', 'unfounded', 'outside'] } })),
			changed: list(object({ row: ref('IssueDocumentRow'), changes: list(object({ field, before: orNull(text), after: orNull(text) })) })), unchanged: rows
		})
	}, ['compared', 'differences']),
	IssueDocumentFile: described('The bytes of the file.', { type: 'string' })
};

const PATH = '/api/v1/issues/documents';
const JSON_TYPE = 'application/json';
const READ = { method: 'get', parameters: parameters.none, status: 200, signedIn: true, live: true } as const;
const ONE = { ...READ, pathId: { about: 'The document.', schema: { type: 'string', pattern: '^[1-9][0-9]*$' }, example: '1' }, problems: ['sign-in-needed', 'unknown-id'] } as const;

/** The operations on them. */
export const issueDocumentOperations: readonly Told[] = [
	{ ...READ, path: PATH, id: 'issueDocuments', summary: 'Problem lists and rectification plans that the caller may see, newest first', answer: { [JSON_TYPE]: 'IssueDocuments' }, problems: ['sign-in-needed'] },
	{
		...READ, path: PATH, method: 'post', id: 'freezeIssueDocument', summary: 'Freezes the issues of a period as a numbered problem list or rectification plan',
		body: { [JSON_TYPE]: 'NewIssueDocument' }, answer: { [JSON_TYPE]: 'IssueDocument' }, status: 201, problems: ['sign-in-needed', 'forbidden', 'incomplete', 'too-large', 'unsupported-type']
	},
	{ ...ONE, path: `${PATH}/{id}`, id: 'issueDocument', summary: 'A document, and if wanted its differences from an earlier one', parameters: documentParameters.read, answer: { [JSON_TYPE]: 'IssueDocument' } },
	...(['xlsx', 'docx', 'pdf'] as const).map((form): Told => ({
		...ONE, path: `${PATH}/{id}/file.${form}`, id: `issueDocument${form.toUpperCase()}`, summary: `A document as ${form.toUpperCase()}`, answer: { [DOCUMENT_TYPES[form]]: 'IssueDocumentFile' }
	}))
];
