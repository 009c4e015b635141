import { issueParameters } from '../problem-list/parameters.ts';
import { parameters, PATH_IDS } from '../parameters.ts';
import type { ProblemId } from '../problem.ts';
import type { Parameters, Schema } from '../request/reading.ts';
import { issueDocumentOperations } from './issue-documents.ts';
import { meetingOperations } from './meetings.ts';
import { objectOperations } from './objects.ts';
import { printOperations } from './printing.ts';
import { presentationOperations } from './presentations.ts';
import { proposalOperations } from './proposals.ts';
import type { SchemaName } from './schemas.ts';
import { uploadOperations } from './uploads.ts';

/** An id in the path of an address. */
export interface PathId {
	readonly about: string;
	readonly schema: Schema;
	readonly example: string;
}

/** One operation of the API, as the document tells of it. */
export interface Told {
	readonly path: string;
	readonly method: 'get' | 'post' | 'put' | 'delete';
	readonly id: string;
	readonly summary: string;
	readonly parameters: Parameters;
	/** The id in the path. */
	readonly pathId?: PathId;
	/** Further ids in the path, by their names. */
	readonly morePathIds?: Readonly<Record<string, PathId>>;
	/** What is sent, by its content type. */
	readonly body?: Readonly<Record<string, SchemaName>>;
	/** What comes back, by its content type. */
	readonly answer: Readonly<Record<string, SchemaName>>;
	readonly status: 200 | 201;
	/** The status when the same request was carried out before. */
	readonly again?: 200;
	/** Headers that it reads, and what for. */
	readonly headers?: Readonly<Record<string, string>>;
	/** Read or done by those who have signed in. */
	readonly signedIn?: true;
	/** About this moment: carries no tag. */
	readonly live?: true;
	/** Beside those that every operation may answer with. */
	readonly problems?: readonly ProblemId[];
}

const JSON_TYPE = 'application/json';
const GEOJSON = 'application/geo+json';
const CSV = 'text/csv';
const NDJSON = 'application/x-ndjson';
const V1 = '/api/v1';

function get(path: string, id: string, summary: string, answer: SchemaName, { type = JSON_TYPE, ...more }: Partial<Told> & { type?: string } = {}): Told {
	return { path: V1 + path, method: 'get', id, summary, parameters: parameters.none, answer: { [type]: answer }, status: 200, ...more };
}

const early: readonly ProblemId[] = ['before-first-mechanism'];
const noSuchId: readonly ProblemId[] = ['before-first-mechanism', 'unknown-id'];

const ISSUES = { signedIn: true, live: true, problems: ['sign-in-needed'] } as const;
const ISSUE_ID = { about: 'The issue.', schema: { type: 'string', pattern: '^[1-9][0-9]*$' }, example: '1' };

