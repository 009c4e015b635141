import { readFileSync } from 'node:fs';
import { inject, describe, expect, test } from 'vitest';
import { LANGS, messages } from '#i18n';
import { printingWords } from '#i18n/printing';
import { browserOfFile } from './browser.ts';
import { PLACES } from './looking.ts';
import { member, pageOf } from './members.ts';
import { openPage } from './page.ts';

const browser = browserOfFile();
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

describe('a printed map', () => {
	test.each(LANGS)('is shown before it is printed, from the answer on, and follows what is chosen: %s', async (lang) => {
		const [said, words] = [printingWords(lang), messages(lang)];
		const page = await openPage(browser(), `/?at=${PLACES.lake}&matter=water-pollution&lang=${lang}`);
		await page.getByRole('link', { name: words.panels.answer.printMap }).click();
		const picture = page.getByRole('img', { name: said.page.previewOf({ title: said.layouts.place }) });
		await picture.waitFor();
		const [width = NaN, height = NaN] = await picture.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
		expect(width / height).toBeCloseTo(210 / 297, 2);
		await page.getByLabel(said.page.paper).selectOption('A3');
		await page.getByLabel(said.page.orientation).selectOption('landscape');
		await page.getByLabel(said.page.scale).selectOption('25000');
		await page.getByText(said.page.makes({ paper: 'A3', orientation: said.page.orientations.landscape, width: '420', height: '297' })).waitFor();
		expect(new URL(page.url()).searchParams.get('scale')).toBe('25000');
		const file = await page.getByRole('link', { name: said.page.get }).getAttribute('href');
		const pdf = await fetch(`${inject('address')}${file}`);
		expect([pdf.status, pdf.headers.get('content-type'), pdf.headers.get('sheet-scale')]).toEqual([200, 'application/pdf', '25000']);
		for (const viewport of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
			await page.setViewportSize(viewport);
			expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
		}
		await page.evaluate(AXE);
		expect(await page.evaluate(async () => (await (window as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))).toEqual([]);
	});

	test('that lacks something says in words what', async () => {
		const said = printingWords('zh');
		const page = await openPage(browser(), '/print?layout=unit', {}, /status of 400/);
		await page.getByText(said.faults.needed({ layout: said.layouts.unit, field: 'unit' })).waitFor();
		await page.locator('select[name=unit]').selectOption('gy-water');
		await page.getByRole('img', { name: said.page.previewOf({ title: said.layouts.unit }) }).waitFor();
	});

	test('comes in series that show how far they are', async () => {
		const said = printingWords('zh');
		const page = await pageOf(browser(), await member('张专班', 'office-gy', 'office'), '/print?layout=map');
		await page.waitForLoadState('networkidle');
		await page.getByLabel(said.page.seriesOf).selectOption('districts');
		await page.getByRole('button', { name: said.page.make }).click();
		await page.getByText(said.page.progress({ done: 6, total: 6 })).waitFor();
		const file = await page.getByRole('link', { name: said.page.download }).getAttribute('href');
		expect(file).toMatch(/^\/api\/v1\/print\/series\/[0-9a-f]{32}\/file\.pdf$/);
	});
});
