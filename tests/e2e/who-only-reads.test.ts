import { describe, expect, inject, test } from 'vitest';
import { loggingWords } from '#i18n/issue-logging';
import { ACTIONS } from '#issues';
import { browserOfFile } from './browser.ts';
import { logged, offered, read, stateIs, take } from './issue-page.ts';
import { PLACES } from './looking.ts';
import { member, pageOf, sendForm, sessionOf, type Member } from './members.ts';

const browser = browserOfFile();

/** Tries every step that there is, past the page. */
async function attempts(by: Member, id: string): Promise<Record<string, number>> {
	const cookie = await sessionOf(by);
	const { version } = await read(by, id);
	const tried: Record<string, number> = {};
	for (const action of ACTIONS.filter((each) => each !== 'log')) {
		const body = JSON.stringify({ action, note: 'x', version, toUnit: 'gy-water', clause: '附二(一)', dueDate: '2099-12-31' });
		const { status } = await fetch(`${inject('address')}/api/v1/issues/${id}/steps`, { method: 'POST', headers: { cookie, origin: inject('address'), 'content-type': 'application/json' }, body });
		if (status !== 403) tried[action] = status;
		if (status === 200) break;
	}
	return tried;
}

const logs = async (by: Member): Promise<number> => {
	const [lon, lat] = PLACES.lake.split(',').map(Number);
	const body = JSON.stringify({ lon, lat, matter: 'livestock', title: '不应登记' });
	return (await fetch(`${inject('address')}/api/v1/issues`, { method: 'POST', headers: { cookie: await sessionOf(by), origin: inject('address'), 'content-type': 'application/json' }, body })).status;
};

describe('whoever follows the work of others', { timeout: 180_000 }, () => {
	test('as a procurator reads every territory\'s issues, and adds what the procuratorate has to say', async () => {
		const [owner, procurator] = await Promise.all([member('李清镇', 'gov-qingzhen'), member('何检察', 'proc-pingba', 'procurator')]);
		const issues = await Promise.all([PLACES.lake, PLACES.anshun, PLACES.guian].map((place, number) => logged(owner, place, 'livestock', `检察所见${number}`)));
		const page = await pageOf(browser(), procurator, `/issues?q=${encodeURIComponent('检察所见')}`);
		for (const { title } of issues) await page.getByRole('link', { name: title }).waitFor();
		const [{ id } = { id: '' }] = issues;
		const watched = await pageOf(browser(), owner, `/issues/${id}`);
		await page.getByRole('link', { name: '检察所见0' }).click();
		await offered(page, 'recommend', 'comment');
		await take(page, 'recommend', { note: '已与责任单位磋商，建议月底前清退' });
		await watched.getByText('已与责任单位磋商，建议月底前清退').waitFor();
		await stateIs(watched, 'assigned');
		expect(await attempts(procurator, id)).toEqual({ recommend: 200 });
	});

	test('as a leader reads all of them and moves none', async () => {
		const [owner, leader] = await Promise.all([member('李清镇', 'gov-qingzhen'), member('孟组长', 'leading-group', 'leader')]);
		const issue = await logged(owner, PLACES.anshun, 'livestock', '领导所见');
		const page = await pageOf(browser(), leader, `/issues?q=${encodeURIComponent('领导所见')}`);
		await page.getByRole('link', { name: '领导所见' }).click();
		await offered(page, 'comment');
		expect(await attempts(leader, issue.id)).toEqual({ comment: 200 });
		const { steps, state } = await read(leader, issue.id);
		expect([state, steps.map(({ action }) => action)]).toEqual(['assigned', ['log', 'comment']]);
		expect(await logs(leader)).toBe(403);
		await page.goto('/issues/new');
		await page.getByText(loggingWords('zh').mayNot).waitFor();
		// and no account of anybody
		expect((await sendForm('/accounts?/create', { login: 'mallory', name: 'M', role: 'administrator', organisation: 'leading-group' }, { cookie: await sessionOf(leader) })).status).toBe(403);
	});
});
