import { describe, expect, test } from 'vitest';
import { MATTERS } from '#duty';
import { browserOfFile } from './browser.ts';
import { askApi, clickMap, leadNames, leadsOf, mapReady, ON_THE_LAKE, placeIn, unspaced, zh } from './looking.ts';
import { openContext, openPage } from './page.ts';

const browser = browserOfFile();

/** Shares of the map's width and height, clear of legend and buttons; always the same ones. */
const SPOTS = Array.from({ length: 8 }, (_, index) => [0.44 + 0.5 * ((index * 0.618) % 1), 0.12 + 0.72 * ((index * 0.414) % 1)] as const);

describe('a click on the map', () => {
	test('is answered as the API answers it, for every matter, wherever it falls', async () => {
		const page = await openPage(browser(), `/${ON_THE_LAKE}`);
		await mapReady(page);
		const seen = new Set<string>();
		for (const [x, y] of SPOTS) {
			await clickMap(page, x, y);
			const answer = await askApi(page.url());
			seen.add(`${answer.scope} ${answer.territory} ${answer.withinExtent}`);
			await expect.poll(() => leadNames(page)).toEqual(leadsOf(answer, 'water-pollution').map((unit) => unspaced(zh.units[unit])));
			const rows = page.getByRole('main').getByRole('table').getByRole('row');
			const leads = MATTERS.map((matter) => leadsOf(answer, matter).map((unit) => zh.unitsShort[unit]));
			await expect.poll(async () => (await rows.allTextContents()).slice(1).map((row, index) => leads[index]?.every((lead) => row.includes(lead)))).toEqual(MATTERS.map(() => true));
		}
		expect(seen.size).toBeGreaterThan(2);
	});

	test('is confirmed by the server, and says so', async () => {
		const page = await openPage(browser(), `/${ON_THE_LAKE}`);
		await mapReady(page);
		await clickMap(page, 0.6, 0.5);
		await page.getByText(zh.panels.confirmation.server).waitFor();
	});

	test('stands in the address: back, forward, reload and another browser show the same', async () => {
		const page = await openPage(browser(), `/${ON_THE_LAKE}`);
		await mapReady(page);
		const answers: { at: string; leads: string[]; url: string }[] = [];
		for (const [x, y] of [[0.6, 0.45], [0.9, 0.85]] as const) {
			const at = await clickMap(page, x, y);
			await page.getByText(zh.panels.confirmation.server).waitFor();
			answers.push({ at, leads: await leadNames(page), url: page.url() });
		}
		const [first, second] = answers;
		if (!first || !second) throw new Error('two clicks, two answers');
		await page.goBack();
		await expect.poll(() => placeIn(page.url())).toBe(first.at);
		await expect.poll(() => leadNames(page)).toEqual(first.leads);
		await page.goForward();
		await expect.poll(() => placeIn(page.url())).toBe(second.at);
		await expect.poll(() => leadNames(page)).toEqual(second.leads);
		await page.reload();
		expect(await leadNames(page)).toEqual(second.leads);
		const other = await (await openContext(browser())).newPage();
		await other.goto(second.url);
		expect(await leadNames(other)).toEqual(second.leads);
		expect(placeIn(other.url())).toBe(second.at);
	});

	test('keeps the matter, the date and the camera', async () => {
		const page = await openPage(browser(), `/?matter=fishing&on=2025-05-05${ON_THE_LAKE}`);
		await mapReady(page);
		await clickMap(page, 0.6, 0.5);
		const url = new URL(page.url());
		expect([url.searchParams.get('matter'), url.searchParams.get('on'), url.hash]).toEqual(['fishing', '2025-05-05', ON_THE_LAKE]);
		expect(await leadNames(page)).toEqual([unspaced(zh.units['gy-agri'])]);
	});

	test('says where: the distance to the line that would change the lead, and how fine the click was', async () => {
		const page = await openPage(browser(), `/${ON_THE_LAKE}`);
		await mapReady(page);
		await clickMap(page, 0.6, 0.5);
		expect(Number(new URL(page.url()).searchParams.get('accuracy'))).toBeGreaterThan(1);
		await page.getByRole('region', { name: zh.panels.boundary.title }).waitFor();
	});
});

describe('the map', () => {
	test('hides a kind of area in the legend, and the address keeps it', async () => {
		const page = await openPage(browser(), `/${ON_THE_LAKE}`);
		await mapReady(page);
		const toggle = page.getByRole('checkbox', { name: zh.kinds['zone-2'] });
		await toggle.click();
		await page.waitForURL(/hidden=zone-2/);
		expect(await toggle.isChecked()).toBe(false);
		await toggle.click();
		await page.waitForURL((url) => !url.searchParams.has('hidden'));
	});

	test('zooms with its buttons and writes the camera into the address', async () => {
		const page = await openPage(browser(), `/${ON_THE_LAKE}`);
		await mapReady(page);
		await page.getByRole('button', { name: zh.map.zoomIn }).click();
		await page.waitForURL(/#12\//);
		await page.getByRole('button', { name: zh.map.whole }).click();
		await page.waitForURL((url) => !url.hash.startsWith('#12/'));
	});
});
