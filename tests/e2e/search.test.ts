import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { browserOfFile } from './browser.ts';
import { en, leadNames, placeIn, zh } from './looking.ts';
import { openPage } from './page.ts';

const browser = browserOfFile();

/** The page once the directory of names has arrived. */
async function openSearch(lang: 'zh' | 'en' = 'zh'): Promise<Page> {
	const page = await openPage(browser(), `/?lang=${lang}`);
	await page.waitForLoadState('networkidle');
	return page;
}

const boxOf = (page: Page, words = zh) => page.getByRole('combobox', { name: words.panels.search.label });
const choices = (page: Page, words = zh) => page.getByRole('listbox', { name: words.panels.search.results }).getByRole('option');

async function typed(page: Page, text: string, words = zh): Promise<string[]> {
	await boxOf(page, words).fill(text);
	await choices(page, words).first().waitFor();
	return choices(page, words).allInnerTexts();
}

describe('a name that is typed', () => {
	const { kinds } = zh.panels.search;

	test('finds places, units, clauses and matters, by Chinese, pinyin, initials and English', async () => {
		const page = await openSearch();
		for (const [text, name, kind] of [
			['百花湖', '百花湖', kinds.place], ['baihuahu', '百花湖', kinds.place], ['BaiHua', '百花湖', kinds.place], ['hfh', '红枫湖', kinds.place],
			['Hongfeng', '红枫湖', kinds.place],
			['督办督查', zh.units['gy-supervision'], kinds.unit], ['sthjj', zh.units['gy-eeb'], kinds.unit], ['shengtaihuanjing', zh.units['as-eeb'], kinds.unit],
			['附件二（六）', zh.clauses['附二(六)'], kinds.clause], ['fishing', zh.matters.fishing.name, kinds.matter],
			[zh.matters.livestock.name, zh.matters.livestock.name, kinds.matter]
		] as const) {
			const found = await typed(page, text);
			expect(found.some((each) => each.includes(name) && each.includes(kind)), `${text}: ${found.join(' | ')}`).toBe(true);
		}
	});

	test('leads to the place, with keys alone', async () => {
		const page = await openSearch();
		await typed(page, 'baihuahu');
		await page.keyboard.press('ArrowDown');
		const active = await boxOf(page).getAttribute('aria-activedescendant');
		expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowUp');
		expect(await boxOf(page).getAttribute('aria-activedescendant')).toBe(active);
		await page.keyboard.press('Enter');
		await page.waitForURL(/at=/);
		expect((await leadNames(page)).length).toBe(1);
		expect(await choices(page).count()).toBe(0);
	});

	test('leads to the unit, the clause and the matter too', async () => {
		const page = await openSearch();
		for (const [text, key, value] of [[zh.units['gy-agri'], 'unit', 'gy-agri'], [zh.clauses['附二(六)'], 'clause', '附二(六)']] as const) {
			await typed(page, text);
			await page.keyboard.press('Enter');
			await page.waitForURL((url) => url.searchParams.get(key) === value);
		}
		await page.goto('/?at=106.41,26.52');
		await page.waitForLoadState('networkidle');
		await typed(page, zh.matters.vessels.name);
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => url.searchParams.get('matter') === 'vessels' && placeIn(url.href) !== null);
	});

	test('is let go of with Escape: first the choices, then the text', async () => {
		const page = await openSearch();
		await typed(page, 'hfh');
		await page.keyboard.press('Escape');
		expect(await choices(page).count()).toBe(0);
		expect(await boxOf(page).inputValue()).toBe('hfh');
		await page.keyboard.press('Escape');
		expect(await boxOf(page).inputValue()).toBe('');
	});

	test('that nothing bears says so', async () => {
		const page = await openSearch();
		await boxOf(page).fill('没有这个地方');
		await page.getByText(zh.panels.search.none).waitFor();
	});

	test('is found on the English page by its English name', async () => {
		const page = await openSearch('en');
		expect((await typed(page, 'baihua lake', en)).join()).toMatch(/Baihua/);
		expect((await typed(page, 'hfh', en)).join()).toMatch(/Hongfeng/);
		expect((await typed(page, 'fishing', en)).join()).toContain(en.matters.fishing.name);
	});
});
