import { MEMBER_UNITS } from '#duty';
import { store } from '#server';
import { messages } from '#i18n/server';
import { organisationName } from '#i18n/issues';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { verifyChain } from '../../src/lib/server/problem-list/verify.ts';
import { caller, type Caller } from './people.ts';
import { ask } from './serve.ts';

const MEETINGS = '/api/v1/meetings';
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
const inDays = (days: number) => new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const called = (change: object = {}) => ({
	kind: 'special', title: '专题会议', heldOn: today, time: '14:30', place: '贵阳市生态环境局', chair: 'deputy', units: ['gov-qingzhen', 'gy-eeb'],
	guests: [{ kind: 'experts', who: '水生态专家 2 人' }], agenda: [{ about: 'other', title: '通报北岸直排' }, { about: 'other', title: '部署汛期检查' }], ...change
});
const DECISION = { text: '关闭北岸直排口', unit: 'gov-qingzhen', due: inDays(30), item: 0 };

async function step(by: Caller, id: string, action: string, more: Record<string, unknown> = {}) {
	const { body } = await by.get(`${MEETINGS}/${id}`);
	return by.post(`${MEETINGS}/${id}/steps`, { action, version: body.version ?? 1, ...more });
}

/** The text of a Word file, read from its parts. */
function textOf(bytes: Uint8Array): string {
	const document = unzipSync(bytes)['word/document.xml'];
	if (!document) throw new Error('textOf: got no word/document.xml, expected a Word file');
	return strFromU8(document).replaceAll(/<[^>]+>/g, '');
}

const fieldsOf = (body: { errors: readonly { field: string }[] }) => body.errors.map(({ field }) => field);

