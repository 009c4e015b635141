import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { messages } from '#i18n';
import { issuePageWords } from '#i18n/issue-pages';
import { issueWords } from '#i18n/issues';
import type { StepView } from '#issues';
import { browserOfFile } from './browser.ts';
import { actionButton, begin, logged, noteOf, read, sendButton, stepForm, take } from './issue-page.ts';
import { PLACES } from './looking.ts';
import { contextOf, member, pageOf, type Member } from './members.ts';
import { openPage } from './page.ts';

const browser = browserOfFile();
const words = messages('zh');
const issues = issueWords('zh');
const pages = issuePageWords('zh');
/** What Chromium logs of a step that is refused because it is late, and of a file that is not taken. */
const REFUSED = /status of 4(09|15)/;

const photo = async () => ({ name: '现场.png', mimeType: 'image/png', buffer: await sharp({ create: { width: 640, height: 480, channels: 3, background: '#6a8f4e' } }).png().toBuffer() });
const PAPER = { name: '检查记录.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF') };

const owner = () => member('李清镇', 'gov-qingzhen');
const office = () => member('张专班', 'office-gy', 'office');
const section = (page: Page, heading: string) => page.getByRole('main').locator('section').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });
/** The action and evidence of each step, by the API. */
const carried = async (by: Member, id: string) => (await read(by, id)).steps.map(({ action, evidence }: StepView) => `${action} ${evidence.length}`);

