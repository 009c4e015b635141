import { store } from '#server';
import type { OrganisationId } from '#issues';
import { describe, expect, test } from 'vitest';
import { SPOTS } from './ground.ts';
import { caller, type Caller } from './people.ts';
import { ask } from './serve.ts';

const ISSUES = '/api/v1/issues';
const DOCUMENTS = `${ISSUES}/documents`;
const QUARTER = { from: '2026-10-01', to: '2026-12-31' };

async function logged(by: Caller, change: object = {}): Promise<{ id: string; number: string }> {
	const { body, status } = await by.post(ISSUES, { ...SPOTS.inBasinAnshun, matter: 'livestock', title: '养殖场粪污直排', description: '存栏约 200 头。', source: 'joint-check', foundOn: '2026-10-08', ...change });
	expect(status).toBe(201);
	return body;
}

async function step(by: Caller, id: string, action: string, more: Record<string, unknown> = {}) {
	const { body } = await by.get(`${ISSUES}/${id}`);
	const answered = await by.post(`${ISSUES}/${id}/steps`, { action, note: '说明', version: body.version ?? 1, ...more });
	expect([action, answered.status, answered.body.detail]).toEqual([action, 200, undefined]);
	return answered.body;
}

/** Ends whatever others have left open with the unit, so that a document holds what a test put there alone. */
async function clear(office: Caller): Promise<void> {
	const { body } = await office.get(`${ISSUES}?territory=anshun&state=open&limit=200`);
	for (const { id, state } of body.items) if (['logged', 'disputed', 'assigned', 'accepted'].includes(state)) await step(office, id, 'unfounded');
}

