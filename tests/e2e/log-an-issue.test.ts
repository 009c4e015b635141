import type { BrowserContext, Locator, Page, Route } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { loggingWords } from '#i18n/issue-logging';
import type { IssueView } from '#issues';
import { phonePhoto } from '../server/attachments/pictures.ts';
import { browserOfFile } from './browser.ts';
import { read } from './issue-page.ts';
import { leadNames, mapOf, mapReady, PLACES, unspaced, zh } from './looking.ts';
import { contextOf, member, sessionOf, signIn, type Member } from './members.ts';
import { NETWORK_GONE } from './page.ts';

const browser = browserOfFile();
const said = loggingWords('zh');
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
/** What the tests themselves provoke: the network that they take away, the session that they end. */
const PROVOKED = new RegExp(`${NETWORK_GONE.source}|status of 401`);
const [LON, LAT] = PLACES.lake.split(',');
const AT_THE_LAKE = `/issues/new?lon=${LON}&lat=${LAT}&accuracy=5&matter=water-pollution`;

const send = (page: Page): Locator => page.getByRole('button', { name: new RegExp(`^(${said.send}|${said.sendAnyway})$`) });
const titled = (page: Page): Locator => page.getByLabel(said.name);
const done = (page: Page): Locator => page.getByRole('heading', { name: new RegExp(`^${said.done.title}`) });

async function addPhoto(page: Page): Promise<void> {
	const buffer = await phonePhoto(1200, 900);
	await page.getByLabel(said.photos.choose).setInputFiles({ name: '排口.jpg', mimeType: 'image/jpeg', buffer });
	await page.getByRole('img', { name: '排口.jpg' }).waitFor();
}

/** The issues with a title, as somebody reads them by the API. */
async function titlesOf(by: Member, title: string): Promise<readonly IssueView[]> {
	const response = await fetch(`${inject('address')}/api/v1/issues?q=${encodeURIComponent(title)}`, { headers: { cookie: await sessionOf(by) } });
	return ((await response.json()) as { items: readonly IssueView[] }).items;
}

/** Waits until the worker has kept the page and the areas. */
async function kept(page: Page): Promise<void> {
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	await page.reload();
	await titled(page).waitFor();
	await mapOf(page).waitFor({ timeout: 60_000 });
	await page.waitForFunction(async () => {
		const names = await caches.keys();
		const addresses = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)));
		return addresses.flat().includes('/issues/new') && addresses.flat().includes('/data/areas.fgb');
	}, undefined, { timeout: 60_000 });
}

/** A phone whose page for logging works without the network. */
async function phoneOf(who: Member): Promise<BrowserContext> {
	const context = await contextOf(browser(), who, PHONE, PROVOKED);
	const page = await context.newPage();
	await page.goto(AT_THE_LAKE);
	await titled(page).waitFor();
	await kept(page);
	await page.close();
	return context;
}

/** Writes an issue with a photo, without a network, and is done with it. */
async function writeOffline(context: BrowserContext, title: string): Promise<Page> {
	await context.setOffline(true);
	const page = await context.newPage();
	await page.goto('/issues/new?lon=106.411&lat=26.521&matter=livestock');
	await titled(page).fill(title);
	await addPhoto(page);
	expect((await leadNames(page)).length).toBeGreaterThan(0);
	await send(page).click();
	await page.getByText(said.outcome.offline).first().waitFor();
	return page;
}

describe('logging an issue', { timeout: 180_000 }, () => {
	test('leads from the map\'s answer to an issue with a photo, its unit and its number', async () => {
		const finder = await member('黎环境', 'gy-eeb');
		const page = await (await contextOf(browser(), finder)).newPage();
		await page.goto(`/?at=${PLACES.lake}`);
		await mapReady(page);
		const leads = await leadNames(page);
		await page.getByRole('link', { name: zh.panels.answer.log }).click();
		await titled(page).waitFor();
		await expect.poll(() => leadNames(page), { timeout: 15_000 }).toEqual(leads);
		await page.getByLabel(said.matter).selectOption('fishing');
		await expect.poll(() => leadNames(page), { timeout: 15_000 }).toEqual([unspaced(zh.units['gy-agri'])]);
		await send(page).click();
		await page.getByText(said.faults.title).first().waitFor();
		await titled(page).fill('湖湾电鱼船一艘');
		await addPhoto(page);
		// the photo was taken at the very place
		expect(await page.getByRole('button', { name: said.photos.usePlace }).count()).toBe(0);
		await send(page).click();
		await done(page).waitFor();
		const [issue, ...more] = await titlesOf(finder, '湖湾电鱼船一艘');
		expect(more).toEqual([]);
		await page.getByRole('link', { name: said.done.open }).click();
		await page.waitForURL(`**/issues/${issue?.id}*`);
		await page.getByRole('heading', { name: '湖湾电鱼船一艘' }).waitFor();
		const photo = page.getByRole('img', { name: '排口.jpg' });
		await expect.poll(() => photo.evaluate((image) => (image as HTMLImageElement).naturalWidth), { timeout: 15_000 }).toBeGreaterThan(0);
	});

	test('shows what has been logged nearby, and the place that a photo knows', async () => {
		const page = await (await contextOf(browser(), await member('黎环境', 'gy-eeb'))).newPage();
		for (const again of [false, true]) {
			await page.goto(AT_THE_LAKE.replace('water-pollution', 'vessels'));
			await titled(page).fill('游船漏油');
			if (again) {
				await page.getByRole('heading', { name: said.duplicates.title({ count: '1' }) }).waitFor();
				await page.getByRole('link', { name: /游船漏油/ }).waitFor();
			}
			await page.getByRole('button', { name: again ? said.sendAnyway : said.send, exact: true }).click();
			await done(page).waitFor();
		}
		await page.goto('/issues/new?lon=106.42&lat=26.53');
		await addPhoto(page);
		await page.getByText(/^照片位置在 .+外/).waitFor();
		await page.getByRole('button', { name: said.photos.usePlace }).click();
		await page.getByText(said.place.at({ lat: '26.52000', lon: '106.41000' })).waitFor();
	});
});

