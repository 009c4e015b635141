import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { openApiDocument } from '#server';
import { expect } from 'vitest';

interface Described {
	readonly content?: Readonly<Record<string, { readonly schema: { readonly $ref: string } }>>;
}

interface Operation {
	readonly responses: Readonly<Record<string, Described>>;
}

export const document = openApiDocument();

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
addFormats.default(ajv);
ajv.addKeyword('components');
ajv.addSchema({ components: document.components }, 'document');

/** Does the value satisfy the named schema of the document? Fails the test with what is wrong. */
export function expectShape(reference: string, value: unknown): void {
	const validate = ajv.getSchema(`document${reference}`);
	if (!validate) throw new Error(`expectShape: got ${reference}, expected a schema of the document`);
	const valid = validate(value);
	expect(valid ? [] : validate.errors?.slice(0, 5)).toEqual([]);
}

const asPattern = (path: string) => new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{[a-z]+\}/g, '[^/]+')}$`);

/** The operation that the document has for an address and a method. */
export function operationFor(pathname: string, method: string): Operation | undefined {
	const paths: Record<string, Record<string, unknown>> = document.paths;
	const path = Object.keys(paths).sort((a, b) => Number(a.includes('{')) - Number(b.includes('{'))).find((each) => asPattern(each).test(pathname));
	return path === undefined ? undefined : paths[path]?.[(method === 'HEAD' ? 'GET' : method).toLowerCase()] as Operation | undefined;
}

/** Holds a response to the document: its status is told there, its type too, and its body has that shape. */
export function expectAsTold(pathname: string, method: string, response: Response, body: unknown): void {
	const type = response.headers.get('content-type')?.split(';')[0] ?? '';
	const operation = operationFor(pathname, method);
	if (type === 'application/problem+json') expectShape('#/components/schemas/Problem', body);
	if (!operation) return;
	const told = operation.responses[String(response.status)];
	expect(told, `${method} ${pathname} answered ${response.status}, which the document does not tell`).toBeDefined();
	if (response.status === 304) return;
	expect(Object.keys(told?.content ?? {})).toContain(type);
	const reference = told?.content?.[type]?.schema.$ref;
	if (reference && method !== 'HEAD') expectShape(reference, body);
}
