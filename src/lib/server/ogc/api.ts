import { AREA_KINDS } from '#duty';
import { messages } from '#i18n/server';
import { languageParameter } from '../language.ts';
import { found, type Outcome } from '../problem.ts';
import type { Parameters, Schema } from '../request/reading.ts';
import type { OgcStanding, Shown } from './endpoint.ts';
import { FEATURES, GEOJSON, MEDIA_TYPES, OPENAPI } from './formats.ts';
import { html } from './html.ts';
import { ROOT } from './links.ts';
import { alsoAs, section, table } from './page.ts';
import { ogcParameters } from './parameters.ts';
import { OGC_SCHEMAS, type OgcSchemaName } from './schemas.ts';
import { home } from './service.ts';
import { ISSUES, OBJECTS, PROPOSALS } from './signed-collections.ts';

/** One resource, as the document tells of it. */
interface Told {
	readonly path: string;
	readonly id: string;
	readonly summary: string;
	readonly parameters: Parameters;
	readonly answer: OgcSchemaName | null;
	readonly jsonType?: string;
	readonly files?: true;
	/** For those who have signed in. */
	readonly signedIn?: true;
}

const { page, items, item, issues, proposals, objects } = ogcParameters;
const COLLECTION = '/collections/{collectionId}';
const ISSUE_COLLECTION = `/collections/${ISSUES.id}`;
const PROPOSAL_COLLECTION = `/collections/${PROPOSALS.id}`;
const OBJECT_COLLECTION = `/collections/${OBJECTS.id}`;

const TOLD: readonly Told[] = [
	{ path: '/', id: 'getLandingPage', summary: 'The landing page', parameters: page, answer: 'landingPage' },
	{ path: '/conformance', id: 'getConformance', summary: 'The parts of the standards that are held to', parameters: page, answer: 'confClasses' },
	{ path: '/api', id: 'getApi', summary: 'This document', parameters: page, answer: null, jsonType: OPENAPI },
	{ path: '/collections', id: 'getCollections', summary: 'All collections: one for each kind of area, and issues, proposals and named objects for those who have signed in', parameters: page, answer: 'collections' },
	{ path: COLLECTION, id: 'describeCollection', summary: 'One collection', parameters: page, answer: 'collection' },
	{ path: `${COLLECTION}/items`, id: 'getFeatures', summary: 'The features of a collection', parameters: items, answer: 'featureCollection', jsonType: GEOJSON, files: true },
	{ path: `${COLLECTION}/items/{featureId}`, id: 'getFeature', summary: 'One feature', parameters: item, answer: 'feature', jsonType: GEOJSON },
	{ path: ISSUE_COLLECTION, id: 'describeIssueCollection', summary: 'The collection of issues', parameters: page, answer: 'collection', signedIn: true },
	{ path: `${ISSUE_COLLECTION}/items`, id: 'getIssueFeatures', summary: 'The issues that the caller may see, as points', parameters: issues, answer: 'issueCollection', jsonType: GEOJSON, signedIn: true },
	{ path: `${ISSUE_COLLECTION}/items/{featureId}`, id: 'getIssueFeature', summary: 'One issue', parameters: item, answer: 'issueFeature', jsonType: GEOJSON, signedIn: true },
	{ path: PROPOSAL_COLLECTION, id: 'describeProposalCollection', summary: 'The collection of what proposals would change', parameters: page, answer: 'collection', signedIn: true },
	{ path: `${PROPOSAL_COLLECTION}/items`, id: 'getProposalFeatures', summary: 'What proposals would change: the line of each changed area', parameters: proposals, answer: 'proposalCollection', jsonType: GEOJSON, signedIn: true },
	{ path: `${PROPOSAL_COLLECTION}/items/{featureId}`, id: 'getProposalFeature', summary: 'One change of a proposal', parameters: item, answer: 'proposalFeature', jsonType: GEOJSON, signedIn: true },
	{ path: OBJECT_COLLECTION, id: 'describeObjectCollection', summary: 'The collection of named objects', parameters: page, answer: 'collection', signedIn: true },
	{ path: `${OBJECT_COLLECTION}/items`, id: 'getObjectFeatures', summary: 'Named objects: outfalls, farms, intakes, villages, roads and others', parameters: objects, answer: 'objectCollection', jsonType: GEOJSON, signedIn: true },
	{ path: `${OBJECT_COLLECTION}/items/{featureId}`, id: 'getObjectFeature', summary: 'One named object', parameters: item, answer: 'objectFeature', jsonType: GEOJSON, signedIn: true }
];

