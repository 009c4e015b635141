import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { home } from './home.ts';

/** What Chromium logs when a test itself takes the network away. */
export const NETWORK_GONE = /net::ERR_(INTERNET_DISCONNECTED|FAILED)/;

/** Nothing moves: for tests that go to many places, where flights between them prove nothing. */
export const STILL = { reducedMotion: 'reduce' } as const;

/** How many times slower than this machine the browser runs: `SLOWER=4` tries what a slow one would do. */
const SLOWER = Number(process.env.SLOWER ?? 1);

async function slowDown(context: BrowserContext, page: Page): Promise<void> {
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/**
 * A context whose pages may not log an error, throw, or ask another host: whichever does fails the test when it ends.
 * @param pardoned what the test itself provokes
 */
export async function openContext(browser: Browser, options: BrowserContextOptions = {}, pardoned?: RegExp): Promise<BrowserContext> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN', baseURL: home().address, ...options });
	// a page that is closed at once needs it no more
	if (SLOWER > 1) context.on('page', (page) => void slowDown(context, page).catch(() => undefined));
	const faults: string[] = [];
	const note = (fault: string) => void (pardoned?.test(fault) || faults.push(fault));
	context.on('weberror', (error) => note(`threw: ${error.error().stack ?? error.error().message}`));
	context.on('console', (message) => message.type() === 'error' && note(`logged: ${message.text()} (${message.location().url})`));
	context.on('request', (request) => {
		const url = new URL(request.url());
		if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== home().address) note(`asked another host: ${url.origin}`);
	});
	onTestFinished(async () => {
		await context.close();
		expect(faults).toEqual([]);
	});
	return context;
}

/** A page of the served product, in a context of its own. */
export async function openPage(browser: Browser, path: string, options: BrowserContextOptions = {}, pardoned?: RegExp): Promise<Page> {
	const context = await openContext(browser, options, pardoned);
	const page = await context.newPage();
	await page.goto(path);
	return page;
}