describe('the page of an issue', { timeout: 180_000 }, () => {
	test('shows its place with the areas that decided, the stored answer beside today\'s, and the course of its deadline', async () => {
		const who = await owner();
		const { id, number } = await logged(who, PLACES.lake, 'livestock', '页面一');
		const page = await pageOf(browser(), who, `/issues/${id}`);
		await page.getByRole('region', { name: pages.ground.map }).getByRole('region', { name: words.map.region }).waitFor({ timeout: 30_000 });

		const place = await section(page, pages.ground.title).textContent();
		const { determination } = await read(who, id);
		const [district] = (determination.areas as { kind: string; name: string; source: string }[]).filter(({ kind }) => kind === 'district');
		for (const told of [district?.name, district?.source, '±', '26.52000', words.illustrativeWarning]) expect(place).toContain(told);

		const compared = section(page, pages.compare.title);
		await compared.getByText(pages.compare.same).waitFor();
		expect(await compared.textContent()).toContain(issues.number({ number }));
		for (const version of await compared.getByRole('row', { name: pages.compare.dataVersion }).getByRole('cell').allTextContents()) expect(version).toBe(determination.dataVersion);
		// 附二(六): livestock in the zones is the local government's
		expect(await compared.getByRole('row', { name: words.roles.lead }).getByRole('cell').first().textContent()).toBe(`${words.units['gov-qingzhen']}，${words.clauses['附二(六)']}`);

		await take(page, 'accept');
		await take(page, 'plan', { note: '清退养殖场', due: '2099-12-31' });
		const course = section(page, pages.course.title);
		await course.getByRole('row', { name: /2099年12月31日/ }).first().waitFor();
		const rows = (await course.getByRole('row').allTextContents()).map((row) => row.replace(/\s+/g, ' ').trim());
		expect(rows.map((row) => [pages.course.logged, issues.actions.plan, pages.course.today, pages.course.original, pages.course.dueNow].find((what) => row.includes(what)))).toEqual([
			pages.course.logged, issues.actions.plan, pages.course.today, pages.course.original, pages.course.dueNow
		]);
		expect(rows[1]).toContain('清退养殖场');
		await course.getByText('调休安排尚未公布').waitFor();
	});

	test('reads without a script, and then has no map that never comes', async () => {
		const who = await owner();
		const { id } = await logged(who, PLACES.lake, 'livestock', '页面二');
		const page = await pageOf(browser(), who, `/issues/${id}`, { javaScriptEnabled: false });
		const text = await page.getByRole('main').textContent();
		for (const told of ['26.52000', '示意', pages.compare.same, pages.course.today, pages.one.steps]) expect(text).toContain(told);
		expect(text).not.toContain(words.panels.map.loading);
	});

	test('takes photos and papers with a step, and keeps them and what was typed when somebody else was sooner', async () => {
		const [who, other] = await Promise.all([owner(), office()]);
		const { id } = await logged(who, PLACES.lake, 'livestock', '页面三');
		const context = await contextOf(browser(), who, {}, REFUSED);
		// a line between that lets no events through
		await context.route('**/api/v1/issues/events', (route) => route.fulfill({ status: 200, contentType: 'text/event-stream', body: 'retry: 600000\n\n' }));
		const page = await context.newPage();
		await page.goto(`/issues/${id}`);
		await begin(page, 'comment', { note: '现场已复查' });
		const form = stepForm(page, 'comment');
		await form.getByLabel(pages.evidence.choose).setInputFiles([await photo(), PAPER, { name: '不明.bin', mimeType: 'application/octet-stream', buffer: Buffer.from('x') }]);
		await expect.poll(() => form.getByText(pages.evidence.sent, { exact: true }).count(), { timeout: 30_000 }).toBe(2);
		// what the server does not take is said, and can be taken out
		await sendButton(page, 'comment').click();
		await form.getByText(pages.evidence.unfinished.failed).waitFor();
		await form.getByRole('button', { name: pages.evidence.remove({ name: '不明.bin' }) }).click();

		await take(await pageOf(browser(), other, `/issues/${id}`), 'remind');
		await sendButton(page, 'comment').click();
		await form.getByText(pages.one.meanwhile).waitFor();
		expect([await noteOf(page, 'comment').inputValue(), await form.getByText(pages.evidence.sent, { exact: true }).count()]).toEqual(['现场已复查', 2]);
		await form.getByRole('button', { name: pages.one.again({ action: issues.actions.comment }) }).click();
		await form.waitFor({ state: 'detached' });
		expect(await carried(who, id)).toEqual(['log 0', 'remind 0', 'comment 2']);

		const steps = section(page, pages.one.steps);
		const [thumbnail, paper] = [steps.getByRole('link', { name: /现场\.jpg/ }), steps.getByRole('link', { name: /检查记录\.pdf/ })];
		for (const link of [thumbnail, paper]) expect((await page.request.get((await link.getAttribute('href')) ?? '')).status()).toBe(200);
		await expect.poll(() => thumbnail.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(320);
	});

	test('finds a unit by its pinyin and a clause by its number, with the keyboard alone', async () => {
		const who = await owner();
		const { id } = await logged(who, PLACES.lake, 'livestock', '页面四');
		const page = await pageOf(browser(), who, `/issues/${id}`);
		await begin(page, 'refuse', { note: '不属本单位职责' });
		const form = stepForm(page, 'refuse');
		const [unit, clause] = [form.getByRole('combobox', { name: pages.one.unit }), form.getByRole('combobox', { name: pages.one.clause })];
		await unit.fill('gyssthjj');
		await form.getByRole('option', { name: words.units['gy-eeb'] }).waitFor();
		await unit.press('Enter');
		expect(await unit.inputValue()).toBe(words.units['gy-eeb']);
		await clause.fill('附二(二)');
		await clause.press('ArrowDown');
		await clause.press('Enter');
		// what was typed and not chosen is not left standing as if it had been
		await unit.fill('贵阳');
		await unit.press('Tab');
		expect(await unit.inputValue()).toBe(words.units['gy-eeb']);
		await sendButton(page, 'refuse').click();
		await form.waitFor({ state: 'detached' });
		expect((await read(who, id)).steps.at(-1)).toMatchObject({ action: 'refuse', toUnit: 'gy-eeb', clause: '附二(二)' });
	});

	test('the unit asks for more time; whoever grants it begins with the day that was asked for', async () => {
		const [who, other] = await Promise.all([owner(), office()]);
		const { id } = await logged(who, PLACES.lake, 'livestock', '页面五');
		const [ours, theirs] = [await pageOf(browser(), who, `/issues/${id}`), await pageOf(browser(), other, `/issues/${id}`)];
		expect(await actionButton(theirs, 'decline').count()).toBe(0);
		await begin(ours, 'ask-extension', { note: '设备未到位' });
		await stepForm(ours, 'ask-extension').getByLabel(pages.request.dates['ask-extension']).fill('2099-03-31');
		await sendButton(ours, 'ask-extension').click();
		const notice = theirs.getByRole('region', { name: pages.request.waits({ action: issues.actions['ask-extension'] }) });
		await notice.getByText('设备未到位').waitFor();
		await notice.getByRole('button', { name: pages.request.grant({ action: issues.actions.extend }) }).click();
		expect(await stepForm(theirs, 'extend').getByLabel(pages.one.due).inputValue()).toBe('2099-03-31');
		await noteOf(theirs, 'extend').fill('同意');
		await sendButton(theirs, 'extend').click();
		await notice.waitFor({ state: 'detached' });
		await section(ours, pages.course.title).getByText(pages.course.moved({ action: issues.actions.extend, due: '2099年3月31日' })).waitFor();
		expect(await read(who, id)).toMatchObject({ due: '2099-03-31', dueBasis: 'extension', request: null });
	});

	test('in both languages and on a phone nothing sticks out', async () => {
		const who = await owner();
		const { id } = await logged(who, PLACES.lake, 'livestock', '页面六');
		for (const path of [`/issues/${id}`, `/issues/${id}?lang=en`, '/inbox', '/inbox?lang=en']) {
			const page = await pageOf(browser(), who, path, { viewport: { width: 360, height: 740 } });
			await page.getByRole('main').getByRole('heading').first().waitFor();
			expect([path, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([path, 0]);
			await page.context().close();
		}
	});
});

describe('steps on many issues at once', { timeout: 180_000 }, () => {
	test('are those that the reader may take on every one; what became of each is said', async () => {
		const [who, other] = await Promise.all([owner(), office()]);
		const [first, second] = [await logged(who, PLACES.lake, 'livestock', '成批一'), await logged(who, PLACES.lake, 'livestock', '成批二')];
		await take(await pageOf(browser(), who, `/issues/${first.id}`), 'accept');
		const page = await pageOf(browser(), who, `/issues?q=${encodeURIComponent('成批')}`);
		const choose = (number: string) => page.getByRole('checkbox', { name: pages.list.select({ number: issues.number({ number }) }) }).check();
		const offered = () => page.getByRole('group', { name: pages.batch.all }).getByRole('radio').count();
		await choose(second.number);
		await page.getByRole('radio', { name: issues.actions.accept, exact: true }).waitFor();
		await choose(first.number);
		// one is accepted already: it cannot be accepted again, and the other cannot be planned
		await expect.poll(() => page.getByRole('radio', { name: issues.actions.accept, exact: true }).count()).toBe(0);
		expect(await offered()).toBe((await read(who, first.id)).actions.filter((action) => ['transfer', 'assist', 'ask-extension', 'ask-suspension', 'comment'].includes(action)).length);
		await page.getByRole('radio', { name: issues.actions.comment, exact: true }).check();
		await page.getByLabel(issues.notes.comment).fill('请按期整改');
		await page.getByRole('button', { name: pages.batch.send, exact: true }).click();
		for (const { number } of [first, second]) await page.getByText(pages.batch.done({ number: issues.number({ number }) })).waitFor();
		expect([await carried(other, first.id), await carried(other, second.id)]).toEqual([['log 0', 'accept 0', 'comment 0'], ['log 0', 'comment 0']]);
	});
});

describe('the inbox', { timeout: 120_000 }, () => {
	test('is linked for whoever has signed in, and asks everybody else to', async () => {
		const page = await pageOf(browser(), await office(), '/issues');
		await page.getByRole('link', { name: pages.inbox.title, exact: true }).click();
		await page.getByRole('heading', { name: pages.inbox.title }).waitFor();
		expect(await page.getByRole('main').textContent()).toMatch(new RegExp(`${pages.inbox.none}|专班办公室\\(贵阳市水务局\\)`));

		const stranger = await openPage(browser(), '/inbox', {}, /status of 401/);
		await stranger.getByText(pages.inbox.signIn).waitFor();
		expect(await stranger.getByRole('link', { name: pages.inbox.title, exact: true }).count()).toBe(0);
		await stateIsAskedFor(stranger);
	});
});

/** The card leads to the sign-in, and from there back to the page. */
const stateIsAskedFor = async (page: Page): Promise<void> => {
	expect(await page.getByRole('main').getByRole('link', { name: pages.signIn.link }).getAttribute('href')).toBe(`/sign-in?next=${encodeURIComponent('/inbox')}`);
};
