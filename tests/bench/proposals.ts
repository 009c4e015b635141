/** Whether fifty proposals of five thousand corners stay fluid: over HTTP, and on the map of a browser. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Position } from 'geojson';
import type { Locator, Page } from 'playwright-core';
import { proposalPageWords } from '#i18n/proposal-pages';
import { openBrowser } from '../e2e/browser.ts';
import { serveProduct, type Product } from '../e2e/product.ts';
import { findChromium } from '../machine.js';
import { numbersFrom } from '../store/agreement.ts';
import { figure, percentile95, type Figure } from './figures.ts';
import { dragTo, seen, watch } from './watched.ts';

const PROPOSALS = 50;
const CORNERS = 5000;
const AREA = { id: 'zone-quasi-hongfeng', kind: 'zone-quasi', name: '红枫湖饮用水水源准保护区' };
const PATH = '/api/v1/proposals';
const PASSWORD = '湖边第七棵柳树下有渡船';
const said = proposalPageWords('zh').edit;

/** A ring with about so many corners, crooked within a fifth of each step, so that it does not cross itself. */
function crooked(ring: readonly Position[], corners: number, random: () => number): Position[] {
	const edges = ring.slice(1).map((to, i) => ({ from: ring[i] ?? to, to }));
	const lengthOf = ({ from, to }: (typeof edges)[number]) => Math.hypot((to[0] ?? 0) - (from[0] ?? 0), (to[1] ?? 0) - (from[1] ?? 0));
	const step = edges.reduce((sum, edge) => sum + lengthOf(edge), 0) / corners;
	const made = edges.flatMap(({ from, to }) => {
		const pieces = Math.max(1, Math.round(lengthOf({ from, to }) / step));
		const [dx, dy] = [((to[0] ?? 0) - (from[0] ?? 0)) / pieces, ((to[1] ?? 0) - (from[1] ?? 0)) / pieces];
		return Array.from({ length: pieces }, (_, i): Position => {
			const aside = i === 0 ? 0 : (random() - 0.5) * 0.4;
			return [Number(((from[0] ?? 0) + i * dx - aside * dy).toFixed(8)), Number(((from[1] ?? 0) + i * dy + aside * dx).toFixed(8))];
		});
	});
	return [...made, made[0] ?? []];
}

/** An administrator's session, as a cookie. */
async function session({ address, dataDir }: Product): Promise<string> {
	const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/bin/admin.ts', 'account', '--login', 'bench', '--name', '测量', '--role', 'administrator'], { env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', LANG: 'en' } });
	const send = (path: string, fields: Record<string, string>) => fetch(address + path, { method: 'POST', redirect: 'manual', headers: { accept: 'text/html', origin: address }, body: new URLSearchParams(fields) });
	await send(/\/sign-in\/link\?key=[\w-]+/.exec(stdout)?.[0] ?? '', { password: PASSWORD, again: PASSWORD });
	const cookie = /^session=[^;]+/.exec((await send('/sign-in', { login: 'bench', password: PASSWORD })).headers.get('set-cookie') ?? '')?.[0];
	if (!cookie) throw new Error('session: got no cookie, expected one');
	return cookie;
}

/** Asks as the administrator; throws where it is refused. Milliseconds, and what came. */
async function asked<T>(address: string, cookie: string, path: string, body?: object): Promise<{ milliseconds: number; body: T }> {
	const began = performance.now();
	const response = await fetch(address + path, { headers: { cookie, ...(body && { origin: address, 'content-type': 'application/json' }) }, ...(body && { method: 'POST', body: JSON.stringify(body) }) });
	const text = await response.text();
	if (!response.ok) throw new Error(`${path}: got ${response.status} ${text.slice(0, 300)}, expected an answer`);
	return { milliseconds: performance.now() - began, body: JSON.parse(text) as T };
}

async function makeProposals(address: string, cookie: string): Promise<{ ids: string[]; milliseconds: number[] }> {
	type Areas = { features: { properties: { id: string }; geometry: { type: string; coordinates: Position[][][] } }[] };
	const { body: { features } } = await asked<Areas>(address, cookie, `/api/v1/areas?kind=${AREA.kind}`);
	const area = features.find(({ properties }) => properties.id === AREA.id);
	const rings = (area?.geometry.type === 'MultiPolygon' ? area.geometry.coordinates[0] : (area?.geometry.coordinates as unknown as Position[][])) ?? [];
	const random = numbersFrom(20261201);
	const [ids, milliseconds]: [string[], number[]] = [[], []];
	for (let n = 0; n < PROPOSALS; n++) {
		const geometry = { type: 'Polygon', coordinates: rings.map((ring, at) => (at === 0 ? crooked(ring, CORNERS, random) : ring)) };
		const made = await asked<{ id: string }>(address, cookie, PATH, { title: `测量用方案 ${n + 1}`, reason: '测量', validFrom: '2099-01-01', changes: [{ op: 'replace', area: AREA.id, geometry }] });
		ids.push(made.body.id);
		milliseconds.push(made.milliseconds);
	}
	return { ids, milliseconds };
}

