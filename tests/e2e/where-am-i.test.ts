import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { browserOfFile } from './browser.ts';
import { leadNames, placeIn, unspaced, zh } from './looking.ts';
import { openPage } from './page.ts';

const browser = browserOfFile();
const AT = { latitude: 26.52, longitude: 106.41, accuracy: 35 };
const ask = async (page: Page) => {
	await page.waitForLoadState('networkidle');
	await page.getByRole('button', { name: zh.panels.locating.button }).click();
};

describe('where am I', () => {
	test('is answered for the position that the device reports, with its accuracy', async () => {
		const page = await openPage(browser(), '/', { permissions: ['geolocation'], geolocation: AT });
		await ask(page);
		await page.waitForURL(/at=/);
		expect(placeIn(page.url())).toBe('106.41,26.52');
		expect(new URL(page.url()).searchParams.get('accuracy')).toBe('35');
		expect(await leadNames(page)).toEqual([unspaced(zh.units['gy-water'])]);
		await page.getByRole('status').filter({ hasText: zh.panels.locating.found({ metres: '35米' }) }).waitFor();
		expect((await page.getByRole('main').textContent()) ?? '').toContain('±35');
	});

	test('says that another answer is possible where the device is not sure enough', async () => {
		const page = await openPage(browser(), '/', { permissions: ['geolocation'], geolocation: { ...AT, accuracy: 8000 } });
		await ask(page);
		await page.waitForURL(/at=/);
		await page.getByText(zh.flags['near-boundary'].name).first().waitFor();
	});

	test('says what to do when the browser is not allowed to tell', async () => {
		const page = await openPage(browser(), '/', { permissions: [] });
		const session = await page.context().browser()!.newBrowserCDPSession();
		const { targetInfo } = await (await page.context().newCDPSession(page)).send('Target.getTargetInfo');
		await session.send('Browser.setPermission', { permission: { name: 'geolocation' }, setting: 'denied', ...(targetInfo.browserContextId ? { browserContextId: targetInfo.browserContextId } : {}) });
		await ask(page);
		await page.getByRole('status').filter({ hasText: zh.panels.locating.denied }).waitFor();
		expect(placeIn(page.url())).toBeNull();
	});

	test('is answered as out of scope far away', async () => {
		const page = await openPage(browser(), '/', { permissions: ['geolocation'], geolocation: { latitude: 39.9, longitude: 116.39, accuracy: 20 } });
		await ask(page);
		await page.waitForURL(/at=/);
		expect(await leadNames(page)).toEqual([]);
		await page.getByText(zh.panels.answer.outOfScope, { exact: true }).first().waitFor();
	});
});
