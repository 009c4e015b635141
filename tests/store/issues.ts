import { HOLIDAYS, NOTICE_YEARS, workingCalendar, type Actor, type OrganisationId, type StepAsked } from '#issues';
import { messages } from '#i18n/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerPlace } from '../../src/lib/server/answer.ts';
import { newIssue, siteAt, type Told } from '../../src/lib/server/problem-list/new-issue.ts';
import type { Moment } from '../../src/lib/server/problem-list/issues.ts';
import { verifyChain } from '../../src/lib/server/problem-list/verify.ts';
import type { Driver } from '../../src/lib/server/store/driver.ts';
import { readQueries } from '../../src/lib/server/store/queries.ts';
import { Store } from '../../src/lib/server/store/store.ts';
import { SPOTS } from '../api/ground.ts';
import { storeOnGround } from './opened.ts';

const moment: Moment = { at: new Date('2026-11-25T04:00:00Z'), today: '2026-11-25', calendar: workingCalendar(HOLIDAYS, NOTICE_YEARS) };
const nothing = async () => ({});

/** What the problem list must do alike on every database. */
export function describeIssues(name: string, open: () => Promise<Driver>): void {
	describe(`the problem list on ${name}`, () => {
		let [driver, store] = [null as unknown as Driver, null as unknown as Store];

		beforeAll(async () => {
			driver = await open();
			store = await storeOnGround(driver);
		});
		afterAll(() => driver?.close());

		async function person(organisation: OrganisationId, role: Actor['role'] = 'officer'): Promise<Actor> {
			const [row] = await driver.query<{ id: string }>('insert into account (name, organisation, role, service) values ($1::text, $2::text, $3::text, true) returning id', [organisation, organisation, role]);
			return { account: row?.id ?? '', name: organisation, organisation, role };
		}
		async function log(by: Actor, change: Partial<Told> = {}, request = { key: null as string | null, body: '{}' }) {
			const told: Told = { ...SPOTS.inExtent, accuracy: 0, matter: 'water-pollution', title: '岸边新增排污口', description: '', source: 'own-check', foundOn: '2026-11-25', foundBy: by.name, dueDate: null, ...change };
			const words = messages('zh');
			const answer = await answerPlace({ point: told, accuracy: told.accuracy, on: moment.today, matter: told.matter }, { store, lang: 'zh', words, dataVersion: await store.dataVersion() });
			const given = answer.ok ? newIssue(told, siteAt(told, answer.body), by.organisation, moment) : null;
			if (!given) throw new Error('log: got no issue, expected a place in scope');
			const logged = await store.issues.log(given, by, moment, request, nothing);
			return { kind: logged.kind, id: 'id' in logged ? logged.id : '' };
		}
		const step = (id: string, by: Actor, version: number, asked: Partial<StepAsked> & Pick<StepAsked, 'action'>) => store.issues.step(id, { note: '说明', ...asked, version }, by, moment, nothing);
		const itemOf = async (id: string) => (await store.issues.find(id))?.item;

		test('goes at once to the unit that leads, with a copy to the office, and carries the whole answer', async () => {
			const finder = await person('gov-qingzhen');
			const { id } = await log(finder);
			const stored = await store.issues.find(id);
			expect(stored?.item).toMatchObject({ state: 'assigned', owner: 'gy-water', lead: ['gy-water'], office: ['office-gy'], territory: 'guiyang', clause: '附二(一)', dueBasis: 'default', version: 1 });
			expect(stored?.item.parties).toEqual(expect.arrayContaining(['gy-water', 'office-gy', 'gov-qingzhen']));
			expect(stored?.determination).toMatchObject({ table: 'mechanism-2024-03-01', at: '2026-11-25', dataVersion: await store.dataVersion() });
			expect(stored?.steps).toMatchObject([{ action: 'log', stateAfter: 'assigned', unit: 'gov-qingzhen' }]);
		});

		test('numbers of a year have no gaps and no doubles, however many log at once', async () => {
			const finder = await person('gy-eeb');
			const logged = await Promise.all(Array.from({ length: 8 }, () => log(finder)));
			const numbers = await Promise.all(logged.map(async ({ id }) => Number((await itemOf(id))?.number.slice(5))));
			expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 8 }, (_, index) => Math.min(...numbers) + index));
		});

		test('the same key makes one issue, also when it comes several times at once; another content is refused', async () => {
			const finder = await person('gy-eeb');
			const request = { key: 'once', body: '{"a":1}' };
			const logged = await Promise.all([1, 2, 3].map(() => log(finder, {}, request)));
			expect(new Set(logged.map(({ id }) => id)).size).toBe(1);
			expect(logged.map(({ kind }) => kind).sort()).toEqual(['made', 'made-before', 'made-before']);
			expect((await log(finder, {}, { key: 'once', body: '{"a":2}' })).kind).toBe('key-reused');
			expect((await log(await person('gy-eeb'), {}, request)).kind).toBe('made');
		});

		test('of two people who act on the same version one is told so, and nothing is lost', async () => {
			const [one, other] = [await person('gy-water'), await person('gy-water', 'head')];
			const { id } = await log(one);
			const outcomes = await Promise.all([step(id, one, 1, { action: 'accept' }), step(id, other, 1, { action: 'comment', note: '我也在看' })]);
			expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'stale']);
			expect((await store.issues.find(id))?.steps).toHaveLength(2);
		});

		test('a step that may not be taken leaves nothing behind', async () => {
			const finder = await person('gov-qingzhen');
			const { id } = await log(finder);
			expect(await step(id, await person('gov-pingba'), 1, { action: 'accept' })).toEqual({ kind: 'forbidden', why: 'unseen' });
			expect(await step(id, finder, 1, { action: 'accept' })).toEqual({ kind: 'forbidden', why: 'not-yours' });
			expect(await step(id, await person('gy-water'), 1, { action: 'refuse', note: '' })).toMatchObject({ kind: 'incomplete' });
			expect(await step('999999', finder, 1, { action: 'accept' })).toEqual({ kind: 'unknown' });
			expect((await itemOf(id))?.version).toBe(1);
		});

		test('steps are never changed, whoever asks, and the chain shows it when somebody managed to', async () => {
			const { id } = await log(await person('gy-eeb'));
			for (const sql of ['update issue_step set note = \'x\'', 'delete from issue_step', 'truncate issue_step']) await expect(driver.query(sql)).rejects.toThrow(/never changed/);
			expect((await verifyChain(store.issues)).findings).toEqual([]);
			class Undo extends Error {}
			const whileChanged = (sql: string) => driver.transaction(async (tx) => {
				await tx.query('alter table issue_step disable trigger all');
				await tx.query(sql, [id]);
				const { findings } = await verifyChain(new Store(tx, readQueries('.')).issues);
				throw Object.assign(new Undo(), { faults: findings.map(({ fault }) => fault) });
			}).catch((error: unknown) => (error as { faults?: string[] }).faults ?? [String(error)]);
			expect(await whileChanged('update issue_step set note = \'另一句\' where issue_id = $1::text::int8')).toEqual(['changed']);
			expect(await whileChanged('update issue set state = \'signed-off\' where id = $1::text::int8')).toEqual(['astray']);
			expect(await whileChanged('delete from issue_step where issue_id = $1::text::int8')).toEqual(['end', 'astray']);
		});

		test('lists what somebody may see, filtered, counted, in pages without doubles', async () => {
			const [finder, office, stranger] = [await person('gy-water'), await person('office-gy', 'office'), await person('gov-huaxi')];
			for (let n = 0; n < 5; n++) await log(finder, { matter: 'fishing', title: `偷捕第${n}起`, lon: SPOTS.inExtent.lon, lat: SPOTS.inExtent.lat });
			const wanted = { matter: 'fishing', terms: ['偷捕'] };
			expect(await store.issues.count(office, wanted)).toBe(5);
			expect(await store.issues.count(stranger, wanted)).toBe(0);
			expect(await store.issues.count(office, { ...wanted, bbox: [0, 0, 1, 1] })).toBe(0);
			expect(await store.issues.count(office, { ...wanted, states: ['signed-off'] })).toBe(0);
			for (const sort of ['-logged', 'logged', 'due', '-due', '-changed', 'number'] as const) {
				const first = await store.issues.list(office, wanted, { sort, behind: null, limit: 3 });
				const second = await store.issues.list(office, wanted, { sort, behind: first.next, limit: 3 });
				expect([sort, first.items.length, second.items.length, second.next]).toEqual([sort, 3, 2, null]);
				expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(5);
			}
			const [cluster] = await store.issues.clusters(office, wanted, 0.02, moment.today);
			expect(cluster).toMatchObject({ count: 5, overdue: 0, id: null });
			expect((await store.issues.nearby(office, SPOTS.inExtent, 'fishing', 50)).map(({ distance }) => distance)).toEqual([0, 0, 0, 0, 0]);
		});

		test('a document that was frozen is refused every change by the database itself', async () => {
			const office = await person('office-gy', 'office');
			const asked = { kind: 'problem-list', from: '2020-01-01', to: '2020-03-31', territory: null } as const;
			const frozen = await store.documents.freeze({ asked, scope: { unit: null, territories: ['guiyang'] }, actor: office, at: moment.at, title: 't', stem: 'x-', numbered: (count) => `x-${count}` });
			expect(frozen.kind).toBe('frozen');
			for (const change of [`update issue_document set content = '{}'`, 'delete from issue_document', 'truncate issue_document']) {
				await expect(driver.query(change)).rejects.toThrow('documents are never changed');
			}
		});
	});
}
