import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';

/** What Chromium logs when a test itself takes the network away. */
export const NETWORK_GONE = /net::ERR_(INTERNET_DISCONNECTED|FAILED)/;

/**
 * A context whose pages may not log an error, throw, or ask another host: whichever does fails the test when it ends.
 * @param pardoned what the test itself provokes
 */
export async function openContext(browser: Browser, options: BrowserContextOptions = {}, pardoned?: RegExp): Promise<BrowserContext> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN', baseURL: inject('address'), ...options });
	const faults: string[] = [];
	const note = (fault: string) => void (pardoned?.test(fault) || faults.push(fault));
	context.on('weberror', (error) => note(`threw: ${error.error().stack ?? error.error().message}`));
	context.on('console', (message) => message.type() === 'error' && note(`logged: ${message.text()} (${message.location().url})`));
	context.on('request', (request) => {
		const url = new URL(request.url());
		if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== inject('address')) note(`asked another host: ${url.origin}`);
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
