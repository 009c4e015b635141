import { describe, expect, test } from 'vitest';
import { CLAUSES, UNITS } from '#duty';
import { browserOfFile } from './browser.ts';
import { leadOf, mapOf, mapReady, PLACES, textBeside, unspaced, zh } from './looking.ts';
import { openPage } from './page.ts';

const browser = browserOfFile();
const AREA = /\d(公顷|平方公里|平方米)/;

describe('a unit', () => {
	test('reached from an answer shows all that it is responsible for, as a list with areas and on the map', async () => {
		const page = await openPage(browser(), `/?at=${PLACES.lake}`);
		await mapReady(page);
		const before = await mapOf(page).screenshot();
		const [unit] = await Promise.all([
			page.waitForResponse(/\/units\/gy-water\/places/),
			leadOf(page).getByRole('heading', { level: 3 }).getByRole('link').click()
		]);
		expect(((await unit.json()) as { features: unknown[] }).features.length).toBeGreaterThan(0);
		const main = page.getByRole('main');
		await main.getByRole('heading', { name: zh.units['gy-water'] }).waitFor();
		await main.getByText(/合计范围/).waitFor();
		const lines = await main.getByRole('listitem').filter({ hasText: zh.roles.lead }).allTextContents();
		expect(lines.length).toBeGreaterThan(3);
		for (const line of lines) expect(line).toMatch(AREA);
		await expect.poll(async () => (await mapOf(page).screenshot()).equals(before)).toBe(false);
	});

	test('leads back to the answer it was reached from, with the link or with Escape', async () => {
		const page = await openPage(browser(), `/?at=${PLACES.lake}&unit=gy-agri`);
		await mapReady(page);
		await page.keyboard.press('Escape');
		await page.waitForURL((url) => !url.searchParams.has('unit'));
		await leadOf(page).waitFor();
		await page.goBack();
		await page.getByRole('link', { name: zh.panels.answer.back }).click();
		await leadOf(page).waitFor();
	});

	test('without a duty tied to a place says so and by which clause', async () => {
		const page = await openPage(browser(), '/?unit=gy-supervision');
		const said = zh.panels.unit.placeless({ unit: zh.units['gy-supervision'], clause: zh.clauses['附二(十三)'] });
		await page.getByText(said).waitFor();
	});

	test('has a page, every one of them, that names it without any script', async () => {
		const page = await openPage(browser(), '/', { javaScriptEnabled: false });
		for (const unit of UNITS) {
			await page.goto(`/?unit=${unit}`);
			const heading = page.getByRole('main').getByRole('heading', { level: 2 });
			expect(unspaced(await heading.first().innerText())).toBe(unspaced(zh.units[unit]));
		}
	});
});

describe('a clause', () => {
	test('shows where it binds, by whom and for what', async () => {
		const page = await openPage(browser(), '/?clause=附二(六)');
		await mapReady(page);
		const main = page.getByRole('main');
		await main.getByText(/合计范围/).waitFor();
		const text = unspaced(await textBeside(page));
		for (const unit of ['gy-agri', 'as-agri', 'ga-rural'] as const) expect(text).toContain(unspaced(zh.units[unit]));
		for (const matter of ['fishing', 'livestock'] as const) expect(text).toContain(zh.matters[matter].name);
		expect(text).toMatch(AREA);
	});

	test('reached from an answer leads on to the units that hold it', async () => {
		const page = await openPage(browser(), `/?at=${PLACES.lake}&matter=fishing`);
		await mapReady(page);
		await leadOf(page).getByRole('link', { name: zh.clauses['附二(六)'] }).click();
		await page.waitForURL(/clause=/);
		await page.getByRole('main').getByRole('link', { name: zh.units['gy-agri'] }).first().click();
		await page.waitForURL(/unit=gy-agri/);
	});

	test('has a page, every one of them, that names it without any script', async () => {
		const page = await openPage(browser(), '/', { javaScriptEnabled: false });
		for (const clause of CLAUSES) {
			await page.goto(`/?clause=${clause}`);
			expect(await page.getByRole('main').getByRole('heading', { level: 2 }).first().innerText()).toContain(zh.clauses[clause]);
		}
	});
});