describe('on a phone without a network', { timeout: 240_000 }, () => {
	test('an issue is written, the tab closed, and exactly one issue logged when the network is back', async () => {
		const finder = await member('黎环境', 'gy-eeb');
		const context = await phoneOf(finder);
		await context.setOffline(true);
		const page = await context.newPage();
		await page.goto('/issues/new?lon=106.411&lat=26.521&matter=livestock');
		await titled(page).fill('岸边养鸭');
		await addPhoto(page);
		await page.close();

		const later = await context.newPage();
		await later.goto('/issues/new?lon=106.411&lat=26.521&matter=livestock');
		await expect.poll(() => titled(later).inputValue(), { timeout: 15_000 }).toBe('岸边养鸭');
		await later.getByRole('img', { name: '排口.jpg' }).waitFor();
		await send(later).click();
		await later.getByText(said.outcome.offline).first().waitFor();
		await later.close();

		await context.setOffline(false);
		const back = await context.newPage();
		await back.goto('/issues');
		await expect.poll(async () => (await titlesOf(finder, '岸边养鸭')).length, { timeout: 30_000 }).toBe(1);
		await back.goto('/issues/new');
		await back.getByRole('link', { name: said.drafts.open }).waitFor();
		await back.reload();
		await back.waitForLoadState('networkidle');
		const [issue, ...more] = await titlesOf(finder, '岸边养鸭');
		expect(more).toEqual([]);
		expect((await read(finder, issue?.id ?? '')).attachments).toMatchObject([{ kind: 'photo', name: '排口.jpg' }]);
	});

	test('the answer to the first sending is lost, and still exactly one issue with one photo comes of it', async () => {
		const finder = await member('黎环境', 'gy-eeb');
		const context = await phoneOf(finder);
		const lost: string[] = [];
		// the server does its work, and the network goes before the answer has come
		const loseOnce = async (route: Route) => {
			const { pathname } = new URL(route.request().url());
			if (route.request().method() !== 'POST' || lost.includes(pathname)) return route.continue();
			const { status } = await route.fetch().then((response) => ({ status: response.status() }));
			lost.push(pathname);
			expect(status).toBe(201);
			return route.abort('internetdisconnected');
		};
		for (const path of ['**/api/v1/attachments*', '**/api/v1/issues?*']) await context.route(path, loseOnce);
		const page = await writeOffline(context, '岸边养鹅');
		await context.setOffline(false);
		await expect.poll(() => lost, { timeout: 30_000 }).toEqual(['/api/v1/attachments']);
		await page.goto('/issues');
		await expect.poll(() => lost, { timeout: 30_000 }).toEqual(['/api/v1/attachments', '/api/v1/issues']);
		await page.goto('/issues/new');
		await page.getByRole('link', { name: said.drafts.open }).waitFor();
		const [issue, ...more] = await titlesOf(finder, '岸边养鹅');
		expect(more).toEqual([]);
		expect((await read(finder, issue?.id ?? '')).attachments).toHaveLength(1);
	});

	test('what is written when the session ends waits, says so, and is sent after its author has signed in', async () => {
		const [author, other] = await Promise.all([member('黎环境', 'gy-eeb'), member('黎旁人', 'gy-eeb')]);
		const context = await contextOf(browser(), author, PHONE, PROVOKED);
		const page = await context.newPage();
		await page.goto(AT_THE_LAKE);
		await titled(page).fill('登录过期时登记');
		await context.clearCookies();
		await send(page).click();
		await page.getByText(said.outcome['signed-out']).first().waitFor();
		await signIn(context, other);
		await page.goto('/issues/new');
		await page.getByText(said.drafts.others({ count: '1' })).waitFor();
		expect(await titlesOf(author, '登录过期时登记')).toEqual([]);
		await signIn(context, author);
		await page.goto('/issues');
		await expect.poll(async () => (await titlesOf(author, '登录过期时登记')).length, { timeout: 30_000 }).toBe(1);
	});

	test('every control fits the width of 360 pixels', async () => {
		const page = await (await contextOf(browser(), await member('黎环境', 'gy-eeb'), PHONE, PROVOKED)).newPage();
		await page.goto(AT_THE_LAKE);
		await titled(page).waitFor();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
		for (const control of [send(page), titled(page), page.getByLabel(said.matter)]) expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44);
	});
});
