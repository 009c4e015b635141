/// <reference types="@sveltejs/kit" />
/**
 * Keeps the page working with the network gone: the program is kept when it is installed, pages and data as they are
 * read. Nothing old is served while the network is there: pages are asked for first, the program's files carry a hash in
 * their names, data are asked for by their version. The API, and what is served for other programs, is never kept.
 */
import { build, files, version } from '$service-worker';
import { sendFromDevice } from '#drafts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const PROGRAM = `program-${version}`;
const PAGES = `pages-${version}`;
// data outlive a new program: they have versions of their own
const DATA = 'data';
const SHELL = '/';
const MOST_PAGES = 30;
/** What pages answer and draw from. */
const LAYERS = /^\/data\/(?:(?:areas|rivers|places)\.fgb|areas\.map)$/;
/** Where an issue is logged: kept once, whatever place it was opened with. */
const LOGGING = '/issues/new';
const FOR_PROGRAMS = /^\/(?:api|data|ogc)(?:\/|$)/;
const program = new Set([...build, ...files]);

async function install(): Promise<void> {
	const cache = await caches.open(PROGRAM);
	await cache.addAll([...program]);
	const pages = await caches.open(PAGES);
	await pages.add(SHELL);
	await keepLogging();
	// a tab that is open goes on with the files that it has loaded
	await worker.skipWaiting();
}

async function activate(): Promise<void> {
	const kept = new Set([PROGRAM, PAGES, DATA]);
	const old = (await caches.keys()).filter((name) => !kept.has(name));
	await Promise.all(old.map((name) => caches.delete(name)));
	await worker.clients.claim();
}

async function programFile(request: Request): Promise<Response> {
	return (await caches.match(request, { cacheName: PROGRAM })) ?? fetch(request);
}

async function keepPage(request: Request | string, response: Response): Promise<void> {
	const pages = await caches.open(PAGES);
	await pages.put(request, response);
	const keys = await pages.keys();
	const surplus = keys.filter(({ url }) => ![SHELL, LOGGING].includes(new URL(url).pathname + new URL(url).search)).slice(0, -MOST_PAGES);
	await Promise.all(surplus.map((key) => pages.delete(key)));
}

/** What is shown to one person alone does not outlive signing out: issues, and whatever says so. An answer that came from another address is another page. */
const mayKeep = ({ headers, ok, type, redirected }: Response, { pathname }: URL) =>
	ok && type === 'basic' && !redirected && !headers.get('cache-control')?.includes('no-store') && (pathname === LOGGING || !/^\/issues(?:\/|$)/.test(pathname));

/** Under what a page is kept. */
const nameOf = (request: Request, { pathname }: URL): Request | string => (pathname === LOGGING ? LOGGING : request);

/** Whoever reads the problem list can log an issue when the network is gone, also for the first time. */
async function keepLogging(): Promise<void> {
	const response = await fetch(LOGGING).catch(() => null);
	if (response && mayKeep(response, new URL(LOGGING, worker.location.origin))) await keepPage(LOGGING, response);
}

/** The page as the server has it now; offline the same page as last seen, else the shell, which answers by itself. */
async function page(event: FetchEvent, address: URL): Promise<Response> {
	const name = nameOf(event.request, address);
	try {
		const response = await fetch(event.request);
		if (mayKeep(response, address)) event.waitUntil(keepPage(name, response.clone()));
		else if (/^\/issues(?:\/|$)/.test(address.pathname)) event.waitUntil(keepLogging());
		return response;
	} catch {
		const kept = await caches.match(name, { cacheName: PAGES });
		return kept ?? (await caches.match(SHELL, { cacheName: PAGES })) ?? Response.error();
	}
}

async function keepData(address: URL, response: Response): Promise<void> {
	const cache = await caches.open(DATA);
	const current = response.headers.get('data-version') ?? '';
	const layer = new Request(`${address.origin}${address.pathname}?v=${current}`);
	for (const key of await cache.keys()) {
		const kept = new URL(key.url);
		if (kept.pathname === address.pathname && kept.searchParams.get('v') !== current) await cache.delete(key);
	}
	await cache.put(layer, response);
}

/** A whole layer: the kept one when it is of the version that is asked for, else the server's, else any that is kept. */
async function data(event: FetchEvent, address: URL): Promise<Response> {
	const cache = await caches.open(DATA);
	const kept = address.searchParams.has('v') ? await cache.match(event.request.url) : undefined;
	if (kept) return kept;
	try {
		const response = await fetch(event.request);
		if (response.status === 200) event.waitUntil(keepData(address, response.clone()));
		return response;
	} catch {
		return (await cache.match(event.request.url, { ignoreSearch: true })) ?? Response.error();
	}
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const address = new URL(request.url);
	if (request.method !== 'GET' || address.origin !== worker.location.origin) return;
	if (program.has(address.pathname)) event.respondWith(programFile(request));
	else if (LAYERS.test(address.pathname) && !request.headers.has('range')) event.respondWith(data(event, address));
	else if (request.mode === 'navigate' && !FOR_PROGRAMS.test(address.pathname)) event.respondWith(page(event, address));
});

/** What waits on the device is sent with every page closed, where the browser wakes this worker when the network is back. */
async function sendDrafts(): Promise<void> {
	const ended = await sendFromDevice();
	// the browser tries again later
	if (ended === 'offline' || ended === 'later') throw new Error(`sendDrafts: got ${ended}, expected an answer`);
}

worker.addEventListener('sync', (event) => {
	const { tag, waitUntil } = event as ExtendableEvent & { readonly tag: string };
	if (tag === 'drafts') waitUntil.call(event, sendDrafts());
});