/** Joint meetings over the API: as the office, as units that are invited, charged, or neither. */
export function describeMeetings(): void {
	describe('joint meetings', () => {
		test('are closed to whoever has not signed in', async () => {
			for (const path of ['', '/1', '/stuck', '/1/file.docx']) expect([path, (await ask(MEETINGS + path)).status]).toEqual([path, 401]);
			const headers = { 'content-type': 'application/json' };
			for (const path of ['', '/1/steps']) expect((await ask(MEETINGS + path, { method: 'POST', body: JSON.stringify(path ? { action: 'cancel', version: 1 } : called()), headers })).status).toBe(401);
		});

		test('one is called, held with minutes and decisions, and its decision is carried out; the next opens with its state', async () => {
			const [office, charged] = [await caller('office-gy', 'office'), await caller('gov-qingzhen')];
			const made = await office.post(MEETINGS, called());
			expect([made.status, made.body]).toMatchObject([201, { state: 'planned', version: 1, number: expect.stringMatching(/^M\d{4}-\d{4}$/), actions: ['revise', 'hold', 'cancel'], minutes: '', decisions: [] }]);
			const { id, agenda } = made.body;
			const said = agenda.map((item: object, place: number) => ({ ...item, minutes: `讨论 ${place}` }));
			const held = await step(office, id, 'hold', { minutes: '会议听取了汇报。', agenda: said, decisions: [DECISION, { ...DECISION, unit: 'gy-eeb', item: null }] });
			expect(held.body).toMatchObject({ state: 'held', minutes: '会议听取了汇报。', agenda: said, decisions: [{ ...DECISION, done: null, overdue: false }, { unit: 'gy-eeb' }] });

			expect((await charged.get(`${MEETINGS}/${id}`)).body).toMatchObject({ actions: ['report'], decisions: [{ mine: true }, { mine: false }] });
			expect((await step(charged, id, 'report', { decision: 1, note: '已办' })).status).toBe(403);
			const done = await step(charged, id, 'report', { decision: 0, note: '已封堵，验收合格' });
			expect(done.body.decisions).toMatchObject([{ done: { unit: 'gov-qingzhen', note: '已封堵，验收合格' } }, { done: null }]);

			const next = await office.post(MEETINGS, called({ title: '下一次' }));
			expect(next.body.before.filter(({ meeting }: { meeting: string }) => meeting === id)).toMatchObject([{ place: 0, done: { note: '已封堵，验收合格' } }, { place: 1, done: null }]);
			const { body: { tasks } } = await charged.get(MEETINGS);
			expect(tasks.some((task: { meeting: string; place: number }) => task.meeting === id && task.place === 0)).toBe(false);
			expect((await step(office, id, 'reopen', { decision: 0, note: '复查发现仍有渗漏' })).body.decisions[0].done).toBeNull();
			expect((await verifyChain(store().issues, store())).findings).toEqual([]);
		});

		test('are called by the office alone', async () => {
			for (const each of await Promise.all([caller('gy-eeb', 'head'), caller('proc-guiyang', 'procurator'), caller('leading-group', 'leader'), caller('gy-eeb', 'administrator')])) {
				expect([(await each.post(MEETINGS, called())).status, (await each.get(`${MEETINGS}/stuck`)).status]).toEqual([403, 403]);
			}
		});

		test('a unit that is neither invited nor charged does not learn of one, nor read its file', async () => {
			const [office, other] = [await caller('office-as', 'office'), await caller('gy-water', 'head')];
			const { id } = (await office.post(MEETINGS, called())).body;
			for (const path of ['', '/file.docx']) expect((await other.get(`${MEETINGS}/${id}${path}`)).status).toBe(404);
			expect((await other.post(`${MEETINGS}/${id}/steps`, { action: 'report', version: 1, decision: 0, note: 'x' })).status).toBe(404);
			expect((await other.get(MEETINGS)).body.items.some((item: { id: string }) => item.id === id)).toBe(false);
		});

		test('a plenary calls every unit unless it is said otherwise', async () => {
			const { body } = await (await caller('office-gy', 'office')).post(MEETINGS, called({ kind: 'plenary', chair: 'leader', units: undefined }));
			expect([...body.units].sort()).toEqual([...MEMBER_UNITS].sort());
		});

		test('what is wrong is said field by field, and nothing is called', async () => {
			const office = await caller('office-gy', 'office');
			const before = (await office.get(MEETINGS)).body.items.length;
			const refused = await office.post(MEETINGS, called({
				time: '25:00', units: ['gy-none'], guests: [{ kind: 'friends', who: '' }], agenda: [{ about: 'other' }], decisions: [{ ...DECISION, unit: 'nobody' }]
			}));
			expect([refused.status, fieldsOf(refused.body)]).toEqual([400, ['time', 'units', 'guests[0].kind', 'guests[0].who', 'agenda[0].title', 'decisions[0].unit']]);
			const chaired = await office.post(MEETINGS, called({ chair: 'leader' }));
			expect([chaired.status, fieldsOf(chaired.body)]).toEqual([422, ['chair']]);
			expect((await office.get(MEETINGS)).body.items.length).toBe(before);
		});

		test('the same Idempotency-Key gives the same meeting, another content is refused', async () => {
			const office = await caller('office-gy', 'office');
			const key = { 'idempotency-key': 'meeting-1' };
			const [first, again] = [await office.post(MEETINGS, called(), key), await office.post(MEETINGS, called(), key)];
			expect([first.status, again.status, again.body.id]).toEqual([201, 200, first.body.id]);
			expect((await office.post(MEETINGS, called({ title: '别的' }), key)).status).toBe(422);
		});

		test('whoever acts on a stale version gets the meeting as it is now, and nothing changes', async () => {
			const [office, other] = [await caller('office-gy', 'office'), await caller('office-as', 'office')];
			const { id } = (await office.post(MEETINGS, called())).body;
			await step(office, id, 'revise', { place: '安顺' });
			const late = await other.post(`${MEETINGS}/${id}/steps`, { action: 'revise', version: 1, place: '清镇' });
			expect([late.status, late.body.meeting.place, late.body.meeting.version]).toEqual([409, '安顺', 2]);
			expect((await office.get(`${MEETINGS}/${id}`)).body.place).toBe('安顺');
		});

		test('one that was cancelled is neither held nor revised', async () => {
			const office = await caller('office-gy', 'office');
			const { id } = (await office.post(MEETINGS, called())).body;
			expect((await step(office, id, 'cancel', { note: '改期' })).body).toMatchObject({ state: 'cancelled', actions: [] });
			expect((await step(office, id, 'hold', { minutes: '纪要' })).status).toBe(403);
		});

		test('what is stuck is offered for the agenda: an issue that the office puts on it, a decision that is not carried out', async () => {
			const [office, unit] = [await caller('office-gy', 'office'), await caller('gy-eeb')];
			const issue = (await unit.post('/api/v1/issues', { lon: 106.15, lat: 26.15, matter: 'water-pollution', title: '会上研究', description: '屡次反弹', source: 'own-check', foundOn: today })).body;
			await office.post(`/api/v1/issues/${issue.id}/steps`, { action: 'agenda', version: issue.version, note: '提请研究' });
			const { id } = (await office.post(MEETINGS, called())).body;
			await step(office, id, 'hold', { minutes: '纪要', decisions: [DECISION] });
			const { body } = await office.get(`${MEETINGS}/stuck`);
			expect(body.items).toContainEqual(expect.objectContaining({ about: 'issue', ref: issue.id, why: 'put-on', number: issue.number, title: '会上研究' }));
			expect(body.items).toContainEqual(expect.objectContaining({ about: 'decision', ref: `${id}#0`, why: 'undone', unit: 'gov-qingzhen', title: DECISION.text }));
		});

		test('an invitation waits in the inbox of each unit that is called until it says whom it sends; another day asks it again', async () => {
			const [office, unit, other] = [await caller('office-gy', 'office'), await caller('gov-qingzhen'), await caller('gy-water')];
			const { id, version } = (await office.post(MEETINGS, called({ title: '邀请' }))).body;
			const invited = async (by: Caller) => (await by.get('/api/v1/inbox')).body.meetings.invitations.some((each: { id: string }) => each.id === id);
			expect([await invited(unit), await invited(other)]).toEqual([true, false]);
			expect((await step(unit, id, 'attend')).body.errors).toMatchObject([{ field: 'note' }]);
			expect([(await step(office, id, 'attend', { note: '代答' })).status, (await step(other, id, 'attend', { note: '我也去' })).status]).toEqual([403, 404]);
			const answered = await unit.post(`${MEETINGS}/${id}/steps`, { action: 'attend', version, note: '王副市长' });
			expect(answered.body.answers).toMatchObject([{ unit: 'gy-eeb', answer: null, mine: false }, { unit: 'gov-qingzhen', answer: { attends: true, note: '王副市长' }, mine: true }]);
			expect(await invited(unit)).toBe(false);
			// the office has seen no answer yet, and may revise all the same
			expect((await office.post(`${MEETINGS}/${id}/steps`, { action: 'revise', version, title: '邀请二' })).body.answers[1].answer).not.toBeNull();
			expect(await invited(unit)).toBe(false);
			await step(office, id, 'revise', { place: '安顺' });
			expect(await invited(unit)).toBe(true);
			expect((await step(unit, id, 'excuse', { note: '防汛值守' })).body.answers[1].answer).toMatchObject({ attends: false, note: '防汛值守' });
			await step(office, id, 'cancel', { note: '改期' });
			expect((await step(unit, id, 'attend', { note: '去' })).status).toBe(403);
			expect((await verifyChain(store().issues, store())).findings).toEqual([]);
		});

		test('a decision waits in the inbox of the unit that it charges until that reports, is reminded of by the office alone, and is the office\'s to see when it is overdue', async () => {
			const [office, unit, seat] = [await caller('office-gy', 'office'), await caller('gov-qingzhen'), await caller('office-as', 'office')];
			const { id } = (await office.post(MEETINGS, called({ heldOn: inDays(-20) }))).body;
			await step(office, id, 'hold', { minutes: '纪要', decisions: [{ ...DECISION, due: inDays(-10) }, DECISION] });
			const waits = async (by: Caller, list: string) => (await by.get('/api/v1/inbox')).body.meetings[list].filter(({ meeting }: { meeting: string }) => meeting === id);
			expect(await waits(unit, 'decisions')).toMatchObject([{ place: 0, due: inDays(-10), remindedAt: null }, { place: 1 }]);
			expect((await waits(unit, 'decisions'))[0].daysLeft).toBeLessThan(0);
			expect([await waits(office, 'supervise'), await waits(seat, 'supervise'), await waits(unit, 'supervise')]).toMatchObject([[{ place: 0, unit: 'gov-qingzhen' }], [], []]);
			expect((await step(unit, id, 'remind', { decision: 0 })).status).toBe(403);
			expect((await step(office, id, 'remind', { decision: 0 })).status).toBe(200);
			expect((await waits(unit, 'decisions'))[0].remindedAt).toEqual(expect.any(String));
			await step(unit, id, 'report', { decision: 0, note: '已封堵' });
			expect([(await waits(unit, 'decisions')).map(({ place }: { place: number }) => place), await waits(office, 'supervise')]).toEqual([[1], []]);
			expect((await step(office, id, 'remind', { decision: 0 })).status).toBe(422);
		});

		test('of an issue on the agenda that an invited unit may not open it reads number, matter and unit alone, on the page and in the file', async () => {
			const [office, finder, invited, reads] = [await caller('office-gy', 'office'), await caller('gy-eeb'), await caller('ga-police'), await caller('proc-guiyang', 'procurator')];
			const issue = (await finder.post('/api/v1/issues', { lon: 106.15, lat: 26.15, matter: 'water-pollution', title: '举报人电话在此', description: '不外传', source: 'complaint', foundOn: today })).body;
			const agenda = [{ about: 'issue', ref: issue.id, title: `${issue.number} 举报人电话在此` }, { about: 'issue', ref: '0 or 1=1', title: '手写的' }, { about: 'issue', ref: '999999999', title: '没有这一件' }];
			const { id } = (await office.post(MEETINGS, called({ units: ['ga-police', 'gy-eeb'], agenda }))).body;
			const items = async (by: Caller) => [(await by.get(`${MEETINGS}/${id}`)).body].map(({ agenda: shown, closed }) => [...shown.map(({ title }: { title: string }) => title), closed])[0] as unknown[];
			expect((await invited.get(`/api/v1/issues/${issue.id}`)).status).toBe(403);
			expect(await items(invited)).toEqual([`${issue.number} ${messages('zh').matters['water-pollution'].name}（${organisationName(issue.owner, 'zh')}）`, '手写的', '没有这一件', [0]]);
			for (const by of [finder, reads, office]) expect(await items(by)).toEqual([...agenda.map(({ title }) => title), []]);
			const file = await invited.fetch(`${MEETINGS}/${id}/file.docx`);
			const text = textOf(new Uint8Array(await file.arrayBuffer()));
			expect([text.includes(issue.number), text.includes('举报人电话')]).toEqual([true, false]);
			const late = await invited.post(`${MEETINGS}/${id}/steps`, { action: 'attend', version: 9, note: '去' });
			expect([late.status, JSON.stringify(late.body).includes('举报人电话')]).toEqual([409, false]);
		});

		test('the file for Word has the agenda before the meeting, and minutes and decisions after it', async () => {
			const office = await caller('office-gy', 'office');
			const { id, number } = (await office.post(MEETINGS, called())).body;
			const text = async () => textOf(new Uint8Array(await (await office.fetch(`${MEETINGS}/${id}/file.docx`)).arrayBuffer()));
			const notice = await text();
			for (const part of [number, '会议通知和议程', '通报北岸直排', organisationName('gov-qingzhen', 'zh'), '水生态专家 2 人']) expect(notice).toContain(part);
			expect(notice).not.toContain('会议纪要');
			await step(office, id, 'hold', { minutes: '会议听取了汇报。', decisions: [DECISION] });
			const minutes = await text();
			for (const part of ['会议纪要', '会议听取了汇报。', '关闭北岸直排口', '未办结']) expect(minutes).toContain(part);
		});
	});
}
