import type { Browser, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { browserOfFile } from './browser.ts';
import { PLACES } from './looking.ts';
import { openContext, openPage } from './page.ts';

const browser = browserOfFile();
const PASSWORD = '红枫湖畔的二〇二六年';
const [LON, LAT] = PLACES.lake.split(',').map(Number);
const TITLE = '二级保护区内养殖场';
const PEOPLE = {
	finder: { login: 'water', name: '王水务', role: '经办人员', organisation: '贵阳市水务局(贵阳市两湖一库管理局)' },
	owner: { login: 'qingzhen', name: '李清镇', role: '经办人员', organisation: '贵阳市清镇市政府' },
	office: { login: 'office', name: '张专班', role: '专班办公室', organisation: '专班办公室(贵阳市水务局)' }
} as const;
type Person = (typeof PEOPLE)[keyof typeof PEOPLE];

const choosePassword = async (page: Page): Promise<void> => {
	await page.getByLabel('新密码').fill(PASSWORD);
	await page.getByLabel('再输一次').fill(PASSWORD);
};

/** The first administrator, made with the link that the start has printed. */
async function administrator(): Promise<Page> {
	const page = await openPage(browser(), inject('first'));
	await page.getByLabel('登录名').fill('admin');
	await page.getByLabel('姓名').fill('赵管理');
	await choosePassword(page);
	await page.getByRole('button', { name: '设立' }).click();
	await page.getByRole('heading', { name: '账号管理' }).waitFor();
	return page;
}

/** Opens an account; returns the link to hand to its owner. */
async function openAccount(admin: Page, { login, name, role, organisation }: Person): Promise<string> {
	await admin.getByLabel('登录名').fill(login);
	await admin.getByLabel('姓名').fill(name);
	await admin.getByLabel('身份').selectOption({ label: role });
	await admin.getByLabel('所属单位').selectOption({ label: organisation });
	await admin.getByRole('button', { name: '开设账号' }).click();
	const told = admin.getByRole('status').filter({ hasText: login });
	return (await told.locator('code').textContent()) ?? '';
}

/** Sets the password by the link, signs in with it in a browser of one's own, and opens the problem list. */
async function arrive(of: Browser, { login, name }: Person, link: string): Promise<Page> {
	const page = await (await openContext(of)).newPage();
	await page.goto(link);
	await choosePassword(page);
	await page.getByRole('button', { name: '设置密码' }).click();
	await page.getByLabel('登录名').fill(login);
	await page.getByLabel('密码').fill(PASSWORD);
	await page.getByRole('button', { name: '登录' }).click();
	await page.getByRole('link', { name }).waitFor();
	await page.goto('/issues');
	return page;
}

/** Logs an issue as a page does, with its session. */
const log = (page: Page): Promise<number> => page.evaluate(async (body) => {
	const answered = await fetch('/api/v1/issues', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
	return answered.status;
}, { lon: LON, lat: LAT, matter: 'livestock', title: TITLE, description: '存栏约 200 头，粪污直排。', source: 'joint-check' });

/** Takes one step on the issue that is shown; `fields` are filled by their labels. */
async function step(page: Page, action: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
	await page.getByRole('button', { name: action, exact: true }).click();
	for (const [label, text] of Object.entries(fields)) await page.getByLabel(label).fill(text);
	await page.getByRole('button', { name: `确认${action}` }).click();
}

/** The state, as the head of the page says it. */
const stateIs = (page: Page, state: string): Promise<void> => page.getByRole('main').locator('p', { hasText: new RegExp(`^${state} `) }).waitFor();

describe('an issue', () => {
	test('goes from the unit that found it to the sign-off, through the pages', async () => {
		const admin = await administrator();
		const links = { finder: await openAccount(admin, PEOPLE.finder), owner: await openAccount(admin, PEOPLE.owner), office: await openAccount(admin, PEOPLE.office) };
		const [finder, owner, office] = await Promise.all([
			arrive(browser(), PEOPLE.finder, links.finder), arrive(browser(), PEOPLE.owner, links.owner), arrive(browser(), PEOPLE.office, links.office)
		]);
		await owner.getByText('还没有问题。').waitFor();

		expect(await log(finder)).toBe(201);
		for (const page of [finder, owner, office]) await page.getByRole('link', { name: TITLE }).click();
		const numbers = await Promise.all([finder, owner, office].map((page) => page.getByText(/^两湖问题〔\d{4}〕\d+号$/).textContent()));
		expect(new Set(numbers)).toHaveLength(1);
		await stateIs(owner, '待接收');
		expect(await finder.getByRole('button', { name: '接收' }).count()).toBe(0);

		await step(owner, '接收');
		await stateIs(owner, '已接收');
		await step(owner, '定整改方案', { 整改措施: '清退养殖场，清运粪污', 期限: '2099-12-31' });
		await stateIs(owner, '已定方案');
		await owner.getByText('2099年12月31日').first().waitFor();
		await step(owner, '提交核查', { 整改完成情况及证据: '已清退' });
		await stateIs(owner, '待核查');
		expect(await owner.getByRole('button', { name: '销号' }).count()).toBe(0);

		// nobody has loaded these pages anew: they are told
		await stateIs(office, '待核查');
		await step(office, '销号');
		for (const page of [finder, owner, office]) await stateIs(page, '已销号');
		const steps = await finder.getByRole('listitem').getByText(/^(登记|接收|定整改方案|提交核查|销号)$/).allTextContents();
		expect(steps).toEqual(['销号', '提交核查', '定整改方案', '接收', '登记']);
	});
});
