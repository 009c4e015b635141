/** The problem list with 100,000 issues, on PostgreSQL: what each question of the list takes at the server, as three people ask it. */
import type { Actor, OrganisationId } from '#issues';
import { dateInChina } from '#i18n/server';
import { loadBundled } from '../../src/lib/server/bundled.ts';
import { issueParameters } from '../../src/lib/server/problem-list/parameters.ts';
import { openStore } from '../../src/lib/server/store/open.ts';
import { openServer } from '../../src/lib/server/store/pg.ts';
import type { Driver } from '../../src/lib/server/store/driver.ts';
import type { Store } from '../../src/lib/server/store/store.ts';
import { serveProduct, type Product } from '../e2e/product.ts';
import { startPostgres } from '../postgres.ts';
import { figure, median, percentile95, type Figure } from './figures.ts';
import { makeIssues } from './many-issues.ts';
import { measurePanning } from './pan.ts';

const ISSUES = 100_000;
const ROUNDS = 20;
/** Milliseconds: the goal for a filter and its first page. */
const GOAL = 100;

/** Who asks: an office that follows whole territories, a unit's officer, a procurator who reads all. */
const ASKING: readonly (readonly [OrganisationId, Actor['role']])[] = [['office-gy', 'office'], ['as-eeb', 'officer'], ['proc-guiyang', 'procurator']];

const LIST = '/api/v1/issues';
const QUESTIONS: Readonly<Record<string, string>> = {
	'first page': LIST,
	'state: open': `${LIST}?state=open`,
	'state: signed off': `${LIST}?state=signed-off`,
	'state: suspended (few)': `${LIST}?state=suspended`,
	'unit: a busy one': `${LIST}?unit=as-eeb`,
	'unit: one with few': `${LIST}?unit=gy-supervision`,
	'territory': `${LIST}?territory=anshun`,
	'zone': `${LIST}?zone=zone-1`,
	'matter': `${LIST}?matter=livestock`,
	'source': `${LIST}?source=complaint`,
	'deadline: overdue': `${LIST}?due=overdue&sort=due`,
	'deadline: within a week': `${LIST}?due=week&sort=due`,
	'text: a common word of two characters': `${LIST}?q=污水`,
	'text: one character': `${LIST}?q=水`,
	'text: a rare word': `${LIST}?q=蓝藻水华`,
	'text: a sentence': `${LIST}?q=骆家桥污水直排入湖`,
	'text: a number': `${LIST}?q=2025-0123`,
	'text: nothing has it': `${LIST}?q=海啸`,
	'a box on the map': `${LIST}?bbox=106.35,26.4,106.45,26.5`,
	'four filters at once': `${LIST}?territory=anshun&state=open&matter=water-pollution&q=村`,
	'filters that exclude each other': `${LIST}?territory=guian&unit=as-hitech`,
	'oldest first': `${LIST}?sort=logged`,
	'by deadline': `${LIST}?sort=due`,
	'by deadline, latest first': `${LIST}?sort=-due`,
	'changed last': `${LIST}?sort=-changed`,
	'by number': `${LIST}?sort=number`,
	'200 on a page': `${LIST}?limit=200`,
	'map: the whole basin': `${LIST}/clusters?cell=0.1`,
	'map: a district': `${LIST}/clusters?cell=0.02&bbox=106.1,26.3,106.6,26.7`,
	'map: a shore': `${LIST}/clusters?cell=0.002&bbox=106.38,26.48,106.44,26.54`,
	'map: open ones, the whole basin': `${LIST}/clusters?cell=0.1&state=open`,
	'nearby before logging': `${LIST}/nearby?lon=106.41&lat=26.52&metres=500`,
	'figures of this quarter': `${LIST}/figures?from=2026-10-01&to=2026-11-25`,
	'figures of all the time': `${LIST}/figures?from=2024-03-01&to=2026-11-25`
};

interface Asking {
	readonly who: string;
	readonly actor: Actor;
	readonly token: string;
}

