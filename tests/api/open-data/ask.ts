import addFormats from 'ajv-formats';
import { Ajv } from 'ajv';
import { ogcDocument } from '#server';
import { expect } from 'vitest';
import { respond } from '../serve.ts';

export const ORIGIN = 'http://lianghu.test';
export const document = ogcDocument(ORIGIN);

interface Operation {
	readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: { readonly $ref?: string } }>> }>>;
}

const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true, formats: { binary: true } });
addFormats.default(ajv);
ajv.addKeyword('components');
ajv.addSchema({ components: document.components }, 'document');

function operationFor(pathname: string): Operation | undefined {
	const inside = pathname.replace('/ogc', '') || '/';
	// what is written out comes before a parameter
	const rank = (path: string) => path.split('{').length;
	const told = Object.entries(document.paths).sort(([a], [b]) => rank(a) - rank(b)).find(([path]) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(inside));
	return told?.[1].get as Operation | undefined;
}

/** Holds an answer to the document: the status is told there, the type too, and JSON has the shape that is told. */
function expectAsTold(pathname: string, response: Response, body: unknown): void {
	const told = operationFor(pathname)?.responses[String(response.status)];
	expect(told, `${pathname} answered ${response.status}, which the document does not tell`).toBeDefined();
	const type = response.headers.get('content-type')?.replace('; charset=utf-8', '') ?? '';
	if (response.status === 304) return;
	expect(Object.keys(told?.content ?? {})).toContain(type);
	const reference = told?.content?.[type]?.schema.$ref;
	const validate = reference === undefined ? undefined : ajv.getSchema(`document${reference}`);
	if (validate) expect(validate(body) ? [] : validate.errors?.slice(0, 5)).toEqual([]);
}

export interface Link {
	readonly href: string;
	readonly rel: string;
	readonly type?: string;
}

export interface Answered {
	readonly response: Response;
	readonly status: number;
	readonly text: string;
	// the tests read bodies of many shapes; each was held to its schema before
	// eslint-disable-next-line @typescript-eslint/no-explicit-any
	readonly body: any;
}

/** Asks the open data as a program does, and holds what it answers to its own document. */
export async function askOgc(address: string, headers: Record<string, string> = {}): Promise<Answered> {
	const url = new URL(address.startsWith('http') ? address : `/ogc${address}`, ORIGIN);
	const response = await respond(url, { headers });
	const text = await response.text();
	const body: unknown = text !== '' && /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : null;
	expectAsTold(url.pathname, response, body);
	return { response, status: response.status, text, body };
}

/** The bytes of a file. */
export async function askFile(path: string, headers: Record<string, string> = {}): Promise<{ response: Response; bytes: Uint8Array }> {
	const response = await respond(new URL(path, ORIGIN), { headers });
	return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
}
