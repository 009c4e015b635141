import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { LANGS } from '#i18n';
import { browserOfFile } from './browser.ts';
import { en, leadNames, mapReady, PLACES, unspaced, zh } from './looking.ts';
import { openPage, STILL } from './page.ts';

const browser = browserOfFile();

const ENGLISH_PAGES = [
	'/', `/?at=${PLACES.lake}`, `/?at=${PLACES.anshun}&matter=park-infrastructure`, `/?at=${PLACES.guian}&matter=vessels`, `/?at=${PLACES.beyond}`,
	'/?at=106.41,26.52&accuracy=8000', '/?unit=gy-supervision', '/?unit=ga-social', '/?clause=四(四)', '/matrix', '/matrix?matter=livestock&territory=guian', '/batch', '/no/such/page'
];

/**
 * Chinese in what the page says in English, and where. Allowed: what is marked as Chinese (the switch, the official
 * text), and what the data say themselves: an area's source, and 审图号, the term that a map reader has to look for.
 */
const chineseOn = (page: Page): Promise<string[]> => page.evaluate(() => {
	const HAN = /\p{Script=Han}/u;
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const found: string[] = [];
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const parent = node.parentElement;
		const text = node.textContent?.replaceAll('(审图号)', '').replace(/Source:? .*/s, '') ?? '';
		if (!parent || parent.closest('script, style') || parent.closest('[lang]')?.getAttribute('lang')?.startsWith('zh') || !HAN.test(text)) continue;
		found.push(text.trim());
	}
	for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt], [aria-description]')) {
		for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) {
			const text = element.getAttribute(name) ?? '';
			if (HAN.test(text) && !element.closest('[lang^=zh]')) found.push(`${name}: ${text}`);
		}
	}
	return found;
});

/** What stands wider than the page, or has its text cut off. */
const overflowing = (page: Page): Promise<string[]> => page.evaluate(() => {
	const wide = document.documentElement.scrollWidth > innerWidth ? [`the page: ${document.documentElement.scrollWidth} px`] : [];
	const scrolled = (element: Element): boolean => {
		for (let at = element.parentElement; at; at = at.parentElement) if (/(auto|scroll)/.test(getComputedStyle(at).overflowX) && at.tagName !== 'MAIN') return true;
		return false;
	};
	const beyond = [...document.querySelectorAll('main *, header *')].filter((element) => {
		const { right, left, width, height } = element.getBoundingClientRect();
		return width > 1 && height > 1 && (right > innerWidth + 1 || left < -1) && !scrolled(element) && getComputedStyle(element).position !== 'absolute';
	});
	return [...wide, ...beyond.map((element) => `${element.tagName} ${element.className} ${element.textContent?.trim().slice(0, 40)}`)];
});

describe('the language', () => {
	test('is switched without losing the question, and back', async () => {
		const page = await openPage(browser(), `/?at=${PLACES.lake}&matter=project-approval&on=2025-05-05`);
		await mapReady(page);
		await page.getByRole('link', { name: zh.panels.product.otherLanguageLabel }).click();
		await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
		await expect.poll(() => leadNames(page)).toEqual([unspaced(en.units['gy-water'])]);
		expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ at: PLACES.lake, matter: 'project-approval', on: '2025-05-05', lang: 'en' });
		await page.getByRole('link', { name: en.panels.product.otherLanguageLabel }).click();
		await expect.poll(() => leadNames(page)).toEqual([unspaced(zh.units['gy-water'])]);
	});

	test('of a link is that of its page, whatever the browser prefers; without one it is Chinese', async () => {
		const page = await openPage(browser(), `/?at=${PLACES.lake}`, { locale: 'en-US' });
		expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
		await page.goto(`/?at=${PLACES.lake}&lang=en`);
		expect(await page.locator('html').getAttribute('lang')).toBe('en');
		expect(await page.getByRole('main').innerText()).toContain(en.panels.answer.lead);
	});

	test('English leaves no Chinese on any page but in what the data say themselves', async () => {
		const page = await openPage(browser(), '/', STILL, /404/);
		const found: Record<string, string[]> = {};
		for (const path of ENGLISH_PAGES) {
			await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=en`);
			// the map and its legend are the same beside all answers
			if (path === '/') await mapReady(page, 'en');
			else await page.waitForLoadState('networkidle');
			const here = await chineseOn(page);
			if (here.length > 0) found[path] = here;
		}
		expect(found).toEqual({});
	});
});

const SIZES = [[360, 740], [1024, 600], [3840, 2160]] as const;

describe('the page', () => {
	for (const lang of LANGS) {
		test(`fits a phone, a small screen and a wall, and can be read there: ${lang}`, async () => {
			const found: Record<string, string[]> = {};
			const page = await openPage(browser(), '/', STILL);
			for (const path of ['/', `/?at=${PLACES.lake}`, '/?at=106.41,26.52&accuracy=8000', '/?unit=gy-water', '/matrix?matter=livestock&territory=guian', '/batch']) {
				await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
				if (path === '/') await mapReady(page, lang);
				// a map as large as a wall takes a second to draw: what stands beside it is the same for all answers
				for (const [width, height] of path.startsWith('/?unit') || path.includes('accuracy') ? SIZES.slice(0, 2) : SIZES) {
					await page.setViewportSize({ width, height });
					const here = await overflowing(page);
					const size = await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
					if (size < (width > 3000 ? 20 : 16)) here.push(`text of ${size} px`);
					if (here.length > 0) found[`${path} ${width} px`] = here;
				}
			}
			expect(found).toEqual({});
		});
	}
});
