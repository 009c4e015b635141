import { decisionsCarriedOut } from '#meetings';
import { edgeNow, effectOn, opinionsOverdue } from '#proposals';
import { examine } from '../../../src/lib/server/adjustments/reading.ts';
import { countFindings } from '../../../src/lib/server/adjustments/shown.ts';
import { CLOSED, isOverdue, STATES, type Actor } from '#issues';
import { MATTERS, TERRITORIES } from '#duty';
import { ledgerOf } from '#monitoring';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadBundled } from '../../../src/lib/server/bundled.ts';
import { fillDemonstration } from '../../../src/lib/server/demonstration/fill.ts';
import { SAMPLES } from '../../../src/lib/server/demonstration/samples.ts';
import { scheduled } from '../../../src/lib/server/demonstration/schedule.ts';
import type { StoredItem, StoredStep } from '../../../src/lib/server/problem-list/issues.ts';
import { verifyChain } from '../../../src/lib/server/problem-list/verify.ts';
import { openStore } from '../../../src/lib/server/store/open.ts';
import type { Store } from '../../../src/lib/server/store/store.ts';
import { preparedDataDir } from '../../embedded.ts';
import { startPostgres } from '../../postgres.ts';

const TODAY = '2026-11-25';
const NOW = new Date(`${TODAY}T02:00:00Z`);
const LEADER: Actor = { account: '0', name: '', organisation: 'leading-group', role: 'leader' };

const postgres = await startPostgres();
afterAll(() => postgres?.stop());

