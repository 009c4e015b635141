import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { document } from './contract.ts';
import { ask, routes } from './serve.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

export function describeDocument(): void {
	describe('the OpenAPI document', () => {
		test('is served, and is valid OpenAPI 3.1', async () => {
			const { body } = await ask('/api/v1/openapi.json');
			expect(body).toEqual(JSON.parse(JSON.stringify(document)));
			const validator = new Validator();
			expect(await validator.validate(body)).toEqual({ valid: true });
			expect(validator.version).toBe('3.1');
		});

		test('tells of every route file and of nothing else', () => {
			const served = routes.filter(({ path }) => path.startsWith('/api/') && !path.includes('[...')).flatMap(({ path, route }) => METHODS.filter((method) => method in route).map((method) => `${method} ${path}`));
			const told = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
			expect(told.sort()).toEqual(served.sort());
		});

		test('gives examples that are answered', async () => {
			interface Parameter { readonly name: string; readonly in: string; readonly example?: string | number }
			for (const [path, { get }] of Object.entries(document.paths)) {
				// what needs signing in, and what never ends, is asked by the tests of its own
				if (!get || 'security' in get || path.endsWith('/events')) continue;
				const parameters = get.parameters as readonly Parameter[];
				const examples = parameters.flatMap(({ name, in: where, example }) => (where === 'query' && example !== undefined ? [[name, String(example)]] : []));
				const id = parameters.find((parameter) => parameter.in === 'path')?.example ?? '';
				const { status } = await ask(`${path.replace('{id}', encodeURIComponent(id))}?${new URLSearchParams(examples).toString()}`);
				expect([path, status]).toEqual([path, 200]);
			}
		});

		test('every schema is used, and every object is closed', () => {
			const text = JSON.stringify(document);
			const unused = Object.keys(document.components.schemas).filter((name) => !text.includes(`"#/components/schemas/${name}"`));
			expect(unused).toEqual([]);
		});

		test('every problem has a title in both languages', async () => {
			const [zh, en] = [await ask('/api/v1/problems'), await ask('/api/v1/problems?lang=en')];
			expect(zh.body.problems.map(({ id }: { id: string }) => id)).toEqual(en.body.problems.map(({ id }: { id: string }) => id));
		});
	});

	test('answers carry the headers that keep them to themselves', async () => {
		const { response } = await ask('/api/v1/health');
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
		expect(response.headers.get('referrer-policy')).toBe('same-origin');
	});
}
