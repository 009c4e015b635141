import type { AreaKind } from '#duty';
import { dateInChina, messages } from '#i18n/server';
import { store } from '#server';
import type { Position } from 'geojson';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { SheetGiven } from '../../src/lib/server/print/sheets/parameters.ts';
import { proposalSheet } from '../../src/lib/server/print/sheets/proposal.ts';
import { verifyChain } from '../../src/lib/server/problem-list/verify.ts';
import { box } from '../store/areas.ts';
import { caller, type Caller } from './people.ts';
import { ask, request } from './serve.ts';

const PROPOSALS = '/api/v1/proposals';
const DAY = 86_400_000;
const dayFromNow = (days: number) => dateInChina(new Date(Date.now() + days * DAY));
const [TODAY, TOMORROW, EFFECT, LATER, END] = [dayFromNow(0), dayFromNow(1), dayFromNow(40), dayFromNow(80), dayFromNow(120)] as const;
const polygon = (...rings: Position[][]) => ({ type: 'Polygon', coordinates: rings });

/** A spot beyond the quasi zone, which the proposal of the walk takes in; and one beyond what it takes in. */
const TAKEN_IN = { lon: 106.35, lat: 26.15 };
const LEFT_OUT = { lon: 106.39, lat: 26.15 };
const GROWN = { op: 'replace', area: 'zone-quasi-hongfeng', geometry: polygon(box(106.21, 26.11, 106.36, 26.19)) };
const proposed = (change: object = {}) => ({ title: '准保护区向东扩大', reason: '优化调整', validFrom: EFFECT, changes: [GROWN], ...change });

interface Stepped {
	readonly status: number;
	// eslint-disable-next-line @typescript-eslint/no-explicit-any
	readonly body: any;
}

async function step(by: Caller, id: string, action: string, more: Record<string, unknown> = {}): Promise<Stepped> {
	const { body } = await by.get(`${PROPOSALS}/${id}`);
	return by.post(`${PROPOSALS}/${id}/steps`, { action, version: body.version, ...more });
}

/** Takes a step that must be carried out. */
async function taken(by: Caller, id: string, action: string, more: Record<string, unknown> = {}): Promise<Stepped['body']> {
	const { status, body } = await step(by, id, action, more);
	expect([action, status, body.errors ?? null]).toEqual([action, 200, null]);
	return body;
}

async function leadAt({ lon, lat }: typeof TAKEN_IN, at: string): Promise<{ lead: readonly string[]; version: number | null }> {
	const { body } = await ask(`/api/v1/responsibility?lon=${lon}&lat=${lat}&matter=water-pollution&at=${at}`);
	const zone = body.areas.find(({ kind }: { kind: string }) => kind === 'zone-quasi');
	return { lead: body.duties[0].roles.filter(({ role }: { role: string }) => role === 'lead').map(({ unit }: { unit: string }) => unit), version: zone?.version ?? null };
}

const leadsOn = async (days: readonly string[]) => Promise.all(days.map(async (day) => (await leadAt(TAKEN_IN, day)).lead));

/** Hears which versions the data have, without signing in. */
async function hearData(): Promise<{ versions: () => string[]; end: () => Promise<void> }> {
	const reader = ((await request('/api/v1/data/events')).body as ReadableStream<Uint8Array>).getReader();
	let told = '';
	const reading = (async () => {
		for (let part = await reader.read(); !part.done; part = await reader.read()) told += Buffer.from(part.value).toString();
	})();
	return { versions: () => [...told.matchAll(/event: data\ndata: {"dataVersion":"([0-9a-f]+)"}\n\n/g)].map(([, version]) => version ?? ''), end: async () => (await reader.cancel(), await reading) };
}

