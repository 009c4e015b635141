import { rmSync } from 'node:fs';
import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { answerFrom, close, store } from '#server';
import { handle } from '../../src/hooks.server.ts';
import type { LoadResult } from '../../src/lib/server/store/load.ts';
import { openStore } from '../../src/lib/server/store/open.ts';
import type { Store } from '../../src/lib/server/store/store.ts';
import { preparedDataDir } from '../embedded.ts';
import { expectAsTold } from './contract.ts';
import { GROUND, WORDING } from './ground.ts';

type Handler = (event: RequestEvent) => Promise<Response> | Response;
type Route = Readonly<Record<string, Handler | undefined>>;

const files = import.meta.glob<Route>('../../src/routes/{api,data,ogc}/**/+server.ts', { eager: true });

/** The addresses of the route files for programs, as the API's document writes them, and what each file exports. */
export const routes = Object.entries(files).map(([file, route]) => {
	const path = file.replace('../../src/routes', '').replace('/+server.ts', '').replaceAll(/\[([a-z]+)\]/g, '{$1}');
	return { path, route };
});

const pattern = (path: string) => new RegExp(`^${path.replaceAll('.', '\\.').replace('/[\\.\\.\\.path]', '(?:/.*)?').replaceAll(/\{([a-z]+)\}/g, '(?<$1>[^/]+)')}$`);

function routeOf(pathname: string): { route: Route; params: Record<string, string> } {
	// as SvelteKit ranks them: what is written out, then a parameter, then the rest
	const rank = ({ path }: { path: string }) => (path.includes('[...') ? 2 : path.includes('{') ? 1 : 0);
	for (const { path, route } of [...routes].sort((a, b) => rank(a) - rank(b))) {
		const match = pattern(path).exec(pathname);
		if (match) return { route, params: Object.fromEntries(Object.entries(match.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)])) };
	}
	throw new Error(`routeOf: got ${pathname}, expected an address of the API`);
}

/** What SvelteKit does with an endpoint's file. */
async function resolve(route: Route, event: RequestEvent): Promise<Response> {
	const { method } = event.request;
	const handler = route[method] ?? route.fallback ?? (method === 'HEAD' ? route.GET : undefined);
	if (handler) return handler(event);
	const allow = [...Object.keys(route), ...(route.GET ? ['HEAD'] : [])].join(', ');
	return new Response(`${method} method not allowed`, { status: 405, headers: { allow } });
}

export interface Answered {
	readonly response: Response;
	readonly status: number;
	// the tests read bodies of many shapes; each was held to its schema before
	// eslint-disable-next-line @typescript-eslint/no-explicit-any
	readonly body: any;
}

/** What a test sends; a streamed body says `duplex`. */
export type Sent = RequestInit & { cookie?: string; session?: string; duplex?: 'half' };

/** Asks for what is at an address, through the hooks. */
export async function respond(url: URL, init: Sent = {}): Promise<Response> {
	const { route, params } = routeOf(url.pathname);
	const cookies = { get: (name: string) => ({ lang: init.cookie, session: init.session })[name] } as Cookies;
	const event = { url, params, cookies, locals: {}, request: new Request(url, init), route: { id: url.pathname } } as unknown as RequestEvent;
	return await handle({ event, resolve: () => resolve(route, event) });
}

/** The same by an address of the API. */
export const request = (address: string, init: Sent = {}): Promise<Response> => respond(new URL(address, 'http://lianghu.test'), init);

/** Asks the API, and holds whatever it answers to the document. */
export async function ask(address: string, init: Sent = {}): Promise<Answered> {
	const response = await request(address, init);
	const text = await response.text();
	const body: unknown = text === '' ? null : /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text;
	expectAsTold(new URL(address, 'http://lianghu.test').pathname, init.method ?? 'GET', response, body);
	return { response, status: response.status, body };
}

let dataDir = '';

const invented = (opened: Store): Promise<LoadResult> => opened.load(GROUND, { origin: 'bundled', on: '2026-01-01' });

/** Opens a store with the invented ground, or what else is loaded, and answers from it: embedded, or on the server at the address. */
export async function serve(databaseUrl: string | null = null, load = invented): Promise<void> {
	dataDir = databaseUrl === null ? await preparedDataDir() : '';
	const opened = await openStore({ root: '.', dataDir, databaseUrl });
	const result = await load(opened);
	if (!result.ok) throw new Error(`serve: got ${JSON.stringify(result.findings)}, expected the ground to load`);
	await opened.saveWordings('mechanism-2024-03-01', { sourceName: 'test.txt', sourceSha256: '0'.repeat(64), clauses: [{ clause: '附二(一)', wording: WORDING }] });
	answerFrom(opened);
}

/** Lets go of the store and of its folder. */
export async function endService(): Promise<void> {
	await close();
	if (dataDir !== '') rmSync(dataDir, { recursive: true, force: true });
}

/** Runs the work while the store cannot answer. */
export async function whileClosed(work: () => Promise<void>, instead?: Parameters<typeof answerFrom>[0]): Promise<void> {
	const held = store();
	answerFrom(instead ?? held);
	try {
		await work();
	} finally {
		answerFrom(held);
	}
}
