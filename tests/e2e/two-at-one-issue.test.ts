import { describe, expect, test } from 'vitest';
import { issuePageWords } from '#i18n/issue-pages';
import { issueWords } from '#i18n/issues';
import { browserOfFile } from './browser.ts';
import { begin, logged, noteOf, read, sendButton, stateIs, stepForm, take } from './issue-page.ts';
import { PLACES } from './looking.ts';
import { contextOf, member, pageOf } from './members.ts';

const browser = browserOfFile();
const issues = issueWords('zh');
const said = issuePageWords('zh').one;
const TYPED = '已排查上游三个排口，均有台账';
/** What Chromium logs of the step that is refused because it is late. */
const LATE = /status of 409/;

describe('two people at one issue', { timeout: 180_000 }, () => {
	test('each sees what the other does within two seconds, and what is being typed stays', async () => {
		const [owner, office] = await Promise.all([member('李清镇', 'gov-qingzhen'), member('张专班', 'office-gy', 'office')]);
		const { id } = await logged(owner, PLACES.lake, 'livestock', '两人同办一');
		const [ours, theirs] = [await pageOf(browser(), owner, `/issues/${id}`), await pageOf(browser(), office, `/issues/${id}`)];
		await begin(theirs, 'comment', { note: TYPED });
		await begin(ours, 'accept');
		const accepted = ours.waitForResponse((response) => response.url().includes('/steps') && response.ok());
		await sendButton(ours, 'accept').click();
		await accepted;
		const at = Date.now();
		await stateIs(theirs, 'accepted');
		expect(Date.now() - at).toBeLessThan(2000);
		await stepForm(theirs, 'comment').getByText(said.meanwhile).waitFor();
		await stepForm(theirs, 'comment').getByText(issues.actions.accept, { exact: true }).waitFor();
		expect(await noteOf(theirs, 'comment').inputValue()).toBe(TYPED);
		await stepForm(theirs, 'comment').getByRole('button', { name: said.again({ action: issues.actions.comment }) }).click();
		await ours.getByText(TYPED).waitFor();
		expect((await read(owner, id)).steps.map(({ action }) => action)).toEqual(['log', 'accept', 'comment']);
	});

	test('who has heard nothing of it is refused, told what has changed, and keeps what was typed', async () => {
		const [owner, office] = await Promise.all([member('李清镇', 'gov-qingzhen'), member('张专班', 'office-gy', 'office')]);
		const { id } = await logged(owner, PLACES.lake, 'livestock', '两人同办二');
		const context = await contextOf(browser(), office, {}, LATE);
		// a line between that lets no events through
		await context.route('**/api/v1/issues/events', (route) => route.fulfill({ status: 200, contentType: 'text/event-stream', body: 'retry: 600000\n\n' }));
		const theirs = await context.newPage();
		await theirs.goto(`/issues/${id}`);
		await begin(theirs, 'extend', { note: TYPED, due: '2099-12-31' });
		const ours = await pageOf(browser(), owner, `/issues/${id}`);
		await take(ours, 'accept');
		await sendButton(theirs, 'extend').click();
		await stepForm(theirs, 'extend').getByText(said.meanwhile).waitFor();
		expect(await noteOf(theirs, 'extend').inputValue()).toBe(TYPED);
		expect((await read(owner, id)).version).toBe(2);
		await stepForm(theirs, 'extend').getByRole('button', { name: said.again({ action: issues.actions.extend }) }).click();
		await stepForm(theirs, 'extend').waitFor({ state: 'detached' });
		expect((await read(owner, id)).steps.at(-1)).toMatchObject({ action: 'extend', note: TYPED, dueDate: '2099-12-31' });
	});

	test('who types a step that another has made impossible keeps the words to copy them', async () => {
		const [owner, office] = await Promise.all([member('李清镇', 'gov-qingzhen'), member('张专班', 'office-gy', 'office')]);
		const { id } = await logged(owner, PLACES.lake, 'livestock', '两人同办三');
		const ours = await pageOf(browser(), owner, `/issues/${id}`);
		await begin(ours, 'transfer', { note: TYPED });
		const theirs = await pageOf(browser(), office, `/issues/${id}`);
		await take(theirs, 'unfounded', { note: '重复登记' });
		await stepForm(ours, 'transfer').getByText(said.gone).waitFor();
		expect(await noteOf(ours, 'transfer').inputValue()).toBe(TYPED);
	});

	test('a tab that nobody sees holds no line to the server, and reads anew when it is seen', async () => {
		const [owner, office] = await Promise.all([member('李清镇', 'gov-qingzhen'), member('张专班', 'office-gy', 'office')]);
		const { id } = await logged(owner, PLACES.lake, 'livestock', '两人同办四');
		const context = await contextOf(browser(), office);
		const turn = (visibilityState: string) => `Object.defineProperty(document, 'visibilityState', { value: '${visibilityState}', configurable: true }); document.dispatchEvent(new Event('visibilitychange'));`;
		const tabs = [];
		// a browser keeps six connections to one server
		for (let number = 0; number < 7; number++) {
			const tab = await context.newPage();
			await tab.goto(`/issues/${id}`);
			await stateIs(tab, 'assigned', 15_000);
			await tab.evaluate(turn('hidden'));
			tabs.push(tab);
		}
		const ours = await pageOf(browser(), owner, `/issues/${id}`);
		await take(ours, 'accept');
		const [first] = tabs;
		if (!first) throw new Error('got no tab, expected seven');
		await stateIs(first, 'assigned');
		await first.evaluate(turn('visible'));
		await stateIs(first, 'accepted');
	});
});