async function overHttp(address: string, cookie: string, ids: readonly string[]): Promise<Figure[]> {
	const times = async (paths: readonly string[]) => {
		const all: number[] = [];
		for (const path of paths) all.push((await asked(address, cookie, path)).milliseconds);
		return percentile95(all);
	};
	const each = (end: string) => ids.slice(0, 20).map((id) => `${PATH}/${id}${end}`);
	return [
		figure('the list', await times(Array.from({ length: 20 }, () => PATH)), 'ms', 100),
		figure('one, with its findings', await times(each('')), 'ms', 100),
		figure('its difference', await times(each('/difference')), 'ms', 100),
		figure('its consequence', await times(each('/consequence')), 'ms', 100)
	];
}

const mapOf = (page: Page) => page.locator('.maplibregl-canvas[aria-label]').first();

async function centreOf(part: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
	const box = await part.boundingBox();
	if (!box) throw new Error('centreOf: got nothing on the page, expected it');
	return { ...box, x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Drags the map to and fro; what the page did meanwhile, as figures. */
async function panned(page: Page, what: string): Promise<Figure[]> {
	const { x, y, width } = await centreOf(mapOf(page));
	await page.waitForTimeout(3000);
	await watch(page);
	for (let n = 0; n < 4; n++) await dragTo(page, { x, y }, { x: x + (n % 2 ? -1 : 1) * width * 0.2, y });
	const { tasks, frames } = await seen(page);
	return [figure(`${what} dragged: longest task`, Math.max(0, ...tasks), 'ms', 50), figure(`${what} dragged: between two frames, 95th percentile`, percentile95(frames), 'ms')];
}

/** Draws at a line of so many corners: one is dragged, put back and moved again. */
async function edited(page: Page, address: string, id: string): Promise<Figure[]> {
	const corners = page.getByRole('group', { name: said.map }).getByRole('button', { name: new RegExp(`^${said.vertex({ at: '' })}`) });
	await page.goto(`${address}/proposals/${id}/edit`);
	await mapOf(page).waitFor({ timeout: 60_000 });
	const began = performance.now();
	await corners.first().waitFor({ timeout: 60_000 });
	const drawn = performance.now() - began;
	await page.waitForTimeout(3000);
	const from = await centreOf(corners.first());
	await watch(page);
	await dragTo(page, from, { x: from.x + 40, y: from.y + 10 });
	const dragged = await seen(page);
	await page.waitForTimeout(4000);
	await watch(page);
	await page.keyboard.press('Control+z');
	await page.waitForTimeout(1500);
	const undone = await seen(page);
	return [
		figure('the editor, from its map to its corners', drawn, 'ms'),
		figure('a corner dragged: longest task', Math.max(0, ...dragged.tasks), 'ms', 50),
		figure('a corner dragged: between two frames, 95th percentile', percentile95(dragged.frames), 'ms'),
		figure('taken back: longest task', Math.max(0, ...undone.tasks), 'ms', 50)
	];
}

async function inBrowser(address: string, cookie: string, ids: readonly string[]): Promise<Figure[]> {
	if (!findChromium()) return [];
	const browser = await openBrowser();
	try {
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN', reducedMotion: 'reduce' });
		const [name = '', value = ''] = cookie.split('=');
		await context.addCookies([{ name, value, url: address }]);
		const page = await context.newPage();
		const [first = '', ...others] = ids;
		await page.goto(`${address}/proposals/${first}`);
		await mapOf(page).waitFor({ timeout: 60_000 });
		const one = await panned(page, 'the map of one');
		await page.goto(`${address}/proposals/compare?ids=${[first, ...others.slice(0, 2)].join(',')}`);
		await mapOf(page).waitFor({ timeout: 60_000 });
		const compared = await panned(page, 'three compared, the map');
		return [...one, ...compared, ...await edited(page, address, first)];
	} finally {
		await browser.close();
	}
}

/** Measures fifty proposals of five thousand corners each, on the embedded database. */
export async function measureProposals(): Promise<Figure[]> {
	const product = await serveProduct();
	try {
		const { address } = product;
		const cookie = await session(product);
		const { ids, milliseconds } = await makeProposals(address, cookie);
		return [figure(`one of ${CORNERS.toLocaleString('en')} corners sent and worked out`, percentile95(milliseconds), 'ms'), ...await overHttp(address, cookie, ids), ...await inBrowser(address, cookie, ids)];
	} finally {
		await product.stop();
	}
}
