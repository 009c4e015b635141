import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { metresBetween } from '#geo';
import { browserOfFile } from './browser.ts';
import { leadNames, placeIn, textBeside, unspaced, zh } from './looking.ts';
import { openPage, STILL } from './page.ts';

const browser = browserOfFile();
const { search, coordinates } = zh.panels;
const LAKE = { lon: 106.41, lat: 26.52 };
const SEAM = { lon: 106.49, lat: 26.6 };

const boxOf = (page: Page) => page.getByRole('combobox', { name: search.label });
const choices = (page: Page) => page.getByRole('listbox', { name: search.results }).getByRole('option');

function pointIn(page: Page) {
	const [lon = NaN, lat = NaN] = (placeIn(page.url()) ?? '').split(',').map(Number);
	return { lon, lat };
}

/** Types a position, sees how it is read, and goes there. Returns how it was read. */
async function goTo(page: Page, text: string): Promise<string> {
	const before = page.url();
	await boxOf(page).fill(text);
	await choices(page).first().waitFor();
	const echo = await choices(page).first().innerText();
	await boxOf(page).press('Enter');
	await page.waitForURL((url) => url.href !== before);
	return echo;
}

/** To the map without an answer. */
async function goBack(page: Page): Promise<void> {
	await page.goBack();
	await page.waitForURL((url) => placeIn(url.href) === null);
}

const NOTATIONS: readonly (readonly [text: string, form: string, at: { lon: number; lat: number }])[] = [
	['26.52, 106.41', search.forms.decimal, LAKE],
	['106.41 26.52', search.forms.decimal, LAKE],
	['１０６．４１，２６．５２', search.forms.decimal, LAKE],
	['东经106.41° 北纬26.52°', search.forms.decimal, LAKE],
	['26°31′12″N 106°24′36″E', search.forms['degrees-minutes-seconds'], LAKE],
	['北纬26度31分12秒，东经106度24分36秒', search.forms['degrees-minutes-seconds'], LAKE],
	['北纬２６°３１′１２″　东经１０６°２４′３６″', search.forms['degrees-minutes-seconds'], LAKE],
	['26 31.2 N, 106 24.6 E', search.forms['degrees-minutes'], LAKE],
	['geo:26.52,106.41;u=35', search.forms['geo-uri'], LAKE],
	['POINT(106.41 26.52)', search.forms.wkt, LAKE],
	['2944174.38 35648419.54', search.forms.grid, SEAM],
	['X=2944174.38 Y=35648419.54', search.forms.grid, SEAM],
	['2944174.38 648419.54', search.forms.grid, SEAM],
	['36349587.97 2944197.74', search.forms.grid, SEAM]
];

const UNREADABLE = [
	['26°61′00″ 106°24′36″', 'minutes-range'], ['116.39, 39.9', 'out-of-region'], ['106.41', 'one-number'],
	['106.41, 2944174.38', 'mixed-kinds'], ['东经106.41 东经106.42', 'same-axis'], ['北纬106.41 东经26.52', 'labels-contradict'],
	['106.41,26.52 abc', 'unreadable'], ['2944174.38 37648419.54', 'zone-unknown']
] as const;

describe('a typed position', () => {
	test('is read in every notation, says how it was read, and is answered', async () => {
		const page = await openPage(browser(), '/', STILL);
		for (const [text, form, at] of NOTATIONS) {
			const echo = await goTo(page, text);
			expect(echo, text).toContain(form);
			expect(echo, text).toMatch(/^读作 /);
			expect(metresBetween(pointIn(page), at), text).toBeLessThan(1500);
			expect((await leadNames(page)).length, text).toBe(1);
			await goBack(page);
		}
	});

	test('in either order is the same place', async () => {
		const page = await openPage(browser(), '/');
		await goTo(page, '26.52 106.41');
		const one = pointIn(page);
		await goBack(page);
		await goTo(page, '106.41 26.52');
		expect(pointIn(page)).toEqual(one);
	});

	test('that fits two zones is offered twice, and the person chooses', async () => {
		const page = await openPage(browser(), '/');
		await boxOf(page).fill('2944174.38 510000');
		await expect.poll(() => choices(page).count()).toBe(2);
		const meridians = (await choices(page).allInnerTexts()).map((text) => text.match(/中央经线 (\d+°)/)?.[1]);
		expect(new Set(meridians).size).toBe(2);
		await boxOf(page).press('ArrowDown');
		await boxOf(page).press('ArrowDown');
		await boxOf(page).press('Enter');
		await page.waitForURL(/at=/);
	});

	test('in GCJ-02 or BD-09 is shifted back only when it is declared', async () => {
		const page = await openPage(browser(), '/', STILL);
		for (const [system, least, most] of [['gcj02', 400, 700], ['bd09', 700, 1700]] as const) {
			await page.goto('/');
			await page.getByRole('combobox', { name: search.system }).selectOption(coordinates.systems[system]);
			const echo = await goTo(page, '26.52, 106.41');
			expect(echo).toContain(coordinates.systems[system]);
			expect(echo).toContain(search.systemBy.argument);
			const shift = metresBetween(pointIn(page), LAKE);
			expect(shift).toBeGreaterThan(least);
			expect(shift).toBeLessThan(most);
		}
	});

	test('that cannot be read says why', async () => {
		const page = await openPage(browser(), '/');
		for (const [text, reason] of UNREADABLE) {
			await boxOf(page).fill(text);
			await page.getByRole('search').getByText(search.reasons[reason]).waitFor({ timeout: 5000 });
			await boxOf(page).press('Enter');
			expect(placeIn(page.url()), text).toBeNull();
		}
	});

	test('near a line says what else it could be', async () => {
		const page = await openPage(browser(), '/?at=106.41,26.52&accuracy=8000');
		const text = await textBeside(page);
		expect(text).toContain(zh.flags['near-boundary'].name);
		expect(unspaced(text)).toContain(unspaced(zh.units['gy-eeb']));
	});
});
