import { store } from '#server';
import { UNITS } from '#duty';
import { dateInChina } from '#i18n';
import { FIGURES, HOLIDAYS, NOTICE_YEARS, workingCalendar } from '#issues';
import { describe, expect, test, vi } from 'vitest';
import { SPOTS } from './ground.ts';
import { caller, tokenOf } from './people.ts';
import { ask, request } from './serve.ts';

const found = { ...SPOTS.inExtent, matter: 'livestock', title: '二级保护区内养殖场', source: 'joint-check' };
const HOUR = 3_600_000;

/** Reads server-sent events as they come; `end` lets go of the connection. */
async function listenTo(token: string, headers: Record<string, string> = {}) {
	const response = await request('/api/v1/issues/events', { headers: { authorization: `Bearer ${token}`, ...headers } });
	const reader = (response.body as ReadableStream<Uint8Array>).getReader();
	const decoder = new TextDecoder();
	const told = { text: '' };
	const reading = (async () => {
		for (let part = await reader.read(); !part.done; part = await reader.read()) told.text += decoder.decode(part.value, { stream: true });
	})();
	const events = () => [...told.text.matchAll(/id: (\d+)\nevent: issue\ndata: (.*)\n\n/g)].map(([, place, data]) => ({ place: Number(place), ...(JSON.parse(data ?? '') as { id: string; version: number }) }));
	return { response, told, events, end: async () => (await reader.cancel(), await reading) };
}

/** What the problem list tells by itself, over the API. */
export function describeSupervisionApi(): void {
	describe('events', () => {
		test('are for those who have signed in', async () => {
			for (const path of ['/api/v1/issues/events', '/api/v1/issues/figures', '/api/v1/inbox']) expect([path, (await ask(path)).status]).toEqual([path, 401]);
		});

		test('come within two seconds to those who may see the issue, uncompressed and uncached', async () => {
			const finder = await caller('gy-agri');
			const [owner, stranger] = [await listenTo(await tokenOf('gov-qingzhen')), await listenTo(await tokenOf('gov-pingba'))];
			expect(Object.fromEntries(['content-type', 'cache-control'].map((name) => [name, owner.response.headers.get(name)]))).toEqual({ 'content-type': 'text/event-stream', 'cache-control': 'no-store, no-transform' });
			await vi.waitFor(() => expect(owner.told.text).toBe('retry: 2000\n\n'));
			const { body } = await finder.post('/api/v1/issues', found);
			await vi.waitFor(() => expect(owner.events()).toMatchObject([{ id: body.id, version: 1 }]), { timeout: 2000, interval: 10 });
			expect(stranger.events()).toEqual([]);
			await Promise.all([owner.end(), stranger.end()]);
		});

		test('missed while away are told to whoever comes back', async () => {
			const finder = await caller('gy-agri');
			const token = await tokenOf('gov-qingzhen');
			const before = await listenTo(token);
			const first = (await finder.post('/api/v1/issues', found)).body.id;
			await vi.waitFor(() => expect(before.events()).toHaveLength(1), { timeout: 2000, interval: 10 });
			await before.end();
			const second = (await finder.post('/api/v1/issues', found)).body.id;
			const after = await listenTo(token, { 'last-event-id': String(before.events()[0]?.place) });
			await vi.waitFor(() => expect(after.events().map(({ id }) => id)).toEqual([second]), { timeout: 2000, interval: 10 });
			expect(first).not.toBe(second);
			await after.end();
		});

		test('free everything when the client goes away', async () => {
			const clients = await Promise.all([1, 2, 3].map(async () => listenTo(await tokenOf('gy-eeb'))));
			expect(store().feed.followers).toBe(3);
			for (const { end } of clients) await end();
			expect(store().feed.followers).toBe(0);
		});
	});

	describe('figures', () => {
		test('each open exactly as many issues as they say', async () => {
			const office = await caller('office-gy', 'office');
			await (await caller('gy-agri')).post('/api/v1/issues', found);
			const { body, status } = await office.get('/api/v1/issues/figures?lang=en');
			expect(status).toBe(200);
			expect(body.figures.map(({ unit }: { unit: string }) => unit)).toEqual(UNITS);
			expect(body.definitions.map(({ id }: { id: string }) => id)).toEqual([...FIGURES, 'meanDays']);
			const busy = body.figures.filter((row: Record<string, number>) => FIGURES.some((figure) => (row[figure] ?? 0) > 0));
			expect(busy.length).toBeGreaterThan(0);
			for (const row of busy) {
				for (const figure of FIGURES) {
					const { body: list } = await office.get(`/api/v1/issues${row.lists[figure]}`);
					expect([row.unit, figure, list.total]).toEqual([row.unit, figure, row[figure]]);
				}
			}
			expect((await office.get(`/api/v1/issues/clusters${busy[0].lists.open}`)).status).toBe(200);
		});

		test('begin with the quarter, and refuse a period turned round, and half a figure', async () => {
			const office = await caller('office-gy', 'office');
			expect((await office.get('/api/v1/issues/figures?to=2026-05-31')).body).toMatchObject({ from: '2026-04-01', to: '2026-05-31' });
			expect((await office.get('/api/v1/issues/figures?from=2026-06-01&to=2026-05-31')).status).toBe(400);
			for (const search of ['figure=open', 'figure=open&unit=gy-water&from=2026-01-01', 'from=2026-01-01&to=2026-02-01']) {
				for (const path of ['', '/clusters']) expect([search, (await office.get(`/api/v1/issues${path}?${search}`)).status]).toEqual([search, 400]);
			}
		});

		test('of other units are not for an officer', async () => {
			const officer = await caller('gov-qingzhen');
			expect((await officer.get('/api/v1/issues/figures')).body.figures.map(({ unit }: { unit: string }) => unit)).toEqual(['gov-qingzhen']);
			expect((await officer.get('/api/v1/issues/figures?unit=gov-huaxi')).status).toBe(403);
			const procurator = await caller('proc-guiyang', 'procurator');
			expect((await procurator.get('/api/v1/issues/figures?unit=gov-huaxi')).body.figures).toMatchObject([{ unit: 'gov-huaxi', meanDays: null }]);
		});
	});

	describe('the inbox', () => {
		test('holds the digest of the last working day on which there was one', async () => {
			const owner = await caller('gov-qingzhen');
			await (await caller('gy-agri')).post('/api/v1/issues', found);
			const today = dateInChina(new Date());
			const made = Date.now() % (24 * HOUR) < 16 * HOUR && workingCalendar(HOLIDAYS, NOTICE_YEARS).isWorking(today);
			const { body } = await owner.get('/api/v1/inbox');
			expect(body.day).toBe(made ? today : null);
			if (made) expect(body.digest.sections.map(({ section }: { section: string }) => section)).toContain('sent');
			expect((await owner.get('/api/v1/inbox')).body).toEqual(body);
		});
	});
}
