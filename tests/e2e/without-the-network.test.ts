import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { browserOfFile } from './browser.ts';
import { clickMap, leadNames, mapReady, ON_THE_LAKE, textBeside, zh } from './looking.ts';
import { NETWORK_GONE, openContext } from './page.ts';

const browser = browserOfFile();

/** A page that has been read long enough to be kept for when the network is gone. */
async function visit(path = `/${ON_THE_LAKE}`): Promise<Page> {
	const context = await openContext(browser(), {}, NETWORK_GONE);
	const page = await context.newPage();
	await page.goto(path);
	await mapReady(page);
	return page;
}

/** Waits until the browser has kept the program and the areas. */
async function kept(page: Page): Promise<void> {
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	await page.waitForFunction(async () => {
		const addresses = await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
		return addresses.flat().some((url) => url.includes('/data/areas.fgb'));
	}, undefined, { timeout: 20_000 });
}

describe('with the network gone', () => {
	test('clicks are still answered, and the answer says that nobody has checked it', async () => {
		const page = await visit();
		await page.context().setOffline(true);
		for (const [x, y] of [[0.6, 0.5], [0.8, 0.3], [0.5, 0.8]] as const) {
			await clickMap(page, x, y);
			expect(await textBeside(page)).toContain(zh.panels.reasons.title);
			await page.getByText(zh.panels.confirmation.offline).waitFor();
		}
	});

	test('back online the answer is confirmed by itself', async () => {
		const page = await visit();
		await page.context().setOffline(true);
		await clickMap(page, 0.6, 0.5);
		await page.getByText(zh.panels.confirmation.offline).waitFor();
		await page.context().setOffline(false);
		await page.getByText(zh.panels.confirmation.server).waitFor();
	});

	test('the page opens again after one visit, a link too, and answers', async () => {
		const page = await visit();
		await kept(page);
		await page.context().setOffline(true);
		await page.reload();
		await mapReady(page);
		await clickMap(page, 0.6, 0.5);
		const leads = await leadNames(page);
		await page.getByText(zh.panels.confirmation.offline).waitFor();
		await page.reload();
		await expect.poll(() => leadNames(page), { timeout: 15_000 }).toEqual(leads);
	});

	test('what only the server can tell says so', async () => {
		const page = await visit();
		await page.context().setOffline(true);
		await page.getByText(zh.panels.welcome.allUnits).click();
		await page.getByRole('link', { name: zh.units['gy-agri'], exact: true }).click();
		await page.getByText(zh.panels.unit.unavailable).waitFor();
	});
});
