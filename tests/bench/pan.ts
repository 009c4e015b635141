/** Whether the map of a long problem list pans without stutter: what holds up the page while it is dragged, in headless Chromium. */
import type { Page } from 'playwright-core';
import { openBrowser } from '../e2e/browser.ts';
import { findChromium } from '../machine.js';
import { dragTo, seen, watch, type Seen } from './watched.ts';
import { figure, median, percentile95, type Figure } from './figures.ts';

const MAP = '.maplibregl-canvas[aria-label]';
const DRAGS = 6;

/** Drags the map to and fro, letting go each time so that its counts are asked for anew. */
async function drag(page: Page): Promise<void> {
	const box = await page.locator(MAP).boundingBox();
	if (!box) throw new Error('drag: got no map on the page, expected one');
	// a number on the map is a link: what is dragged must be the map
	const spots = Array.from({ length: 81 }, (_, n) => [box.x + box.width * (0.35 + 0.3 * (n % 9) / 8), box.y + box.height * (0.35 + 0.3 * Math.floor(n / 9) / 8)] as const);
	const free = await page.evaluate((asked) => asked.find(([left, top]) => document.elementFromPoint(left, top)?.tagName === 'CANVAS') ?? null, spots);
	if (!free) throw new Error('drag: got numbers all over the map, expected a spot without');
	const [x, y] = free;
	for (let n = 0; n < DRAGS; n++) {
		const [dx, dy] = [(n % 2 ? -1 : 1) * box.width * 0.3, (n % 3 ? -1 : 1) * box.height * 0.2];
		await dragTo(page, { x, y }, { x: x + dx, y: y + dy });
	}
}

async function pan(address: string, path: string, session: string): Promise<Seen> {
	const browser = await openBrowser();
	try {
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
		await context.addCookies([{ name: 'session', value: session, url: address }]);
		const page = await context.newPage();
		await page.goto(address + path);
		await page.waitForSelector(MAP, { timeout: 60_000 });
		await page.waitForTimeout(4000);
		await watch(page);
		await drag(page);
		return await seen(page);
	} finally {
		await browser.close();
	}
}

const blocked = ({ tasks, seconds }: Seen) => tasks.reduce((sum, task) => sum + task - 50, 0) / seconds;

/** Measures the page with all issues beside the same page with none; nothing where the machine has no browser. */
export async function measurePanning(address: string, session: string): Promise<Figure[]> {
	if (!findChromium()) return [];
	const all = await pan(address, '/issues', session);
	const none = await pan(address, `/issues?q=${encodeURIComponent('海啸')}`, session);
	return [
		figure('map dragged: longest task', Math.max(0, ...all.tasks), 'ms', Math.max(50, ...none.tasks), 'the same page without issues'),
		figure('map dragged: held up, of each second, beyond 50 ms a task', blocked(all), 'ms', Math.max(1, blocked(none)), 'the same page without issues'),
		figure('map dragged: between two frames, median', median(all.frames), 'ms', median(none.frames), 'the same page without issues'),
		figure('map dragged: between two frames, 95th percentile', percentile95(all.frames), 'ms', percentile95(none.frames), 'the same page without issues')
	];
}
