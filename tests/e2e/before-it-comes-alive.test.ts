import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accountWords } from '#i18n/accounts';
import { issuePageWords } from '#i18n/issue-pages';
import { supervisionWords } from '#i18n/supervision';
import { browserOfFile } from './browser.ts';
import { zh } from './looking.ts';
import { contextOf, member } from './members.ts';
import { openContext } from './page.ts';

const browser = browserOfFile();
const said = accountWords('zh');

/** A page whose scripts come only when they are let through, as on a slow line. Returns what lets them through and waits until they have run. */
async function openSlowly(page: Page, path: string): Promise<() => Promise<void>> {
	const held: (() => void)[] = [];
	let open = false;
	await page.route('**/_app/**/*.js', async (route) => {
		if (!open) await new Promise<void>((pass) => held.push(pass));
		await route.continue();
	});
	await page.goto(path, { waitUntil: 'commit' });
	await page.getByRole('main').waitFor();
	return async () => {
		open = true;
		for (const pass of held) pass();
		await page.waitForLoadState('networkidle');
	};
}

describe('what is typed before a page has come alive', () => {
	test('is looked up once the map can, without another key, in the system that was chosen', async () => {
		const page = await (await openContext(browser())).newPage();
		const comeAlive = await openSlowly(page, '/');
		await page.getByRole('combobox', { name: zh.panels.search.system }).selectOption(zh.panels.coordinates.systems.gcj02);
		await page.getByRole('combobox', { name: zh.panels.search.label }).fill('26.52, 106.41');
		await comeAlive();
		const choice = page.getByRole('listbox', { name: zh.panels.search.results }).getByRole('option').first();
		await choice.waitFor();
		expect(await choice.innerText()).toContain(zh.panels.coordinates.systems.gcj02);
	});

	test('stays in the form that signs in', async () => {
		const page = await (await openContext(browser())).newPage();
		const comeAlive = await openSlowly(page, '/sign-in');
		await page.getByLabel(said.signIn.login).fill('li.wei');
		await page.getByLabel(said.signIn.password).fill('secret');
		await comeAlive();
		expect(await page.getByLabel(said.signIn.login).inputValue()).toBe('li.wei');
		expect(await page.getByLabel(said.signIn.password).inputValue()).toBe('secret');
	});

	test('stays in the form of a new account', async () => {
		const page = await (await contextOf(browser(), await member('赵管理', 'leading-group', 'administrator'))).newPage();
		const comeAlive = await openSlowly(page, '/accounts');
		await page.getByLabel(said.signIn.login).fill('wang.min');
		await page.getByLabel(said.fields.role).selectOption('office');
		await page.getByLabel(said.fields.organisation).selectOption('office-as');
		await comeAlive();
		expect(await page.getByLabel(said.signIn.login).inputValue()).toBe('wang.min');
		expect(await page.getByLabel(said.fields.role).inputValue()).toBe('office');
		expect(await page.getByLabel(said.fields.organisation).inputValue()).toBe('office-as');
	});

	test('stays in the search of the problem list and in the period of the figures', async () => {
		const page = await (await contextOf(browser(), await member('李清镇', 'gov-qingzhen'))).newPage();
		const search = page.getByLabel(issuePageWords('zh').filter.q);
		const showList = await openSlowly(page, '/issues');
		await search.fill('养殖');
		await showList();
		expect(await search.inputValue()).toBe('养殖');
		const from = page.getByLabel(supervisionWords('zh').figures.from, { exact: true });
		const showFigures = await openSlowly(page, '/issues/figures');
		await from.fill('2026-02-03');
		await showFigures();
		expect(await from.inputValue()).toBe('2026-02-03');
	});
});
