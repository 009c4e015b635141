import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const PAGES = ['/', '/?at=106.41,26.52&accuracy=15', '/?at=106.41,26.52&lang=en', '/?unit=gy-water', '/?clause=附二(十五)&lang=en', '/matrix', '/nowhere'];
const WIDTHS = [1280, 360];

let browser: Browser;
beforeAll(async () => { browser = await openBrowser(); });
afterAll(() => browser.close());

describe('every page', () => {
	for (const width of WIDTHS) for (const path of PAGES) {
		test(`${path} at ${width} px: axe finds nothing, and nothing is wider than the screen`, async () => {
			// the checker is put into the page, which its content policy would refuse
			const context = await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true });
			const page = await context.newPage();
			await page.goto(inject('address') + path);
			await page.locator('main').first().waitFor();
			await page.evaluate(AXE);
			const found = await page.evaluate(async () => {
				const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
				return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
			});
			const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
			await context.close();
			expect({ found, tooWide }).toEqual({ found: [], tooWide: false });
		});
	}
});

describe('a printed answer', () => {
	for (const lang of ['zh', 'en']) {
		test(`is one A4 page (${lang})`, async () => {
			const page = await browser.newPage();
			await page.goto(`${inject('address')}/?at=106.41,26.52&accuracy=15&lang=${lang}`);
			await page.locator('section.lead').waitFor();
			const pdf = await page.pdf({ format: 'A4' });
			await page.close();
			expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length).toBe(1);
		});
	}
});