/** The review of proposals and how they take effect, over the API. They change the ground of days to come, each of days of its own. */
export function describeProposalReview(): void {
	describe('a proposal under review', () => {
		let [planner, office, government, water] = [] as unknown as [Caller, Caller, Caller, Caller];
		beforeAll(async () => {
			[planner, office, government, water] = await Promise.all([caller('gy-eeb'), caller('office-gy', 'office'), caller('gov-qingzhen', 'head'), caller('gy-water')]);
		});

		async function onAgenda(change: object = {}): Promise<string> {
			const { id } = (await planner.post(PROPOSALS, proposed(change))).body;
			await taken(planner, id, 'submit');
			await taken(office, id, 'ask-opinions', { dueDate: TOMORROW });
			await taken(office, id, 'agenda');
			return id;
		}

		/** Asked for opinions, and still waiting for them. */
		async function askedFor(): Promise<string> {
			const { id } = (await planner.post(PROPOSALS, proposed({ validFrom: dayFromNow(660) }))).body;
			await taken(planner, id, 'submit');
			await taken(office, id, 'ask-opinions', { dueDate: TOMORROW });
			return id;
		}

		const annulled = (id: string, effectiveUntil: string, more: object = {}) =>
			taken(office, id, 'annul', { note: '有权机关撤销', ending: 'annulled', actNumber: '黔府函〔2027〕9号', actDate: TODAY, effectiveUntil, ...more });

		test('goes from opinions to the agenda, is approved, answers differently from its day on and not before, and is annulled again', async () => {
			const issue = (await planner.post('/api/v1/issues', { ...TAKEN_IN, matter: 'water-pollution', title: '扩大范围内的排污口' })).body;
			const along = (await planner.post('/api/v1/issues', {
				geometry: { type: 'LineString', coordinates: [[106.34, 26.16], [106.39, 26.16]] }, matter: 'water-pollution', title: '跨线的沟渠'
			})).body;
			expect([issue.lead, along.lead]).toEqual([['gy-eeb'], ['gy-eeb']]);
			const { id, number } = (await planner.post(PROPOSALS, proposed())).body;
			const { units } = (await planner.get(`${PROPOSALS}/${id}/consequence`)).body;
			expect(units).toEqual(expect.arrayContaining(['gy-water', 'gy-eeb']));

			// the unit that proposes adds one; those whose duties change are asked without being named
			await taken(planner, id, 'submit', { units: ['gy-police'] });
			const opened = await taken(office, id, 'ask-opinions', { dueDate: TOMORROW });
			const asked = [...new Set([...units, 'gy-police'])].filter((unit) => unit !== 'gy-eeb').sort();
			expect(opened).toMatchObject({ state: 'opinions', asked, awaiting: asked, opinionsDue: TOMORROW, opinionsOverdue: false, review: { opinions: [], overdue: false } });
			expect((await water.get(`${PROPOSALS}?awaiting=gy-water`)).body.items.map((item: { id: string }) => item.id)).toContain(id);

			await taken(water, id, 'opine', { opinion: 'disagree', note: '东侧有村庄', change: 0, clause: '附二(一)', ...TAKEN_IN });
			const heard = await taken(water, id, 'opine', { opinion: 'agree', note: '已核实' });
			expect(heard.awaiting).not.toContain('gy-water');
			expect(heard.review.opinions).toMatchObject([{ unit: 'gy-water', opinion: 'disagree', change: 0, clause: '附二(一)', spot: TAKEN_IN }, { unit: 'gy-water', opinion: 'agree', change: null }]);
			expect((await water.get(`${PROPOSALS}?awaiting=gy-water`)).body.items.map((item: { id: string }) => item.id)).not.toContain(id);
			await taken(await caller('leading-group', 'leader'), id, 'comment', { note: '请核对村界', ...TAKEN_IN });

			await taken(office, id, 'agenda', { note: '第四季度专题会议' });
			const before = (await planner.get(`${PROPOSALS}/${id}/issues-affected`)).body;
			const mine = (body: { items: { id: string }[] }, wanted: string) => body.items.find((item) => item.id === wanted);
			expect(before).toMatchObject({ on: EFFECT, meanwhile: null });
			expect(mine(before, issue.id)).toMatchObject({ number: issue.number, open: true, lead: ['gy-eeb'], leadThen: ['gy-water'], differs: true, meanwhile: false });
			expect(mine(before, along.id)).toMatchObject({ lead: ['gy-eeb'], differs: true });

			const [difference, dataBefore] = [(await planner.get(`${PROPOSALS}/${id}/difference`)).body, await store().dataVersion()];
			const told = async () => {
				const [areas, patch] = await Promise.all(['areas', 'patch?format=geojson'].map(async (path) => (await planner.get(`${PROPOSALS}/${id}/${path}`)).body.features));
				return {
					sides: areas.map(({ properties, geometry }: { properties: { id: string; side: string }; geometry: object }) => [properties.id, properties.side, geometry]),
					patch: patch.map(({ properties: { op, area, name }, geometry }: { properties: { op: string; area: string; name: string }; geometry: object }) => [op, area, name, geometry])
				};
			};
			const printed = async () => {
				const standing = { store: store(), lang: 'zh', words: messages('zh'), dataVersion: await store().dataVersion(), actor: { account: '0', name: '', organisation: 'gy-eeb', role: 'officer' } } as const;
				const outcome = await proposalSheet({ standing, origin: '', given: { proposal: id, hidden: [] as readonly AreaKind[], scale: null } as unknown as SheetGiven });
				return outcome.ok && outcome.body.maps.map(({ scene }) => scene.areas.map(({ properties: { id: area }, geometry }) => [area, geometry]));
			};
			const file = async (lang = 'zh') => (await planner.fetch(`${PROPOSALS}/${id}/review-file?format=docx&lang=${lang}`)).status;
			const [drawn, sheet] = [await told(), await printed()];
			expect(sheet && sheet.map((areas) => areas.find(([area]) => area === GROWN.area)?.[1])).toEqual(['before', 'after'].map((wanted) => drawn.sides.find(([area, side]: [string, string]) => area === GROWN.area && side === wanted)?.[2]));
			const approved = await taken(office, id, 'approve', { actNumber: '黔府函〔2026〕287号', actDate: TODAY, note: '原则同意' });
			expect(approved).toMatchObject({ state: 'approved', actNumber: '黔府函〔2026〕287号', effectiveFrom: EFFECT, effectiveUntil: null, effect: 'pending', findings: [{ check: 'standard', severity: 'warning' }] });
			expect(await store().dataVersion()).not.toBe(dataBefore);
			expect(await leadsOn([TODAY, dayFromNow(39), EFFECT, END])).toEqual([['gy-eeb'], ['gy-eeb'], ['gy-water'], ['gy-water']]);
			expect((await leadAt(LEFT_OUT, EFFECT)).lead).toEqual(['gy-eeb']);
			// the act is the source of the line, and what the proposal meant stays what it was when it was decided
			const { features } = (await ask(`/api/v1/areas?kind=zone-quasi&at=${EFFECT}`)).body;
			expect(features[0].properties).toMatchObject({ id: 'zone-quasi-hongfeng', source: `黔府函〔2026〕287号（${TODAY}，${number}）`, accuracy: 1.5, illustrative: true, validFrom: EFFECT, validTo: null });
			expect((await planner.get(`${PROPOSALS}/${id}/difference`)).body).toEqual({ ...difference, version: approved.version });
			expect([await told(), await file(), await printed()]).toEqual([drawn, 200, sheet]);
			const affected = (await planner.get(`${PROPOSALS}/${id}/issues-affected`)).body;
			expect(affected.on).toBe(EFFECT);
			expect(affected.items.map(({ id: each, lead, leadThen }: { id: string; lead: string[]; leadThen: string[] }) => [each, lead, leadThen]))
				.toEqual(before.items.map(({ id: each, lead, leadThen }: { id: string; lead: string[]; leadThen: string[] }) => [each, lead, leadThen]));
			expect((await planner.get(`/api/v1/issues/${issue.id}`)).body).toMatchObject({ owner: 'gy-eeb', lead: ['gy-eeb'], version: 1 });

			const ended = await annulled(id, LATER);
			expect(await told()).toEqual(drawn);
			expect(ended).toMatchObject({ state: 'annulled', effect: 'pending', effectiveUntil: LATER });
			expect(ended.steps.at(-1)).toMatchObject({ action: 'annul', ending: 'annulled', kept: [] });
			expect([await told(), await file('en'), await printed()]).toEqual([drawn, 200, sheet]);
			expect(await leadsOn([dayFromNow(39), EFFECT, dayFromNow(79), LATER, END])).toEqual([['gy-eeb'], ['gy-water'], ['gy-water'], ['gy-eeb'], ['gy-eeb']]);
			expect((await planner.get(`${PROPOSALS}/${id}/issues-affected`)).body).toMatchObject({ on: LATER, meanwhile: { from: EFFECT, until: LATER } });
			expect((await verifyChain(store().issues, store())).findings).toEqual([]);
		});

		test('is remarked on at a piece of its line, which is known again as long as it is proposed, and is never taken for another', async () => {
			const other = { op: 'replace', area: 'zone-2-hongfeng', geometry: polygon(box(106.25, 26.125, 106.32, 26.175)) };
			const { id, version } = (await planner.post(PROPOSALS, proposed({ validFrom: dayFromNow(640) }))).body;
			const edge = { from: 1, to: 2 };
			const refused = async (more: object) => (await step(water, id, 'comment', { note: '线', ...more })).body.errors?.map(({ field }: { field: string }) => field);
			expect(await refused({ edge })).toEqual(['change']);
			expect(await refused({ change: 0, edge: { from: 1, to: 4 } })).toEqual(['edge']);
			expect(await refused({ change: 0, edge, ...TAKEN_IN })).toEqual(['edge']);
			expect(await refused({ change: 0, edge: { from: -1 } })).toEqual(['edge.from', 'edge.to']);
			expect(await refused({ change: 0, edge: '1-2' })).toEqual(['edge']);
			const said = (await taken(water, id, 'comment', { note: '东界请沿田埂', change: 0, edge })).steps.at(-1);
			const line = GROWN.geometry.coordinates[0]?.slice(1, 3);
			expect(said).toMatchObject({ change: 0, changed: { op: 'replace', area: 'zone-quasi-hongfeng' }, changeNow: 0, edge: { polygon: 0, ring: 0, ...edge, line }, edgeNow: { change: 0, polygon: 0, ring: 0, ...edge } });

			// another change before it, and the ring begun elsewhere: the same line
			const [a = [], b = [], c = [], d = []] = GROWN.geometry.coordinates[0] ?? [];
			const turned = { ...GROWN, geometry: polygon([c, d, a, b, c]) };
			const remark = (body: { steps: { action: string }[] }) => body.steps.find(({ action }) => action === 'comment');
			expect(remark(await taken(planner, id, 'revise', { changes: [other, turned] }))).toMatchObject({ change: 0, changeNow: 1, edgeNow: { change: 1, polygon: 0, ring: 0, from: 3, to: 0 } });
			// who speaks of a change of the content before is told so, and nothing is said of another one
			const late = await water.post(`${PROPOSALS}/${id}/steps`, { action: 'comment', note: '晚', version, change: 0, edge });
			expect([late.status, late.body.proposal.id]).toEqual([409, id]);
			// the line is moved, then the whole change is gone
			expect(remark(await taken(planner, id, 'revise', { changes: [other, { ...GROWN, geometry: polygon(box(106.21, 26.11, 106.37, 26.19)) }] }))).toMatchObject({ changeNow: 1, edgeNow: null });
			expect(remark(await taken(planner, id, 'revise', { changes: [other] }))).toMatchObject({ changeNow: null, edgeNow: null, edge: { line } });
			expect((await verifyChain(store().issues, store())).findings).toEqual([]);
		});

		test('an opinion that is not given by its day is overdue from the day after, for whoever looks and in the lists, until it is decided', async () => {
			const id = await askedFor();
			vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + DAY });
			try {
				const last = (await water.get(`${PROPOSALS}/${id}`)).body;
				expect([last.opinionsDue, last.opinionsOverdue, last.review.overdue]).toEqual([TOMORROW, false, false]);
				vi.setSystemTime(Date.now() + DAY);
				const listed = (await water.get(`${PROPOSALS}?awaiting=gy-water`)).body.items.find((item: { id: string }) => item.id === id);
				expect(listed).toMatchObject({ opinionsOverdue: true });
				expect((await office.get(`${PROPOSALS}/${id}`)).body).toMatchObject({ opinionsOverdue: true, review: { overdue: true, awaiting: expect.arrayContaining(['gy-water']) } });
				// late is not too late: it still counts, and once all have answered nobody is late
				const heard = await taken(water, id, 'opine', { opinion: 'agree' });
				expect(heard.awaiting).not.toContain('gy-water');
				// a later day is set: nobody is overdue any more
				expect(await taken(office, id, 'ask-opinions', { dueDate: dateInChina(new Date(Date.now() + 5 * DAY)) })).toMatchObject({ opinionsOverdue: false, review: { overdue: false } });
			} finally {
				vi.useRealTimers();
			}
		});

		test('annulled from the day of its effect on, it never held, and every day answers as before', async () => {
			const [effect, after] = [dayFromNow(400), dayFromNow(500)];
			const days = [TODAY, effect, after];
			const before = await leadsOn(days);
			const id = await onAgenda({ validFrom: effect });
			const [old, heard] = [await store().dataVersion(), await hearData()];
			await taken(office, id, 'approve', { actNumber: '1', actDate: TODAY });
			// whoever has the map open is told, once, and then asks for what is new
			await vi.waitFor(() => expect(heard.versions()).toHaveLength(2), { timeout: 2000, interval: 10 });
			expect(heard.versions()).toEqual([old, await store().dataVersion()]);
			await heard.end();
			expect(store().data.followers).toBe(0);
			expect(await leadsOn(days)).not.toEqual(before);
			expect(await annulled(id, effect)).toMatchObject({ effect: 'ended' });
			expect(await leadsOn(days)).toEqual(before);
		});

		test('recorded after its day, it holds from its day on; the issues logged meanwhile are listed, and none goes to another unit', async () => {
			const yesterday = dayFromNow(-1);
			const issue = (await planner.post('/api/v1/issues', { ...TAKEN_IN, matter: 'water-pollution', title: '补登记之前的问题' })).body;
			const id = await onAgenda({ validFrom: yesterday });
			await taken(office, id, 'approve', { actNumber: '2', actDate: yesterday });
			const { meanwhile, items, on } = (await planner.get(`${PROPOSALS}/${id}/issues-affected`)).body;
			expect([meanwhile, on]).toEqual([{ from: yesterday, until: TOMORROW }, TODAY]);
			expect(items.find((item: { id: string }) => item.id === issue.id)).toMatchObject({ meanwhile: true, lead: ['gy-eeb'], leadThen: ['gy-water'], loggedOn: TODAY });
			await annulled(id, yesterday, { ending: 'suspended', note: '法院裁定停止执行' });
			expect(await leadsOn([yesterday, TODAY])).toEqual([['gy-eeb'], ['gy-eeb']]);
		});

		test('areas that are added and taken away come back and go again with the act', async () => {
			const [effect, later] = [dayFromNow(600), dayFromNow(700)];
			const spot = { lon: 106.38, lat: 26.3 };
			const changes = [
				{ op: 'add', kind: 'zone-1', code: 'xiaohu', name: '小湖一级保护区', geometry: polygon(box(106.37, 26.29, 106.39, 26.31)) },
				{ op: 'remove', area: 'zone-1-hongfeng' }
			];
			const id = await onAgenda({ changes, validFrom: effect });
			await taken(office, id, 'approve', { actNumber: '3', actDate: TODAY, lines: 'official' });
			const zones = async (at: string) => (await ask(`/api/v1/areas?kind=zone-1&at=${at}`)).body.features.map(({ properties }: { properties: { id: string; illustrative: boolean } }) => [properties.id, properties.illustrative]);
			expect(await Promise.all([TODAY, effect].map(zones))).toEqual([[['zone-1-hongfeng', true]], [['zone-1-xiaohu', false]]]);
			expect((await leadAt(spot, effect)).lead).toEqual(['gy-water']);
			// what it adds is in force by now, and what it takes away is not: it says still what it was about
			const { body: { features } } = await planner.get(`${PROPOSALS}/${id}/areas`);
			expect(features.map(({ properties: { id: area, side } }: { properties: { id: string; side: string } }) => [area, side]).sort()).toEqual([['zone-1-hongfeng', 'before'], ['zone-1-xiaohu', 'after']]);
			const patch = (await planner.get(`${PROPOSALS}/${id}/patch?format=geojson`)).body.features;
			expect(patch.map(({ properties: { op, illustrative } }: { properties: { op: string; illustrative: boolean } }) => [op, illustrative])).toEqual([['add', false], ['remove', false]]);
			const { body: drawn } = await planner.get(`/ogc/collections/proposals/items?number=${(await planner.get(`${PROPOSALS}/${id}`)).body.number}`);
			expect(drawn.features.map(({ geometry, properties: { op, illustrative } }: { geometry: object; properties: { op: string; illustrative: boolean } }) => [op, illustrative, geometry])).toEqual(patch.map((each: { properties: { op: string }; geometry: object }) => [each.properties.op, false, each.geometry]));
			await annulled(id, later);
			expect(await Promise.all([TODAY, effect, later].map(zones))).toEqual([[['zone-1-hongfeng', true]], [['zone-1-xiaohu', false]], [['zone-1-hongfeng', true]]]);
		});

		for (const [order, begin] of [['earlier', 1000], ['later', 2000]] as const) {
			test(`of two acts on one area, the ${order} day recorded first, each holds from its day; annulled one after the other, nothing of either comes back`, async () => {
				const days = [begin, begin + 100, begin + 200, begin + 300].map(dayFromNow);
				const [first = '', second = '', third = '', fourth = ''] = days;
				const grown = (east: number) => [{ op: 'replace', area: 'zone-quasi-hongfeng', geometry: polygon(box(106.21, 26.11, east, 26.19)) }];
				const [one, two] = [await onAgenda({ validFrom: first, changes: grown(106.36) }), await onAgenda({ validFrom: second, changes: grown(106.38) })];
				for (const id of order === 'earlier' ? [one, two] : [two, one]) await taken(office, id, 'approve', { actNumber: '8', actDate: TODAY });
				const [lead, before] = [['gy-water'], ['gy-eeb']];
				const beyond = async () => Promise.all(days.map(async (day) => (await leadAt({ lon: 106.37, lat: 26.15 }, day)).lead));
				expect([await leadsOn(days), await beyond()]).toEqual([[lead, lead, lead, lead], [before, lead, lead, lead]]);
				// the other one holds by then, and is another act
				expect((await annulled(one, third)).steps.at(-1)).toMatchObject({ kept: ['zone-quasi-hongfeng'], effect: { put: [], ended: [] } });
				expect([await leadsOn(days), await beyond()]).toEqual([[lead, lead, lead, lead], [before, lead, lead, lead]]);
				await annulled(two, fourth);
				expect([await leadsOn(days), await beyond()]).toEqual([[lead, lead, lead, before], [before, lead, lead, before]]);
			});
		}

		test('is not approved while the areas would not hold together, or when others have come in force that it does not fit', async () => {
			const validFrom = dayFromNow(800);
			const nested = await onAgenda({ validFrom, changes: [{ op: 'replace', area: 'zone-1-hongfeng', geometry: polygon(box(106.24, 26.14, 106.29, 26.2)) }] });
			const [refused, versions] = [await step(office, nested, 'approve', { actNumber: '4', actDate: TODAY }), await store().dataVersion()];
			expect([refused.status, refused.body.errors.length > 0]).toEqual([422, true]);
			expect(refused.body.errors[0].message).toMatch(/zone-1-hongfeng.*106\.\d+, 26\.\d+/);
			expect((await office.get(`${PROPOSALS}/${nested}`)).body).toMatchObject({ state: 'agenda', version: 4 });

			const add = { op: 'add', kind: 'zone-1', code: 'xiaohu', name: '小湖', geometry: polygon(box(106.37, 26.29, 106.39, 26.31)) };
			const [first, second] = [await onAgenda({ validFrom, changes: [add] }), await onAgenda({ validFrom, changes: [add] })];
			await taken(office, first, 'approve', { actNumber: '5', actDate: TODAY });
			expect(await store().dataVersion()).not.toBe(versions);
			const late = await step(office, second, 'approve', { actNumber: '6', actDate: TODAY });
			expect([late.status, late.body.errors.map(({ field }: { field: string }) => field)]).toEqual([422, ['changes[0].code']]);
			expect((await office.get(`${PROPOSALS}/${second}`)).body.findings).toMatchObject([{ severity: 'error', check: 'change' }]);
			await annulled(first, validFrom);
		});

		test('is sent back, put off and rejected by the office alone, and what a step lacks is said field by field', async () => {
			const { id } = (await planner.post(PROPOSALS, proposed({ validFrom: dayFromNow(900) }))).body;
			await taken(planner, id, 'submit');
			expect((await step(planner, id, 'ask-opinions', { dueDate: TOMORROW })).status).toBe(403);
			const fields = async (by: Caller, action: string, more = {}) => (await step(by, id, action, more)).body.errors?.map(({ field }: { field: string }) => field);
			expect(await fields(office, 'ask-opinions')).toEqual(['dueDate']);
			expect(await fields(office, 'ask-opinions', { dueDate: dayFromNow(-1) })).toEqual(['dueDate']);
			expect(await fields(office, 'ask-opinions', { dueDate: TOMORROW, units: ['nobody'] })).toEqual(['units']);
			expect(await fields(office, 'return')).toEqual(['note']);
			await taken(office, id, 'ask-opinions', { dueDate: TOMORROW });
			expect((await step(await caller('gy-agri'), id, 'opine', { opinion: 'agree' })).status).toBe(403);
			expect(await fields(water, 'opine', { opinion: 'disagree', change: 7, lon: 106.3 })).toEqual(['note', 'change', 'lat']);
			// two units answer the same version, and neither is late; the office that has seen neither is
			const { version } = (await office.get(`${PROPOSALS}/${id}`)).body;
			const both = await Promise.all([water, government].map((by) => by.post(`${PROPOSALS}/${id}/steps`, { action: 'opine', version, opinion: 'agree' })));
			expect(both.map(({ status }) => status)).toEqual([200, (await office.get(`${PROPOSALS}/${id}`)).body.asked.includes('gov-qingzhen') ? 200 : 403]);
			expect((await office.post(`${PROPOSALS}/${id}/steps`, { action: 'agenda', version })).status).toBe(409);
			const back = await taken(office, id, 'return', { note: '请补充理由' });
			expect(back).toMatchObject({ state: 'draft', asked: [], awaiting: [], opinionsDue: null, review: null });
			await taken(planner, id, 'revise', { reason: '补充' });
			await taken(planner, id, 'submit');
			await taken(office, id, 'ask-opinions', { dueDate: TODAY });
			await taken(office, id, 'agenda');
			expect((await step(office, id, 'approve', { actNumber: '7', actDate: TOMORROW })).status).toBe(422);
			expect(await taken(office, id, 'reject', { note: '会议未通过', actNumber: '纪要第3期' })).toMatchObject({ state: 'rejected', actions: ['comment'], effect: null });
		});
	});
}