/** Every operation, in the order in which a reader wants to know of it. */
export const OPERATIONS: readonly Told[] = [
	get('/responsibility', 'responsibility', 'Who is responsible at a place, under which clause, and how sure that is', 'Answer', { parameters: parameters.responsibility, problems: early }),
	{
		path: `${V1}/responsibility`, method: 'post', id: 'shapeResponsibility', summary: 'Who is responsible on every part of a line or a polygon, with its share',
		parameters: parameters.shape, body: { [GEOJSON]: 'ShapeOrFeature', [JSON_TYPE]: 'ShapeOrFeature' }, answer: { [JSON_TYPE]: 'ShapeAnswer' }, status: 200, live: true,
		problems: ['before-first-mechanism', 'too-large', 'unsupported-type']
	},
	{
		path: `${V1}/responsibility/batch`, method: 'post', id: 'batchResponsibility', summary: 'Who is responsible at many places: row by row, in the order and the form in which they are sent',
		parameters: parameters.batch, body: { [CSV]: 'BatchCsv', [NDJSON]: 'BatchLine', [GEOJSON]: 'BatchPlaces' },
		answer: { [CSV]: 'BatchCsv', [NDJSON]: 'BatchAnswer', [GEOJSON]: 'BatchAnswers' }, status: 200, live: true, problems: ['unsupported-type']
	},
	get('/areas', 'areas', 'The areas in force, as GeoJSON', 'Areas', { parameters: parameters.areas, type: GEOJSON }),
	get('/matters', 'matters', 'The matters, in the order of the duty table', 'Matters', { parameters: parameters.dated, problems: early }),
	get('/units', 'units', 'The units', 'Units', { parameters: parameters.dated, problems: early }),
	get('/units/{id}/places', 'unitPlaces', 'The ground where a unit holds a role, as GeoJSON', 'UnitPlaces', {
		parameters: parameters.places, type: GEOJSON, problems: noSuchId, pathId: { about: 'The unit.', schema: { type: 'string', enum: PATH_IDS.unit.ids }, example: 'gy-water' }
	}),
	get('/clauses', 'clauses', 'The clauses, with their official wording where it has been imported', 'Clauses', { parameters: parameters.dated, problems: early }),
	get('/clauses/{id}/places', 'clausePlaces', 'The ground where a clause binds, as GeoJSON', 'ClausePlaces', {
		parameters: parameters.places, type: GEOJSON, problems: noSuchId,
		pathId: { about: 'The clause; full-width brackets are read too.', schema: { type: 'string', enum: PATH_IDS.clause.ids }, example: '附二(一)' }
	}),
	get('/duties', 'duties', 'The duty table: every matter in every territory, the silent cells too', 'Duties', { parameters: parameters.dated, problems: early }),
	get('/duties/findings', 'findings', 'The gaps and overlaps of duty, largest ground first', 'Findings', { parameters: parameters.dated, problems: early }),
	get('/duties/findings/places', 'findingPlaces', 'The ground of gaps and overlaps, as GeoJSON', 'FindingPlaces', { parameters: parameters.findingPlaces, type: GEOJSON, problems: early }),
	get('/search', 'search', 'Places, areas, units, clauses and matters by name', 'SearchResults', { parameters: parameters.search }),
	get('/search/entries', 'searchEntries', 'Everything that can be found by name, for programs that search by themselves', 'SearchEntries'),
	get('/issues', 'issues', 'The issues that the caller may see', 'Issues', { ...ISSUES, parameters: issueParameters.list }),
	{
		path: `${V1}/issues`, method: 'post', id: 'logIssue', ...ISSUES, parameters: parameters.none, headers: { 'Idempotency-Key': 'Chosen by the caller: the same key again gives the issue that it made, with 200.' },
		summary: 'Logs an issue at a place, a line or a polygon; the map says whose it is, and it goes there at once', body: { [JSON_TYPE]: 'NewIssue' }, answer: { [JSON_TYPE]: 'Issue' }, status: 201, again: 200,
		problems: ['sign-in-needed', 'forbidden', 'incomplete', 'too-large', 'unsupported-type', 'before-first-mechanism']
	},
	get('/issues/clusters', 'issueClusters', 'The issues that the caller may see, counted in cells, as GeoJSON', 'IssueClusters', { ...ISSUES, parameters: issueParameters.clusters, type: GEOJSON }),
	get('/issues/nearby', 'issuesNearby', 'Open issues near a place, nearest first', 'IssuesNearby', { ...ISSUES, parameters: issueParameters.nearby }),
	get('/issues/{id}', 'issue', 'An issue with its steps, and what the caller may do now', 'Issue', { ...ISSUES, problems: ['sign-in-needed', 'forbidden', 'unknown-id'], pathId: ISSUE_ID }),
	{
		path: `${V1}/issues/{id}/steps`, method: 'post', id: 'stepIssue', ...ISSUES, parameters: parameters.none, pathId: ISSUE_ID, summary: 'Takes a step in the life of an issue',
		body: { [JSON_TYPE]: 'IssueStep' }, answer: { [JSON_TYPE]: 'Issue' }, status: 200,
		problems: ['sign-in-needed', 'forbidden', 'unknown-id', 'stale', 'incomplete', 'too-large', 'unsupported-type']
	},
	get('/issues/figures', 'issueFigures', 'What each unit has to do and has done, each number with the list of its issues', 'IssueFigures', { ...ISSUES, parameters: issueParameters.figures, problems: ['sign-in-needed', 'forbidden'] }),
	get('/issues/events', 'issueEvents', 'Tells of changed issues as they change, as server-sent events; `Last-Event-ID` says what was told already', 'IssueEvents', { ...ISSUES, parameters: parameters.none, type: 'text/event-stream' }),
	get('/inbox', 'inbox', 'What the caller\'s organisation was told last: one digest each working day', 'Inbox', ISSUES),
	get('/me', 'me', 'Who asks: the person or program that has signed in, or null', 'Me', { live: true }),
	...issueDocumentOperations,
	...proposalOperations,
	...uploadOperations,
	...objectOperations,
	...meetingOperations,
	...printOperations,
	...presentationOperations,
	get('/data/events', 'dataEvents', 'Tells which version the data have, now and whenever they change, as server-sent events', 'DataEvents', { type: 'text/event-stream', live: true, problems: ['too-many'] }),
	get('/health', 'health', 'How the service is', 'Health', { live: true }),
	{
		path: `${V1}/differences`, method: 'post', id: 'reportDifference', summary: 'A browser reports that its own answer differed from the server\'s',
		parameters: {}, body: { [JSON_TYPE]: 'Difference' }, answer: { [JSON_TYPE]: 'Differences' }, status: 201, live: true,
		problems: ['too-large', 'unsupported-type']
	},
	{
		path: `${V1}/attachments`, method: 'post', id: 'sendAttachment', summary: 'Sends a photo or a paper, to be carried by a step; unused, it is removed after seven days',
		parameters: parameters.attachment, body: { 'image/*': 'File', 'application/*': 'File' }, answer: { [JSON_TYPE]: 'NewAttachment' }, status: 201, live: true, signedIn: true,
		problems: ['sign-in-needed', 'too-large', 'unsupported-type', 'too-many']
	},
	{
		path: `${V1}/issues/{id}/attachments/{attachment}`, method: 'get', id: 'attachment', summary: 'A photo or paper of an issue',
		parameters: parameters.attachmentSize, answer: { 'image/jpeg': 'AttachmentBytes', 'application/*': 'AttachmentBytes' }, status: 200, signedIn: true, problems: ['sign-in-needed', 'forbidden', 'unknown-id'], pathId: ISSUE_ID,
		morePathIds: { attachment: { about: 'The attachment.', schema: { type: 'string' }, example: '6f1c1f3e-2b8e-4d7c-9f35-0f6d2c1a7b11' } }
	},
	get('/problems', 'problems', 'Every kind of problem that the API answers with', 'ProblemKinds'),
	get('/openapi.json', 'openapi', 'This document', 'OpenApi')
];
