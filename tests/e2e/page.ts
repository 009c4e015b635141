import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';

/** A page of the served product; whatever it logs as an error fails the test that asks `faults`. */
export async function openPage(browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; faults: string[] }> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN', ...options });
	const page = await context.newPage();
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(String(error)));
	page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
	page.on('request', (request) => {
		const url = new URL(request.url());
		if (/^https?:$/.test(url.protocol) && url.origin !== inject('address')) faults.push(`asked another host: ${url.origin}`);
	});
	await page.goto(inject('address') + path);
	return { page, faults };
}
