import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { browserOfFile } from './browser.ts';
import { leadOf, mapReady, ON_THE_LAKE, PLACES, placeIn, zh } from './looking.ts';
import { openPage, STILL } from './page.ts';

const browser = browserOfFile();
const MOST_STOPS = 120;
/** Where the focus goes the page is scrolled to at once, as for readers who want nothing to move. */

interface Stop {
	readonly what: string;
	readonly seen: boolean;
	readonly marked: boolean;
}

/** What has the focus, whether it can be seen, and whether it is marked as having it. */
const focused = (page: Page): Promise<Stop> => page.evaluate(() => {
	const element = document.activeElement;
	if (!element || element === document.body) return { what: 'the page', seen: true, marked: true };
	const { outlineStyle, outlineWidth } = getComputedStyle(element);
	const { width, height, top, bottom, left, right } = element.getBoundingClientRect();
	// the browser itself marks the parts of a date
	const inDateField = element.matches('input[type=date]');
	const inView = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
	return {
		what: `${element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? element.id} ${element.textContent?.trim().slice(0, 40)} ${Math.round(left)},${Math.round(top)}`,
		seen: width > 0 && height > 0 && inView, marked: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || inDateField
	};
});

/** Presses Tab until the focus has left the page again. */
async function walk(page: Page): Promise<Stop[]> {
	const stops: Stop[] = [];
	for (let press = 0; press < MOST_STOPS; press++) {
		await page.keyboard.press('Tab');
		const stop = await focused(page);
		if (stop.what === 'the page' || (stops.length > 1 && stop.what === stops[0]?.what)) return stops;
		stops.push(stop);
	}
	throw new Error(`walk: got no end after ${MOST_STOPS} stops, the last at ${stops.at(-1)?.what}`);
}

describe('with the keyboard alone', () => {
	test('the first stop leads past the head of the page to the answer', async () => {
		const page = await openPage(browser(), `/?at=${PLACES.lake}`);
		await mapReady(page);
		await page.keyboard.press('Tab');
		const skip = page.getByRole('link', { name: zh.panels.product.skipToAnswer });
		expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
		expect((await focused(page)).seen).toBe(true);
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
	});

	for (const [name, path] of [['the welcome', `/${ON_THE_LAKE}`], ['an answer', `/?at=${PLACES.lake}`], ['a unit', '/?unit=gy-agri'], ['the matrix', '/matrix?matter=fishing&territory=guian']] as const) {
		test(`every stop of ${name} can be seen, is marked, and none is a trap`, async () => {
			const page = await openPage(browser(), path, STILL);
			if (path.startsWith('/matrix')) await page.waitForLoadState('networkidle');
			else await mapReady(page);
			const stops = await walk(page);
			expect(stops.length).toBeGreaterThan(10);
			expect(stops.filter(({ seen, marked }) => !seen || !marked)).toEqual([]);
		});
	}

	test('a place is picked on the map: arrows move it, Enter picks its centre', async () => {
		const page = await openPage(browser(), `/${ON_THE_LAKE}`);
		const map = await mapReady(page);
		for (let press = 0; press < MOST_STOPS && !(await map.evaluate((canvas) => canvas === document.activeElement)); press++) await page.keyboard.press('Tab');
		await page.getByText(zh.map.crosshair).waitFor();
		await page.keyboard.press('Enter');
		await page.waitForURL(/at=/);
		expect(placeIn(page.url())).toMatch(/^106\.(4|3999\d*|4000\d*),26\.(5|4999\d*|5000\d*)$/);
		const before = placeIn(page.url());
		await leadOf(page).waitFor();
		await page.keyboard.press('ArrowRight');
		await page.waitForTimeout(600);
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => placeIn(url.href) !== before);
		await page.keyboard.press('+');
		await page.waitForURL(/#12\//);
		await page.keyboard.press('Tab');
		expect(await map.evaluate((canvas) => canvas === document.activeElement)).toBe(false);
	});

	test('a position is typed and answered, and its answer is announced', async () => {
		const page = await openPage(browser(), '/');
		await page.waitForLoadState('networkidle');
		await page.keyboard.press('Tab');
		const box = page.getByRole('combobox', { name: zh.panels.search.label });
		for (let press = 0; press < 10 && !(await box.evaluate((field) => field === document.activeElement)); press++) await page.keyboard.press('Tab');
		await page.keyboard.type('26.52 106.41');
		await page.keyboard.press('Enter');
		await page.waitForURL(/at=/);
		const announced = page.locator('[aria-live=polite]').filter({ hasText: zh.units['gy-water'] });
		await announced.waitFor({ state: 'attached' });
		expect(await announced.textContent()).toContain(zh.matters['water-pollution'].name);
	});

	test('Escape leads from a unit back to the answer, and from choices back to the field', async () => {
		const page = await openPage(browser(), `/?at=${PLACES.lake}&unit=gy-water`);
		await mapReady(page);
		await page.keyboard.press('Escape');
		await page.waitForURL((url) => !url.searchParams.has('unit') && url.searchParams.has('at'));
		await page.getByRole('combobox', { name: zh.panels.matters.choose, exact: true }).focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Escape');
		expect(await page.getByRole('option').count()).toBe(await page.getByRole('combobox', { name: zh.panels.search.system }).getByRole('option').count());
		await leadOf(page).waitFor();
	});
});
