import { describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { browserOfFile } from './browser.ts';
import { leadOf, mapOf, mapReady, ON_THE_LAKE, PLACES, placeIn, zh } from './looking.ts';
import { openPage } from './page.ts';

const browser = browserOfFile();
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
/** Where the map is free of legend, buttons and sheet: CSS px. */
const FREE = { x: 180, y: 260 };

/** Does a touch at its middle reach it? Is it as large as a finger needs, in CSS px? */
async function reach(control: Locator): Promise<{ reached: boolean; width: number; height: number }> {
	await control.scrollIntoViewIfNeeded();
	return control.evaluate((element) => {
		const { left, top, width, height } = element.getBoundingClientRect();
		const hit = document.elementFromPoint(left + width / 2, top + height / 2);
		return { reached: hit !== null && (element.contains(hit) || hit.contains(element)), width, height };
	});
}

async function longPress(page: Page, milliseconds: number): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [FREE] });
	await page.waitForTimeout(milliseconds);
	await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

describe('on a phone', () => {
	test('a tap on the map is answered, with the accuracy of a finger', async () => {
		const page = await openPage(browser(), `/${ON_THE_LAKE}`, PHONE);
		await mapReady(page);
		await page.touchscreen.tap(FREE.x, FREE.y);
		await page.waitForURL(/at=/);
		await leadOf(page).waitFor();
		expect(Number(new URL(page.url()).searchParams.get('accuracy'))).toBeGreaterThan(20);
	});

	test('a long press is answered too, and only once', async () => {
		const page = await openPage(browser(), `/${ON_THE_LAKE}`, PHONE);
		await mapReady(page);
		const before = await page.evaluate(() => history.length);
		await longPress(page, 900);
		await page.waitForURL(/at=/);
		await leadOf(page).waitFor();
		await page.waitForTimeout(500);
		expect(await page.evaluate(() => history.length)).toBe(before + 1);
	});

	test('the answer never hides the whole map, not even at its largest, and its lead is seen at once', async () => {
		const page = await openPage(browser(), `/?at=${PLACES.lake}`, PHONE);
		await mapReady(page);
		const free = async () => (await page.getByRole('main').boundingBox())!.y - (await mapOf(page).boundingBox())!.y;
		expect(await free()).toBeGreaterThan(150);
		const lead = leadOf(page).getByRole('heading', { level: 3 });
		const { y, height } = (await lead.boundingBox())!;
		expect(y + height).toBeLessThan(740);
		await page.getByRole('button', { name: zh.panels.sheet.expand }).tap();
		await page.getByRole('button', { name: zh.panels.sheet.collapse }).waitFor();
		expect(await free()).toBeGreaterThan(100);
	});

	test('every control is within reach of a finger', async () => {
		const page = await openPage(browser(), `/?at=${PLACES.lake}`, PHONE);
		await mapReady(page);
		for (const control of [
			page.getByRole('combobox', { name: zh.panels.search.label }), page.getByRole('combobox', { name: zh.panels.search.system }),
			page.getByRole('button', { name: zh.panels.locating.button }), page.getByRole('link', { name: zh.panels.product.toMatrix }).first(),
			page.getByRole('link', { name: zh.panels.product.otherLanguageLabel }), page.getByRole('button', { name: zh.map.zoomIn }),
			page.getByRole('button', { name: zh.map.zoomOut }), page.getByRole('button', { name: zh.map.whole }), page.getByRole('button', { name: zh.map.legend }),
			page.getByRole('button', { name: zh.panels.sheet.expand }), page.getByRole('combobox', { name: zh.panels.matters.choose, exact: true }),
			page.getByLabel(zh.panels.product.date), page.getByRole('button', { name: zh.panels.answer.copyText }), page.getByRole('button', { name: zh.panels.answer.print, exact: true })
		]) {
			const { reached, width, height } = await reach(control);
			expect(reached, String(control)).toBe(true);
			expect(Math.min(width, height), String(control)).toBeGreaterThanOrEqual(36);
		}
	});

	test('the place that was asked for stays in sight above the sheet', async () => {
		const page = await openPage(browser(), `/${ON_THE_LAKE}`, PHONE);
		await mapReady(page);
		await page.touchscreen.tap(FREE.x, FREE.y);
		await page.waitForURL(/at=/);
		await leadOf(page).waitFor();
		expect((await page.getByRole('main').boundingBox())!.y).toBeGreaterThan(FREE.y);
		expect(placeIn(page.url())).not.toBeNull();
	});
});
