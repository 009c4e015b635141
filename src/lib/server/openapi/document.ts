import { messages } from '#i18n/server';
import { PROBLEMS, type ProblemId } from '../problem.ts';
import { languageParameter } from '../language.ts';
import type { Parameters, Schema } from '../request/reading.ts';
import { OPERATIONS, type Told } from './operations.ts';
import { schemas, type SchemaName } from './schemas.ts';
import { ref } from './shape.ts';

const words = messages('en');
// a token that is not valid is told so, wherever it is shown
const ALWAYS: readonly ProblemId[] = ['invalid-request', 'sign-in-needed', 'method-not-allowed', 'not-acceptable', 'too-long', 'unexpected', 'store-unavailable'];
// a browser that has signed in is refused when another site's page sends it
const ALWAYS_POSTED: readonly ProblemId[] = ['invalid-request', 'sign-in-needed', 'forbidden', 'method-not-allowed', 'unexpected', 'store-unavailable'];

function queryParameters(asked: Parameters): Schema[] {
	return Object.entries(asked).map(([name, { about, required, schema, example }]) => ({
		name, in: 'query', required, description: about, schema, ...(example === undefined ? {} : { example: exampleOf(schema, example) })
	}));
}

const exampleOf = ({ type }: Schema, text: string): string | number => (type === 'number' || type === 'integer' ? Number(text) : text);

const contentOf = (kinds: Readonly<Record<string, SchemaName>>) =>
	Object.fromEntries(Object.entries(kinds).map(([type, schema]) => [type, { schema: ref(schema) }]));

function answers({ answer, status, again, live, method }: Told): Record<string, unknown> {
	const tag = { ETag: { description: 'Of the data, the duty table, the question and the language.', schema: { type: 'string' } } };
	const headers = live ? {} : { headers: tag };
	const good = { description: 'The answer.', ...headers, content: contentOf(answer) };
	const unchanged = { description: 'Still the same as the answer with the given tag.', ...headers };
	return { [status]: good, ...(again ? { [again]: { ...good, description: 'Done before by the same request.' } } : {}), ...(method === 'get' && !live ? { 304: unchanged } : {}) };
}

function refusals({ problems = [], method }: Told): Record<string, unknown> {
	const ids = [...new Set([...(method === 'get' ? ALWAYS : ALWAYS_POSTED), ...problems])];
	const statuses = [...new Set(ids.map((id) => PROBLEMS[id]))].sort();
	return Object.fromEntries(statuses.map((status) => {
		const titles = ids.filter((id) => PROBLEMS[id] === status).map((id) => words.problems.titles[id]);
		return [status, { description: `${titles.join('; ')}.`, content: { 'application/problem+json': { schema: ref('Problem') } } }];
	}));
}

function operation(told: Told): Schema {
	const { id, summary, parameters, pathId, morePathIds = {}, body } = told;
	const pathIds = Object.entries({ ...(pathId ? { id: pathId } : {}), ...morePathIds });
	const inPath = pathIds.map(([name, { about, schema, example }]) => ({ name, in: 'path', required: true, description: about, schema, example }));
	const inHeader = Object.entries(told.headers ?? {}).map(([name, description]) => ({ name, in: 'header', required: false, description, schema: { type: 'string' } }));
	const asked = { ...parameters, ...languageParameter };
	return {
		operationId: id, summary, parameters: [...inPath, ...inHeader, ...queryParameters(asked)],
		...(told.signedIn ? { security: [{ bearer: [] }, { session: [] }] } : {}),
		...(body ? { requestBody: { required: true, content: contentOf(body) } } : {}),
		responses: { ...answers(told), ...refusals(told) }
	};
}

/** The OpenAPI 3.1 document of the public API. */
export function openApiDocument() {
	const paths: Record<string, Record<string, Schema>> = {};
	for (const told of OPERATIONS) paths[told.path] = { ...paths[told.path], [told.method]: operation(told) };
	return {
		openapi: '3.1.0',
		info: {
			title: 'Lianghu', version: '1.0.0',
			summary: 'Who is responsible at Hongfeng and Baihua lakes, under which clause, and how sure that is',
			description: 'Coordinates are degrees in CGCS2000 (EPSG:4490), longitude first; distances are metres; dates are ISO 8601. '
				+ 'Read answers need no login. An answer that rests on illustrative areas says so with the flag `illustrative`.',
			license: { name: 'MIT', identifier: 'MIT' }
		},
		servers: [{ url: '/' }],
		paths,
		components: {
			schemas,
			securitySchemes: {
				bearer: { type: 'http', scheme: 'bearer', description: 'A token: `npm run admin -- token --unit … --role …`.' },
				session: { type: 'apiKey', in: 'cookie', name: 'session', description: 'A browser that has signed in.' }
			}
		}
	};
}
