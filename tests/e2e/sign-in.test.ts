import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LANGS } from '#i18n';
import { accountWords } from '#i18n/accounts';
import { issueWords } from '#i18n/issues';
import { browserOfFile } from './browser.ts';
import { atHome, home } from './home.ts';
import { zh } from './looking.ts';
import { admin, contextOf, invite, member, pageOf, PASSWORD } from './members.ts';
import { openPage } from './page.ts';

const first = atHome();
const browser = browserOfFile();
const said = accountWords('zh');
const roles = issueWords('zh').accountRoles;
/** What Chromium logs of a form that is refused. */
const REFUSED = /status of (401|404|422|429)/;
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

async function fillPassword(page: Page, password = PASSWORD, again = password): Promise<void> {
	await page.getByLabel(said.fields.newPassword).fill(password);
	await page.getByLabel(said.fields.again).fill(again);
}

async function enter(page: Page, login: string, password = PASSWORD): Promise<void> {
	await page.getByLabel(said.signIn.login).fill(login);
	await page.getByLabel(said.signIn.password).fill(password);
	await page.getByRole('button', { name: said.signIn.submit, exact: true }).click();
}

const person = (page: Page, name: string) => page.getByRole('banner').getByRole('link', { name, exact: true });

/** Addresses of the pages that the browser has kept for when the network is gone. */
const keptPages = (page: Page): Promise<string[]> => page.evaluate(async () => {
	const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
	return (await Promise.all(opened.map((cache) => cache.keys()))).flat().map(({ url }) => new URL(url).pathname);
});

const sessionIn = async (context: BrowserContext) => (await context.cookies()).find(({ name }) => name === 'session');

