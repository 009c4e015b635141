import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { MATTERS } from '#duty';
import { browserOfFile } from './browser.ts';
import { leadNames, leadOf, PLACES, unspaced, zh } from './looking.ts';
import { openPage } from './page.ts';

const browser = browserOfFile();
const boxOf = (page: Page) => page.getByRole('combobox', { name: zh.panels.matters.choose, exact: true });
const choices = (page: Page) => page.getByRole('listbox', { name: zh.panels.matters.list }).getByRole('option');

async function openAnswer(search = ''): Promise<Page> {
	const page = await openPage(browser(), `/?at=${PLACES.lake}${search}`);
	await page.waitForLoadState('networkidle');
	return page;
}

describe('the matter of an answer', () => {
	test('is assumed until one is chosen, and the page says so', async () => {
		const page = await openAnswer();
		await page.getByText(zh.panels.matters.assumed).waitFor();
		expect(await boxOf(page).inputValue()).toBe(zh.matters['water-pollution'].name);
	});

	test('is chosen by typing, with keys alone', async () => {
		const page = await openAnswer();
		await boxOf(page).focus();
		for (const typed of ['捕捞', 'buyu', 'fishing', zh.matters.fishing.name]) {
			await page.keyboard.press('ControlOrMeta+a');
			await page.keyboard.insertText(typed);
			if (await choices(page).filter({ hasText: zh.matters.fishing.name }).count()) break;
		}
		await choices(page).filter({ hasText: zh.matters.fishing.name }).first().waitFor();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForURL(/matter=fishing/);
		await expect.poll(() => leadNames(page)).toEqual([unspaced(zh.units['gy-agri'])]);
		expect(await boxOf(page).inputValue()).toBe(zh.matters.fishing.name);
		expect(await page.getByText(zh.panels.matters.assumed).count()).toBe(0);
	});

	test('offers all when the field is opened, and walks through them with the arrows', async () => {
		const page = await openAnswer('&matter=vessels');
		await boxOf(page).focus();
		await page.keyboard.press('ArrowDown');
		await expect.poll(() => choices(page).count()).toBe(MATTERS.length);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForURL(new RegExp(`matter=${MATTERS[1]}`));
	});

	test('is kept when Escape closes the choices', async () => {
		const page = await openAnswer('&matter=vessels');
		await boxOf(page).focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Escape');
		expect(await choices(page).count()).toBe(0);
		expect(page.url()).toContain('matter=vessels');
	});
});

describe('all matters at a glance', () => {
	test('stand in a table of which each row opens its matter', async () => {
		const page = await openAnswer();
		const table = page.getByRole('main').getByRole('table');
		for (const matter of ['park-infrastructure', 'hazmat-transport', 'livestock'] as const) {
			await table.getByRole('link', { name: zh.matters[matter].name, exact: true }).click();
			await page.waitForURL(new RegExp(`matter=${matter}`));
			await expect.poll(() => boxOf(page).inputValue()).toBe(zh.matters[matter].name);
		}
		expect(await table.locator('[aria-current=true]').textContent()).toBe(zh.matters.livestock.name);
		await leadOf(page).waitFor();
	});

	test('say silence in words', async () => {
		const page = await openAnswer();
		const row = page.getByRole('main').getByRole('row').filter({ hasText: zh.matters['park-infrastructure'].name });
		expect(await row.textContent()).toContain(zh.panels.matters.nobody);
	});
});