async function engage(store: Store): Promise<Asking[]> {
	return Promise.all(ASKING.map(async ([organisation, role]) => {
		const token = await store.accounts.tokens.createService({ name: organisation, organisation, role, label: 'bench' }, 'bench');
		const actor = await store.accounts.tokens.actor(token);
		if (!actor) throw new Error(`engage: got nobody for the token of ${organisation}`);
		return { who: `${role} of ${organisation}`, actor, token };
	}));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await work();
	return performance.now() - began;
}

async function ask(address: string, token: string): Promise<unknown> {
	const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
	if (!response.ok) throw new Error(`ask: got ${response.status} from ${address}, expected 200: ${await response.text()}`);
	return response.json();
}

/** The slowest of the three who ask: 95th percentile in milliseconds of so many rounds, after two that warm up. */
async function slowest(askings: readonly Asking[], work: (asking: Asking) => Promise<unknown>): Promise<{ p95: number; middle: number; who: string }> {
	const found = [];
	for (const asking of askings) {
		const times: number[] = [];
		for (let round = -2; round < ROUNDS; round++) {
			const time = await timed(() => work(asking));
			if (round >= 0) times.push(time);
		}
		found.push({ p95: percentile95(times), middle: median(times), who: asking.who });
	}
	return found.reduce((worst, each) => (each.p95 > worst.p95 ? each : worst));
}

/** A page behind the middle of the list. */
async function deepCursor(driver: Driver): Promise<string> {
	const [row] = await driver.query<{ value: string; id: string }>('select logged_at::text as value, id::text from issue order by logged_at desc, id desc offset $1::int4 limit 1', [ISSUES / 2]);
	return Buffer.from(JSON.stringify([row?.value, row?.id])).toString('base64url');
}

async function overHttp(product: Product, askings: readonly Asking[], questions: Readonly<Record<string, string>>): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const [what, path] of Object.entries(questions)) {
		const { p95, middle, who } = await slowest(askings, ({ token }) => ask(`${product.address}${path}`, token));
		figures.push(figure(what, p95, 'ms', GOAL, `goal; median ${Math.round(middle)}, ${who}`));
	}
	return figures;
}

/** The same page without HTTP, sign-in and JSON: what is left is the database. */
async function inStore(store: Store, askings: readonly Asking[]): Promise<Figure[]> {
	const page = { sort: issueParameters.list.sort.absent(), behind: null, limit: 50 };
	const { p95: list } = await slowest(askings, ({ actor }) => store.issues.list(actor, {}, page));
	const { p95: count } = await slowest(askings, ({ actor }) => store.issues.count(actor, {}));
	return [figure('first page and how many there are, in the store alone', list, 'ms', GOAL), figure('how many there are alone', count, 'ms', GOAL)];
}

/** Measures; null where the machine has no PostgreSQL. */
export async function measureIssues(): Promise<Figure[] | null> {
	const postgres = await startPostgres();
	if (!postgres) return null;
	const databaseUrl = await postgres.database();
	const [store, driver] = [await openStore({ root: '.', dataDir: '', databaseUrl }), await openServer(databaseUrl)];
	try {
		await loadBundled(store, '.', dateInChina(new Date()));
		const making = await timed(() => makeIssues(driver, store, ISSUES));
		await driver.exec('vacuum analyze');
		const askings = await engage(store);
		const product = await serveProduct(databaseUrl);
		try {
			const questions = { ...QUESTIONS, 'a page from the middle': `${LIST}?cursor=${await deepCursor(driver)}` };
			const figures = [...await overHttp(product, askings, questions), ...await inStore(store, askings)];
			const session = await store.accounts.sessions.begin(askings.at(-1)?.actor.account ?? '', 'bench');
			return [...figures, ...await measurePanning(product.address, session), figure(`making ${ISSUES.toLocaleString('en')} issues`, making / 1000, 's')];
		} finally {
			await product.stop();
		}
	} finally {
		await Promise.all([store.close(), driver.close()]);
		await postgres.stop();
	}
}