describe.each([['the embedded database', null], ['a PostgreSQL server', postgres]] as const)('a demonstration that has just been filled, on %s', (name, server) => {
	if (name === 'a PostgreSQL server' && !server) return test.skip('there is none', () => undefined);
	let [dataDir, store] = ['', null as unknown as Store];
	let items: readonly StoredItem[] = [];
	let steps: readonly StoredStep[] = [];

	beforeAll(async () => {
		dataDir = server ? '' : await preparedDataDir();
		store = await openStore({ root: '.', dataDir, databaseUrl: server ? await server.database() : null, demo: true });
		await loadBundled(store, '.', TODAY);
		await fillDemonstration(store, NOW);
		({ items } = await store.issues.list(LEADER, {}, { sort: '-logged', behind: null, limit: 500 }));
		steps = await store.issues.stepsFrom(1, 5000);
	});
	afterAll(async () => {
		await store.close();
		if (dataDir !== '') rmSync(dataDir, { recursive: true, force: true });
	});

	test('has 60 to 120 issues in every state, of every matter and territory, and across territories', () => {
		expect(items.length).toBeGreaterThanOrEqual(60);
		expect(items.length).toBeLessThanOrEqual(120);
		expect(new Set(items.map(({ state }) => state))).toEqual(new Set(STATES));
		expect(new Set(items.map(({ matter }) => matter))).toEqual(new Set(MATTERS));
		for (const territory of TERRITORIES) expect(items.filter((item) => item.territory === territory).length).toBeGreaterThanOrEqual(10);
		const crossing = items.filter(({ coordinator }) => coordinator !== null);
		expect(crossing).toHaveLength(4);
		expect(crossing.filter(({ agenda }) => agenda)).toHaveLength(2);
		expect(new Set(items.map(({ owner }) => owner)).size).toBeGreaterThanOrEqual(15);
	});

	test('has lines and areas among its places, each with the answer along all of it', async () => {
		const whole = await Promise.all(items.map(({ id }) => store.issues.find(id)));
		const drawn = whole.filter((issue) => issue !== null && issue.geometry.type !== 'Point');
		expect(drawn.map((issue) => issue?.geometry.type).sort()).toEqual(['LineString', 'LineString', 'Polygon', 'Polygon', 'Polygon']);
		for (const issue of drawn) expect(issue?.determination).toMatchObject({ unit: issue?.geometry.type === 'Polygon' ? 'squareMetres' : 'metres', parts: expect.any(Array) });
	});

	test('shows what goes wrong: two refusals, deadlines that are past, returns, issues that are reopened', () => {
		const overdue = items.filter((item) => isOverdue(item, TODAY));
		expect(overdue.length).toBeGreaterThanOrEqual(5);
		expect(overdue.length).toBeLessThan(items.filter(({ state }) => !CLOSED.includes(state)).length / 3);
		const refused = items.filter(({ id }) => steps.filter(({ issue, action }) => issue === id && action === 'refuse').length === 2);
		expect(refused.map(({ decided }) => decided)).toEqual(expect.arrayContaining([true, false]));
		expect(items.some(({ rounds }) => rounds > 1)).toBe(true);
		expect(items.some(({ returns }) => returns > 0)).toBe(true);
	});

	test('is made by the real steps: the chain proves them, one after another in time and none today', async () => {
		const proof = await verifyChain(store.issues);
		expect(proof.findings).toEqual([]);
		expect(proof.steps).toBe(steps.length);
		const moments = steps.map(({ at }) => at);
		expect(moments).toEqual([...moments].sort());
		expect((await verifyChain(store.issues, store)).findings).toEqual([]);
		expect(moments.at(-1)?.slice(0, 10) ?? '').toMatch(/^2026-11-/);
		expect((moments.at(-1) ?? '') < `${TODAY}T00:00:00`).toBe(true);
	});

	test('says of every issue and person that it is a sample', async () => {
		expect(items.filter(({ demo, title }) => !demo || !title.startsWith('演示·'))).toEqual([]);
		const people = await store.accounts.list();
		expect(people.filter(({ name, hasPassword }) => hasPassword || !name.startsWith('演示·'))).toEqual([]);
		expect(await store.accounts.samples()).toHaveLength(people.length);
		expect(new Set(people.map(({ role }) => role))).toEqual(new Set(['officer', 'head', 'office', 'procurator', 'leader', 'administrator']));
	});

	test('has the list of the last quarter frozen by both offices, with what stood in it then', async () => {
		const documents = await store.documents.list(LEADER);
		expect(documents.filter(({ from, to }) => from === '2026-07-01' && to === '2026-09-30').map(({ organisation }) => organisation).sort()).toEqual(['office-as', 'office-gy']);
		for (const { count } of documents) expect(count).toBeGreaterThan(0);
	});

	test('has water quality whose stations, files and sources all say that they are samples, told of by two of the three governments last month', async () => {
		const [stations, uploads, receipts] = await Promise.all([store.monitoring.stations(), store.monitoring.uploads(), store.monitoring.receipts(2026)]);
		expect(stations.length).toBeGreaterThanOrEqual(5);
		expect(stations.filter(({ station }) => !station.name.startsWith('演示·'))).toEqual([]);
		expect(uploads.filter(({ name, source, at }) => !name.startsWith('演示·') || source !== '演示数据，不是监测结果' || at.slice(0, 10) >= TODAY)).toEqual([]);
		const standings = ledgerOf(stations.map(({ station }) => station), receipts, 2026, TODAY).map(({ months }) => months[0]?.standing);
		expect(standings).toEqual(['received', 'received', 'missing']);
	});

	test('has a proposal in every state that people meet, marked as a sample, none of them in effect, and one whose opinions are overdue', async () => {
		const { items: proposals } = await store.proposals.list({ state: null, unit: null, awaiting: null, behind: null, limit: 50 });
		expect(proposals.map(({ state }) => state).sort()).toEqual(['agenda', 'approved', 'draft', 'opinions', 'rejected', 'submitted']);
		expect(proposals.filter(({ title, reason }) => !title.startsWith('演示·') || !reason.startsWith('（演示，虚构）'))).toEqual([]);
		expect(proposals.map((item) => effectOn(item, TODAY)).filter((effect) => effect !== null)).toEqual(['pending']);
		expect(proposals.filter((item) => item.state === 'opinions').map((item) => opinionsOverdue(item, TODAY))).toEqual([true]);
		for (const { id, title } of proposals) {
			const stored = await store.proposals.find(id);
			if (!stored) throw new Error(`find: got no ${title}, expected the sample`);
			const examination = await examine(stored, { store, dataVersion: await store.dataVersion() });
			expect([title, countFindings(examination).errors, examination.ok && examination.examined.ground.pieces.length > 0]).toEqual([title, 0, true]);
			for (const { edge, change } of stored.steps) if (edge) expect([title, edgeNow(edge.line, stored.changes)?.change]).toEqual([title, change]);
		}
		// the lines of the demonstration stay those that come with the product
		expect((await store.areas({ on: TODAY })).filter(({ properties }) => properties.version !== 1)).toEqual([]);
	});

	test('has a meeting that was held with its minutes and what has become of its decisions, one to come with a proposal on it, and a presentation for it', async () => {
		const meetings = await store.meetings.list(LEADER);
		const [next, past] = meetings.map(({ meeting }) => meeting);
		expect([past?.state, past?.minutes !== '', past && past.heldOn < TODAY]).toEqual(['held', true, true]);
		const whole = meetings.find(({ meeting }) => meeting.id === past?.id);
		expect(whole && decisionsCarriedOut(whole.meeting, whole.steps).map((done) => done !== null)).toEqual([true, false, false]);
		expect([next?.state, next && next.heldOn > TODAY, next?.agenda.some(({ about }) => about === 'proposal')]).toEqual(['planned', true, true]);
		for (const { meeting } of meetings) expect(meeting.title).toMatch(/^演示·/);
		const [presentation] = await store.presentations.list(LEADER);
		expect(presentation).toMatchObject({ title: '演示·联席会议汇报', own: false });
		expect(presentation?.count).toBeGreaterThan(5);
	});

	test('is filled once: a second start keeps what is there and what was done since', async () => {
		const { length } = await store.issues.chainEnd();
		await fillDemonstration(store, new Date('2027-03-01T02:00:00Z'));
		expect((await store.issues.chainEnd()).length).toBe(length);
	});

	test('has days that are working days before the one on which it is made, in the order of each life, whatever day that is', async () => {
		const calendar = await store.calendar.current();
		for (let day = Date.parse('2025-12-28'); day < Date.parse('2027-04-01'); day += 5 * 86_400_000) {
			const today = new Date(day).toISOString().slice(0, 10);
			for (const { logged, moves } of scheduled(SAMPLES, today, calendar)) {
				const days = [logged, ...moves.map(({ on }) => on)];
				expect([today, days.filter((each) => !calendar.isWorking(each.day) || each.day >= today)]).toEqual([today, []]);
				expect(days.map(({ at }) => at.getTime())).toEqual(days.map(({ at }) => at.getTime()).sort((a, b) => a - b));
			}
		}
		expect(scheduled(SAMPLES, TODAY, calendar)).toEqual(scheduled(SAMPLES, TODAY, calendar));
	});
});