describe('signing in', { timeout: 180_000 }, () => {
	test('from the first link to an administrator, an officer\'s account, its password, and out everywhere', async () => {
		const office = await openPage(browser(), first());
		await office.getByLabel(said.signIn.login).fill('admin');
		await office.getByLabel(said.fields.name).fill('赵管理');
		await fillPassword(office);
		await office.getByRole('button', { name: said.first.submit }).click();
		await office.waitForURL('**/accounts');
		await office.getByLabel(said.signIn.login).fill('wang.min');
		await office.getByLabel(said.fields.name).fill('王敏');
		await office.getByLabel(said.fields.role).selectOption(roles.officer);
		await office.getByLabel(said.fields.organisation).selectOption(zh.units['gov-qingzhen']);
		await office.getByRole('button', { name: said.accounts.create }).click();
		const link = await office.getByRole('status').locator('code').innerText();
		expect(link).toContain(`${home().address}/sign-in/link?key=`);

		const desk = await openPage(browser(), link);
		await fillPassword(desk);
		await desk.getByRole('button', { name: said.link.submit }).click();
		await enter(desk, 'Wang.Min');
		await person(desk, '王敏').click();
		await desk.getByRole('main').getByText(zh.units['gov-qingzhen']).waitFor();

		const phone = await openPage(browser(), '/sign-in?next=/account', { viewport: { width: 360, height: 740 } });
		await enter(phone, 'wang.min');
		await phone.getByRole('button', { name: said.account.signOutEverywhere }).click();
		await person(phone, zh.panels.product.signIn).waitFor();
		await desk.reload();
		await desk.waitForURL('**/sign-in?next=*');

		const again = await openPage(browser(), first());
		await again.getByRole('alert').filter({ hasText: said.first.spent }).waitFor();
		expect(await again.getByRole('button', { name: said.first.submit }).count()).toBe(0);
	});

	test('a link sets one password, once, and only a good one', async () => {
		const { link, login } = await invite('韩雪', 'gy-water');
		const page = await openPage(browser(), link, {}, REFUSED);
		for (const [password, again, fault] of [['1234567890', '1234567890', said.faults.common], [PASSWORD, `${PASSWORD}。`, said.faults.again]] as const) {
			await fillPassword(page, password, again);
			await page.getByRole('button', { name: said.link.submit }).click();
			await page.getByRole('alert').filter({ hasText: fault }).waitFor();
		}
		const late = await openPage(browser(), link, {}, REFUSED);
		await fillPassword(page);
		await page.getByRole('button', { name: said.link.submit }).click();
		await page.getByText(said.signIn.passwordSet).waitFor();
		// whoever has opened it before comes too late as well
		await fillPassword(late, '后来的人也想要的密码');
		await late.getByRole('button', { name: said.link.submit }).click();
		await late.getByRole('alert').filter({ hasText: said.link.spent }).waitFor();
		await late.goto(link);
		await late.getByRole('alert').filter({ hasText: said.link.spent }).waitFor();
		await enter(page, login);
		await person(page, '韩雪').waitFor();
	});

	test('works without a script, says nothing of who has an account, and leads on to a path of ours alone', async () => {
		const { login } = await member('李强', 'gy-water');
		const page = await openPage(browser(), '/sign-in?next=/matrix', { javaScriptEnabled: false }, REFUSED);
		const answers: string[] = [];
		for (const tried of [login, 'nobody-has-this']) {
			await enter(page, tried, 'a wrong password');
			answers.push((await page.getByRole('main').innerHTML()).replaceAll(tried, 'LOGIN'));
		}
		expect(await page.getByRole('alert').innerText()).toBe(said.signIn.problems.wrong);
		expect(answers[0]).toBe(answers[1]);
		await enter(page, login);
		expect(new URL(page.url()).pathname).toBe('/matrix');
		for (const elsewhere of ['https://evil.test/', '//evil.test/', '/\\evil.test/', '/.//evil.test/', '/%09/evil.test', 'javascript:alert(1)']) {
			await page.goto(`/sign-in?next=${encodeURIComponent(elsewhere)}`);
			expect([elsewhere, new URL(page.url()).origin]).toEqual([elsewhere, home().address]);
		}
	});

	test('who guesses five times waits, whether the login exists or not, and the right password does not help meanwhile', async () => {
		const { login } = await member('周兰', 'gy-water');
		for (const tried of [login, `${login}.nobody`]) {
			const page = await openPage(browser(), '/sign-in', {}, REFUSED);
			for (let time = 0; time < 5; time++) {
				await enter(page, tried, `guess ${time}`);
				await page.getByRole('alert').filter({ hasText: said.signIn.problems.wrong }).waitFor();
			}
			await enter(page, tried);
			await page.getByRole('alert').filter({ hasText: said.signIn.problems.wait({ minutes: '1' }) }).waitFor();
			expect(await sessionIn(page.context())).toBeUndefined();
		}
	});

	test('a session is another one after signing in, is read by no script, and ends with the password that began it', async () => {
		const who = await member('冯远', 'gy-water');
		const context = await contextOf(browser(), who, {}, REFUSED);
		const before = await sessionIn(context);
		expect(before).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
		const other = await pageOf(browser(), who, '/account');
		const page = await context.newPage();
		await page.goto('/account');
		await page.getByLabel(said.account.oldPassword).fill(PASSWORD);
		await fillPassword(page, `${PASSWORD}二`);
		await page.getByRole('button', { name: said.account.changePassword }).click();
		await page.getByText(said.account.passwordChanged).waitFor();
		expect((await sessionIn(context))?.value).not.toBe(before?.value);
		await other.reload();
		await other.waitForURL('**/sign-in?next=*');
		await page.reload();
		await person(page, '冯远').waitFor();
	});

	test('a token that a person makes acts as that person until it is revoked', async () => {
		const page = await pageOf(browser(), await member('吴桐', 'gy-water'), '/account');
		await page.getByLabel(said.account.tokenLabel).fill('月报');
		await page.getByRole('button', { name: said.account.createToken }).click();
		const token = await page.getByRole('status').locator('code').innerText();
		const me = async () => (await fetch(`${home().address}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } })).json();
		expect(await me()).toMatchObject({ actor: { name: '吴桐', organisation: 'gy-water' } });
		await page.getByRole('button', { name: said.account.revoke, exact: true }).click();
		await page.getByText(said.account.noTokens).waitFor();
		expect(await me()).toMatchObject({ status: 401 });
	});

	test('a disabled account is out at once, with its tabs that are open', async () => {
		const who = await member('孙浩', 'gy-water');
		const page = await pageOf(browser(), who, '/account', {}, REFUSED);
		await admin('disable', '--login', who.login);
		await page.getByRole('button', { name: said.account.createToken }).waitFor();
		await page.getByLabel(said.account.tokenLabel).fill('月报');
		await page.getByRole('button', { name: said.account.createToken }).click();
		await page.waitForURL('**/sign-in?next=*');
		await enter(page, who.login);
		await page.getByRole('alert').filter({ hasText: said.signIn.problems.wrong }).waitFor();
	});

	test('nothing of an account or an issue is left in the browser for those who come after', async () => {
		const context = await contextOf(browser(), await member('顾月', 'gy-water'));
		const page = await context.newPage();
		await page.goto('/');
		await page.evaluate(async () => void (await navigator.serviceWorker.ready));
		for (const path of ['/issues', '/account']) {
			await page.goto(path);
			await person(page, '顾月').waitFor();
		}
		expect((await keptPages(page)).filter((path) => /^\/(account|sign-in|issues$)/.test(path))).toEqual([]);
		await page.getByRole('button', { name: said.account.signOut, exact: true }).click();
		await person(page, zh.panels.product.signIn).waitFor();
		await page.goBack();
		await page.waitForURL('**/sign-in?next=*');
	});

	test.each(LANGS)('axe finds nothing on its pages, on a desk and on a phone: %s', async (lang) => {
		const { login, link } = await invite('检查', 'gy-water');
		const found: Record<string, unknown> = {};
		const look = async (page: Page, name: string) => {
			for (const width of [1280, 360]) {
				await page.setViewportSize({ width, height: 800 });
				await page.evaluate(AXE);
				const violations = await page.evaluate(async () => (await (window as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run()).violations);
				const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
				if (violations.length > 0 || wide) found[`${name} ${width}`] = { wide, violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`) };
			}
		};
		const words = accountWords(lang);
		const page = await openPage(browser(), `${link}&lang=${lang}`);
		await look(page, 'link');
		await page.getByLabel(words.fields.newPassword).fill(PASSWORD);
		await page.getByLabel(words.fields.again).fill(PASSWORD);
		await page.getByRole('button', { name: words.link.submit }).click();
		await page.getByText(words.signIn.passwordSet).waitFor();
		await look(page, 'sign-in');
		await page.getByLabel(words.signIn.login).fill(login);
		await page.getByLabel(words.signIn.password).fill(PASSWORD);
		await page.getByRole('button', { name: words.signIn.submit, exact: true }).click();
		await person(page, '检查').waitFor();
		await page.goto(`/account?lang=${lang}`);
		await look(page, 'account');
		expect(found).toEqual({});
	});
});