const IN_PATH: Readonly<Record<string, Schema>> = {
	collectionId: { type: 'string', enum: AREA_KINDS },
	featureId: { type: 'string' }
};

const pathParameters = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({ name, in: 'path', required: true, schema: IN_PATH[name] }));

function queryParameters(asked: Parameters): Schema[] {
	return Object.entries(asked).map(([name, { about, schema, required }]) => ({
		name, in: 'query', required, description: about, schema, style: 'form', explode: false
	}));
}

const problemAnswer = (description: string) => ({ description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } } });

function operation({ path, id, summary, parameters, answer, jsonType = MEDIA_TYPES.json, files, signedIn }: Told): Schema {
	const schema = answer === null ? { type: 'object' } : { $ref: `#/components/schemas/${answer}` };
	const binary = Object.fromEntries((files ? FEATURES.slice(2) : []).map((format) => [MEDIA_TYPES[format], { schema: { type: 'string', format: 'binary' } }]));
	const titles = messages('en').problems.titles;
	return {
		operationId: id, summary, ...(signedIn ? { security: [{ token: [] }] } : {}), parameters: [...pathParameters(path), ...queryParameters({ ...parameters, ...languageParameter })],
		responses: {
			200: { description: 'The answer.', content: { [jsonType]: { schema }, [MEDIA_TYPES.html]: { schema: { type: 'string' } }, ...binary } },
			304: { description: 'Still the same as the answer with the given tag.' },
			400: problemAnswer(titles['invalid-request']),
			...(signedIn ? { 401: problemAnswer(titles['sign-in-needed']) } : {}),
			...(path.includes('{') ? { 404: problemAnswer(titles['unknown-id']) } : {}),
			406: problemAnswer(titles['not-acceptable']),
			414: problemAnswer(titles['too-long']),
			500: problemAnswer(titles.unexpected),
			503: problemAnswer(titles['store-unavailable'])
		}
	};
}

/** The OpenAPI 3.0 document of the open data. @param origin of this server, as it was asked */
export function ogcDocument(origin: string) {
	const { openData } = messages('en');
	return {
		openapi: '3.0.3',
		info: { title: openData.title, version: '1.0.0', description: openData.about, license: { name: 'MIT' } },
		servers: [{ url: origin + ROOT }],
		paths: Object.fromEntries(TOLD.map((told) => [told.path, { get: operation(told) }])),
		components: { schemas: OGC_SCHEMAS, securitySchemes: { token: { type: 'http', scheme: 'bearer' } } }
	};
}

/** The document for programs, and all addresses and parameters for people. */
export function readApi(_given: object, standing: OgcStanding): Outcome<Shown> {
	const { url, own, words } = standing;
	const { api, apiAbout, address, parameter, meaning } = words.openData;
	const sections = TOLD.map(({ path, parameters }) => section(`${address} ${ROOT}${path === '/' ? '' : path}`,
		table([parameter, meaning], Object.entries({ ...parameters, ...languageParameter }).map(([name, { about }]) => [html`<code>${name}</code>`, about]))));
	return found({
		json: ogcDocument(url.origin),
		page: { title: api, about: apiAbout, above: [home(standing)], sections: [...sections, alsoAs(own, words)] }
	});
}