export function describeIssueDocuments(): void {
	describe('documents of the problem list', () => {
		test('are closed to whoever has not signed in', async () => {
			for (const path of ['', '/1', '/1/file.pdf', '/1/file.docx', '/1/file.xlsx']) expect([path, (await ask(DOCUMENTS + path)).status]).toEqual([path, 401]);
			expect((await ask(DOCUMENTS, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status).toBe(401);
		});

		test('are frozen with a number, the rows as they are and the end of the chain, and never change afterwards', async () => {
			const [finder, office] = await Promise.all([caller('as-eeb'), caller('office-as', 'office')]);
			await clear(office);
			const issue = await logged(finder);
			const made = await office.post(DOCUMENTS, { kind: 'problem-list', ...QUARTER });
			expect(made.status).toBe(201);
			expect(made.body).toMatchObject({ kind: 'problem-list', organisation: 'office-as', territory: null, ...QUARTER });
			expect(made.body.number).toMatch(/^两湖清单〔2026〕第4季度-\d\d号$/);
			const row = made.body.rows.find((each: { issue: string }) => each.issue === issue.id);
			expect(row).toMatchObject({ number: issue.number, title: '养殖场粪污直排', foundOn: '2026-10-08', state: 'assigned', dueBasis: 'default', measures: null });
			const end = await store().issues.chainEnd();
			expect([made.body.chainLength, made.body.chainHash]).toEqual([end.length, end.hash]);
			await step(office, issue.id, 'unfounded');
			expect((await office.get(`${DOCUMENTS}/${made.body.id}`)).body).toEqual(made.body);
		});

		test('count on within a kind and a period, and anew in another', async () => {
			const office = await caller('office-as', 'office');
			const count = async (body: object) => {
				const { number } = (await office.post(DOCUMENTS, body)).body;
				return [number.slice(0, number.lastIndexOf('-')), Number(number.slice(number.lastIndexOf('-') + 1, -1))];
			};
			const [first, second] = [await count({ kind: 'problem-list', from: '2024-04-01', to: '2024-06-30' }), await count({ kind: 'problem-list', from: '2024-04-01', to: '2024-06-30' })];
			expect([first, second]).toEqual([['两湖清单〔2024〕第2季度', 1], ['两湖清单〔2024〕第2季度', 2]]);
			expect(await count({ kind: 'problem-list', from: '2024-01-01', to: '2024-12-31' })).toEqual(['两湖清单〔2024〕年度', 1]);
			expect(await count({ kind: 'rectification-plan', from: '2024-04-01', to: '2024-06-30' })).toEqual(['两湖方案〔2024〕第2季度', 1]);
		});

		test('ten at once get ten numbers', async () => {
			const office = await caller('office-as', 'office');
			const made = await Promise.all(Array.from({ length: 10 }, () => office.post(DOCUMENTS, { kind: 'problem-list', from: '2024-07-01', to: '2024-09-30' })));
			expect(made.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
			expect(new Set(made.map(({ body }) => body.number)).size).toBe(10);
		});

		test('a plan is refused issue by issue until each has measures and a deadline', async () => {
			const [finder, office] = await Promise.all([caller('as-eeb'), caller('office-as', 'office')]);
			await clear(office);
			const { id, number } = await logged(finder);
			const { body: issue } = await finder.get(`${ISSUES}/${id}`);
			const asked = { kind: 'rectification-plan', ...QUARTER };
			const early = await office.post(`${DOCUMENTS}?lang=en`, asked);
			expect(early.status).toBe(422);
			expect(early.body.errors.filter(({ field }: { field: string }) => field === number).map(({ message }: { message: string }) => message)).toEqual([
				`No deadline has been set for issue ${number}: it cannot be issued.`, `No measures have been set for issue ${number}: it cannot be issued.`
			]);
			const owner = await caller(issue.owner as OrganisationId);
			await step(owner, id, 'accept');
			await step(owner, id, 'plan', { note: '十日内清退', dueDate: '2099-12-31' });
			const made = await office.post(DOCUMENTS, asked);
			expect(made.status).toBe(201);
			expect(made.body.rows).toMatchObject([{ issue: id, measures: '十日内清退', due: '2099-12-31', dueBasis: 'plan', state: 'planned' }]);
		});

		test('an issue without a unit keeps the list from being issued', async () => {
			const [finder, office] = await Promise.all([caller('as-eeb'), caller('office-gy', 'office')]);
			const silent = await logged(finder, { ...SPOTS.inExtent, matter: 'park-infrastructure' });
			const refused = await office.post(DOCUMENTS, { kind: 'problem-list', ...QUARTER, territory: 'guiyang' });
			expect(refused.status).toBe(422);
			expect(refused.body.errors.map(({ field }: { field: string }) => field)).toContain(silent.number);
			await step(office, silent.id, 'decide-unit', { toUnit: 'gov-qingzhen' });
		});

		test('tell what differs from an earlier one, and why an issue is there no more', async () => {
			const [finder, office] = await Promise.all([caller('as-eeb'), caller('office-as', 'office')]);
			await clear(office);
			const [kept, gone] = [await logged(finder, { title: '留下的' }), await logged(finder, { title: '不成立的' })];
			const earlier = (await office.post(DOCUMENTS, { kind: 'problem-list', ...QUARTER })).body;
			await step(office, gone.id, 'unfounded');
			await step(office, kept.id, 'extend', { dueDate: '2099-06-30' });
			const added = await logged(finder, { title: '新发现的' });
			// what was closed today is no issue of a period that begins later
			const later = (await office.post(DOCUMENTS, { kind: 'problem-list', from: '2099-01-01', to: '2099-03-31' })).body;
			const { body } = await office.get(`${DOCUMENTS}/${later.id}?compare=${earlier.id}`);
			const ids = (rows: readonly { issue: string }[]) => rows.map(({ issue }) => issue);
			expect(body.compared).toEqual({ id: earlier.id, number: earlier.number });
			expect(ids(body.differences.added)).toEqual([added.id]);
			expect(body.differences.removed.filter(({ row }: { row: { issue: string } }) => row.issue === gone.id)).toMatchObject([{ reason: 'unfounded' }]);
			const changed = body.differences.changed.find(({ row }: { row: { issue: string } }) => row.issue === kept.id);
			expect(changed.changes).toEqual([{ field: 'due', before: expect.stringMatching(/^20/), after: '2099-06-30' }]);
			expect((await office.get(`${DOCUMENTS}/${earlier.id}?compare=${later.id}`)).status).toBe(400);
			const plan = (await office.post(DOCUMENTS, { kind: 'rectification-plan', from: '2024-10-01', to: '2024-12-31' })).body;
			expect((await office.get(`${DOCUMENTS}/${plan.id}?compare=${earlier.id}`)).status).toBe(400);
		});

		test('are made by the office and by heads alone, each within its bounds', async () => {
			const asked = { kind: 'problem-list', from: '2023-01-01', to: '2023-03-31' };
			for (const [organisation, role] of [['as-eeb', 'officer'], ['proc-anshun', 'procurator'], ['leading-group', 'leader'], ['office-as', 'administrator']] as const) {
				expect([organisation, (await (await caller(organisation, role)).post(DOCUMENTS, asked)).status]).toEqual([organisation, 403]);
			}
			const office = await caller('office-as', 'office');
			expect((await office.post(DOCUMENTS, { ...asked, territory: 'guiyang' })).status).toBe(403);
			const head = await (await caller('as-eeb', 'head')).post(DOCUMENTS, { kind: 'problem-list', ...QUARTER });
			expect(head.status).toBe(201);
			expect(new Set(head.body.rows.map(({ unit }: { unit: string }) => unit)).size).toBeLessThanOrEqual(1);
		});

		test('are seen by who issued them and by who follows all that they are about, and are no document to anybody else', async () => {
			const office = await caller('office-as', 'office');
			const { id, number } = (await office.post(DOCUMENTS, { kind: 'problem-list', from: '2023-04-01', to: '2023-06-30' })).body;
			const expected = [['office-as', 'officer', 200], ['proc-anshun', 'procurator', 200], ['leading-group', 'leader', 200], ['office-gy', 'office', 404], ['as-eeb', 'head', 404], ['gy-supervision', 'officer', 404]] as const;
			for (const [organisation, role, status] of expected) {
				const who = await caller(organisation, role);
				expect([organisation, (await who.get(`${DOCUMENTS}/${id}`)).status]).toEqual([organisation, status]);
				const listed = (await who.get(DOCUMENTS)).body.items.some((item: { number: string }) => item.number === number);
				expect([organisation, listed]).toEqual([organisation, status === 200]);
			}
			expect((await office.get(`${DOCUMENTS}/999999`)).status).toBe(404);
			expect((await office.get(`${DOCUMENTS}/x`)).status).toBe(404);
		});

		test('what is wrong is said, field by field', async () => {
			const office = await caller('office-as', 'office');
			const bad: [object, string[]][] = [
				[{ kind: 'list', ...QUARTER }, ['kind']], [{ kind: 'problem-list' }, ['from', 'to']], [{ kind: 'problem-list', from: '2026-12-31', to: '2026-10-01' }, ['to']],
				[{ kind: 'problem-list', from: '2025-10-01', to: '2026-03-31' }, ['to']], [{ kind: 'problem-list', from: '2026-02-30', to: '2026-03-31' }, ['from']], [{ kind: 'problem-list', ...QUARTER, colour: 'red' }, ['colour']]
			];
			for (const [body, fields] of bad) {
				const answered = await office.post(DOCUMENTS, body);
				expect([body, answered.status, answered.body.errors?.map(({ field }: { field: string }) => field)]).toEqual([body, 400, fields]);
			}
		});

		test('come as files named by their number, in the asked language', async () => {
			const [finder, office] = await Promise.all([caller('as-eeb'), caller('office-as', 'office')]);
			await logged(finder);
			const { id, number } = (await office.post(DOCUMENTS, { kind: 'problem-list', ...QUARTER })).body;
			const pdf = await office.fetch(`${DOCUMENTS}/${id}/file.pdf?lang=en`);
			expect([pdf.status, pdf.headers.get('content-type'), pdf.headers.get('content-language')]).toEqual([200, 'application/pdf', 'en']);
			expect(decodeURIComponent(pdf.headers.get('content-disposition') ?? '')).toContain(`${number}.pdf`);
			expect(Buffer.from(await pdf.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-');
			for (const form of ['docx', 'xlsx']) {
				const bytes = Buffer.from(await (await office.fetch(`${DOCUMENTS}/${id}/file.${form}`)).arrayBuffer());
				expect(bytes.subarray(0, 2).toString()).toBe('PK');
			}
		});
	});
}
