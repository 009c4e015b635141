import { store } from '#server';
import { ACTIONS } from '#issues';
import { describe, expect, test } from 'vitest';
import { SPOTS } from './ground.ts';
import { caller, type Caller } from './people.ts';
import { verifyChain } from '../../src/lib/server/problem-list/verify.ts';
import { ask } from './serve.ts';

const ISSUES = '/api/v1/issues';
const found = (change: object = {}) => ({ ...SPOTS.inExtent, matter: 'livestock', title: '二级保护区内养殖场', description: '存栏约 200 头，粪污直排。', source: 'joint-check', ...change });

async function step(by: Caller, id: string, action: string, more: Record<string, unknown> = {}) {
	const { body } = await by.get(`${ISSUES}/${id}`);
	return by.post(`${ISSUES}/${id}/steps`, { action, note: '说明', version: body.version ?? 1, ...more });
}

/** The problem list over the API: as a member of three units, as the office, as a procurator, and as an attacker. */
export function describeIssueList(): void {
	describe('the problem list', () => {
		test('is closed to whoever has not signed in, and to a token that nobody has', async () => {
			for (const path of ['', '/1', '/clusters', '/nearby?lon=106.1&lat=26.1']) {
				const { status, response } = await ask(ISSUES + path);
				expect([path, status]).toEqual([path, 401]);
				expect(response.headers.get('www-authenticate')).toContain('Bearer');
			}
			expect((await ask(ISSUES, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status).toBe(401);
			expect((await ask(ISSUES, { headers: { authorization: 'Bearer nobody' } })).status).toBe(401);
		});

		test('walks one issue from log to sign-off, by three units and the office', async () => {
			const [finder, owner, overseer, office] = await Promise.all([caller('gy-water'), caller('gov-qingzhen'), caller('gy-agri', 'head'), caller('office-gy', 'office')]);
			const logged = await finder.post(ISSUES, found());
			expect(logged.status).toBe(201);
			expect(logged.body).toMatchObject({
				state: 'assigned', version: 1, lead: ['gov-qingzhen'], oversee: ['gy-agri'], territorial: ['gov-qingzhen'], office: ['office-gy'], owner: 'gov-qingzhen',
				dueBasis: 'default', determination: { table: 'mechanism-2024-03-01', duties: [{ matter: 'livestock' }] }
			});
			const { id } = logged.body;
			expect((await step(owner, id, 'accept')).body.state).toBe('accepted');
			expect((await step(owner, id, 'plan', { note: '清退养殖场', dueDate: '2099-12-31' })).body).toMatchObject({ state: 'planned', due: '2099-12-31', dueBasis: 'plan' });
			expect((await step(owner, id, 'start')).body.state).toBe('in-progress');
			expect((await step(owner, id, 'submit', { note: '已清退，附现场照片' })).body.state).toBe('submitted');
			expect((await step(owner, id, 'check')).status).toBe(403);
			expect((await step(overseer, id, 'return', { note: '粪池未清' })).body).toMatchObject({ state: 'in-progress', returns: 1 });
			expect((await step(owner, id, 'submit', { note: '粪池已清' })).body.state).toBe('submitted');
			expect((await step(overseer, id, 'check')).body.state).toBe('checked');
			const done = await step(office, id, 'sign-off');
			expect(done.body).toMatchObject({ state: 'signed-off', version: 9, overdue: false });
			expect(done.body.steps.map(({ action }: { action: string }) => action)).toEqual(['log', 'accept', 'plan', 'start', 'submit', 'return', 'submit', 'check', 'sign-off']);
			expect(done.body.seen.map(({ organisation }: { organisation: string }) => organisation)).toEqual(expect.arrayContaining(['gov-qingzhen', 'gy-agri', 'office-gy']));
			expect((await step(office, id, 'reopen', { note: '反弹' })).body).toMatchObject({ state: 'assigned', rounds: 2, number: logged.body.number });
		});

		test('two refusals bring it to the office, whose decision stands', async () => {
			const [owner, named, office] = await Promise.all([caller('gov-qingzhen'), caller('gy-eeb'), caller('office-gy', 'office')]);
			const { id } = (await owner.post(ISSUES, found())).body;
			const bare = await step(owner, id, 'refuse');
			expect(bare.status).toBe(422);
			expect(bare.body.errors.map(({ field }: { field: string }) => field)).toEqual(['toUnit', 'clause']);
			expect((await step(owner, id, 'refuse', { toUnit: 'gy-eeb', clause: '附二(二)' })).body).toMatchObject({ state: 'assigned', owner: 'gy-eeb' });
			expect((await step(named, id, 'refuse', { toUnit: 'gov-qingzhen', clause: '附二(六)' })).body).toMatchObject({ state: 'disputed', owner: 'office-gy' });
			expect((await step(named, id, 'decide-unit', { toUnit: 'gov-qingzhen' })).status).toBe(403);
			expect((await step(office, id, 'decide-unit', { toUnit: 'gov-qingzhen' })).body).toMatchObject({ state: 'assigned', owner: 'gov-qingzhen', decided: true });
			expect((await step(owner, id, 'refuse', { toUnit: 'gy-eeb', clause: '附二(二)' })).status).toBe(403);
			expect((await step(owner, id, 'accept')).body.state).toBe('accepted');
		});

		test('a place that touches two territories makes the office the coordinator, and both offices are told', async () => {
			const finder = await caller('gy-eeb');
			const { body } = await finder.post(ISSUES, found({ ...SPOTS.nearBorder, accuracy: 200, matter: 'water-pollution' }));
			expect(body).toMatchObject({ coordinator: 'office-gy', office: ['office-gy', 'office-as'] });
			const other = await caller('office-as', 'office');
			expect((await other.get(`${ISSUES}/${body.id}`)).status).toBe(200);
			expect((await step(other, body.id, 'agenda', { note: '请会议研究' })).body.agenda).toBe(true);
		});

		test('the unit asks for more time, the office gives it or refuses; the list says that it waits, and what each may do', async () => {
			const [owner, office] = await Promise.all([caller('gov-qingzhen'), caller('office-gy', 'office')]);
			const { id, due, number } = (await owner.post(ISSUES, found({ title: '申请延期的养殖场' }))).body;
			await step(owner, id, 'accept');
			expect((await step(office, id, 'decline')).status).toBe(403);
			expect((await step(owner, id, 'ask-extension', { dueDate: due })).status).toBe(422);
			expect((await step(owner, id, 'ask-extension', { dueDate: '2099-06-30' })).body).toMatchObject({ state: 'accepted', due, request: { action: 'ask-extension', dueDate: '2099-06-30' } });
			const listed = async (by: Caller) => (await by.get(`${ISSUES}?q=${encodeURIComponent(number)}`)).body.items[0];
			expect((await listed(office)).request).toEqual({ action: 'ask-extension', dueDate: '2099-06-30' });
			expect((await listed(office)).actions).toEqual((await office.get(`${ISSUES}/${id}`)).body.actions);
			expect((await listed(office)).actions).toEqual(expect.arrayContaining(['extend', 'decline', 'remind']));
			expect((await listed(owner)).actions).not.toEqual(expect.arrayContaining(['decline']));
			expect((await step(office, id, 'decline', { note: '理由不足' })).body).toMatchObject({ due, request: null });
			await step(owner, id, 'ask-suspension', { note: '行政复议' });
			expect((await step(office, id, 'suspend', { note: '同意' })).body).toMatchObject({ state: 'suspended', request: null });
			const { steps } = (await step(owner, id, 'resume')).body;
			expect(steps.map((each: { action: string; due: string }) => each.due)).toEqual(steps.map(() => due));
			expect((await verifyChain(store().issues)).findings).toEqual([]);
		});

		test('where the mechanism is silent the office has it; out of scope nobody can receive it, and it says so', async () => {
			const finder = await caller('gy-eeb');
			const silent = await finder.post(ISSUES, found({ matter: 'park-infrastructure' }));
			expect(silent.body).toMatchObject({ state: 'logged', owner: 'office-gy', lead: [], clause: null });
			const outside = await finder.post(ISSUES, found(SPOTS.farAway));
			expect(outside.status).toBe(422);
			expect(outside.body.detail).toContain('不在联动机制的范围内');
		});

		test('the same Idempotency-Key gives the same issue, another content is refused', async () => {
			const finder = await caller('gy-eeb');
			const key = { 'idempotency-key': 'draft-1' };
			const [first, again] = [await finder.post(ISSUES, found(), key), await finder.post(ISSUES, found(), key)];
			expect([first.status, again.status, again.body.id]).toEqual([201, 200, first.body.id]);
			expect((await finder.post(ISSUES, found({ title: '别的' }), key)).status).toBe(422);
			expect((await (await caller('gy-eeb')).post(ISSUES, found(), key)).body.id).not.toBe(first.body.id);
		});

		test('whoever acts on a stale version gets the issue as it is now', async () => {
			const [owner, office] = await Promise.all([caller('gov-qingzhen'), caller('office-gy', 'office')]);
			const { id } = (await owner.post(ISSUES, found())).body;
			await step(office, id, 'remind');
			const late = await owner.post(`${ISSUES}/${id}/steps`, { action: 'accept', note: '', version: 1 });
			expect(late.status).toBe(409);
			expect(late.body.issue).toMatchObject({ id, version: 2, state: 'assigned' });
		});

		test('every action is forbidden to everybody who has no right to it', async () => {
			const owner = await caller('gov-qingzhen');
			const { id } = (await owner.post(ISSUES, found())).body;
			const strangers = await Promise.all([caller('gov-pingba'), caller('gov-pingba', 'head'), caller('office-as', 'office'), caller('leading-group', 'leader'), caller('gy-water', 'administrator'), caller('proc-guiyang', 'procurator')]);
			for (const [index, stranger] of strangers.entries()) {
				for (const action of ACTIONS.filter((each) => each !== 'log')) {
					const allowed = (index === 5 && (action === 'recommend' || action === 'comment')) || (index === 3 && action === 'comment');
					if (allowed) continue;
					const { status } = await stranger.post(`${ISSUES}/${id}/steps`, { action, note: 'x', version: 1, toUnit: 'gov-pingba', clause: '附二(一)', dueDate: '2099-01-01' });
					expect([index, action, status]).toEqual([index, action, 403]);
				}
			}
			expect((await strangers[0]?.get(`${ISSUES}/${id}`))?.status).toBe(403);
			expect((await owner.get(`${ISSUES}/${id}`)).body.version).toBe(1);
			for (const index of [3, 4]) expect((await strangers[index]?.post(ISSUES, found()))?.status).toBe(403);
		});

		test('lists, counts, clusters and finds in Chinese what the caller may see', async () => {
			const [finder, stranger] = await Promise.all([caller('as-water'), caller('ga-police')]);
			for (const title of ['船舶漏油一起', '船舶漏油二起', '岸边垃圾']) expect((await finder.post(ISSUES, found({ ...SPOTS.inBasinAnshun, matter: 'shoreline', title }))).status).toBe(201);
			const asked = `${ISSUES}?q=${encodeURIComponent('漏油')}&unit=as-water&territory=anshun&state=open`;
			const first = await finder.get(`${asked}&limit=1`);
			expect(first.body).toMatchObject({ total: 2, items: [{ title: '船舶漏油二起', overdue: false }] });
			const second = await finder.get(`${asked}&limit=1&cursor=${first.body.next}`);
			expect(second.body).toMatchObject({ total: 2, next: null, items: [{ title: '船舶漏油一起' }] });
			expect((await stranger.get(asked)).body).toEqual({ items: [], next: null, total: 0 });
			expect((await finder.get(`${ISSUES}/clusters?q=${encodeURIComponent('漏油')}`)).body.features).toMatchObject([{ properties: { count: 2 } }]);
			const near = await finder.get(`${ISSUES}/nearby?lon=${SPOTS.inBasinAnshun.lon}&lat=${SPOTS.inBasinAnshun.lat}&matter=shoreline`);
			expect(near.body.items).toHaveLength(3);
		});

		test('what is wrong is said, field by field, and changes nothing', async () => {
			const finder = await caller('gy-eeb');
			const bad: [object | string, string[]][] = [
				[found({ lon: 26.1, lat: 106.1 }), ['lon', 'lat']], [found({ title: '' }), ['title']], [found({ matter: 'nothing' }), ['matter']], [found({ colour: 'red' }), ['colour']],
				[found({ title: { a: 1 } }), ['title']], [found({ foundOn: '2099-01-01' }), ['foundOn']], [found({ dueDate: '2020-01-01' }), ['dueDate']], [[], ['body']], [found({ title: 'x'.repeat(121) }), ['title']]
			];
			for (const [body, fields] of bad) {
				const answered = await finder.post(ISSUES, body);
				expect([body, answered.status, answered.body.errors.map(({ field }: { field: string }) => field)]).toEqual([body, 400, fields]);
			}
			for (const id of ['0', 'x', '99999999999999999999', '123456']) expect((await finder.get(`${ISSUES}/${id}`)).status).toBe(404);
			expect((await finder.get(`${ISSUES}?cursor=xyz`)).status).toBe(400);
		});
	});
}
