/** What a visitor waits for, measured in headless Chromium against a warm server. */
import type { Page } from 'playwright-core';
import { openBrowser } from '../e2e/browser.ts';
import { findChromium } from '../machine.js';
import { serveProduct } from '../e2e/product.ts';
import { figure, median, percentile95, type Figure } from './figures.ts';

const PLACE = '/?at=106.41,26.52&accuracy=15&matter=water-pollution';
const CLICKS = 30;
/** Milliseconds for the map to come to rest between clicks; without a graphics card it draws for a second. */
const REST = 1500;

const figures: Figure[] = [];
const put = (what: string, measured: number, unit: string, goal: number) => void figures.push(figure(what, measured, unit, goal));

/** Bytes over the wire, as Chromium's network stack counted them, headers included. */
async function countBytes(page: Page): Promise<() => number> {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	let bytes = 0;
	session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
	return () => bytes;
}

const MAP_READY = '.maplibregl-canvas[aria-label]';
const LEAD = 'section.lead';

async function firstLoad(address: string): Promise<void> {
	const times: number[] = [];
	const weights: number[] = [];
	const later: number[] = [];
	for (let run = 0; run < 5; run++) {
		const browser = await openBrowser();
		const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
		const bytes = await countBytes(page);
		const began = performance.now();
		await page.goto(address + '/', { waitUntil: 'commit' });
		await page.waitForSelector(MAP_READY, { timeout: 60_000 });
		times.push((performance.now() - began) / 1000);
		weights.push(bytes() / 1024);
		await page.waitForLoadState('networkidle');
		await page.waitForTimeout(1500);
		later.push(bytes() / 1024);
		await browser.close();
	}
	put('first load of the map page, until the map can be clicked', median(weights), 'KiB', 450);
	put('the same with all that is fetched when idle', median(later), 'KiB', 450);
	put('until the map can be clicked, cold browser, warm server', median(times), 's', 3);
}

async function linkedAnswer(address: string): Promise<void> {
	const browser = await openBrowser();
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	const bytes = await countBytes(page);
	const began = performance.now();
	await page.goto(address + PLACE, { waitUntil: 'commit' });
	await page.waitForSelector(LEAD);
	put('an opened link shows its answer, without JavaScript', (performance.now() - began) / 1000, 's', 1);
	await page.waitForLoadState('load');
	put('the same, page and style over the wire', bytes() / 1024, 'KiB', 60);
	await browser.close();
}

/** Milliseconds from the press in the page until the frame that shows another answer was painted. */
async function clickToPaint(page: Page, x: number, y: number): Promise<number> {
	await page.evaluate((lead) => {
		const state = window as unknown as { painted: Promise<number> };
		state.painted = new Promise((done) => {
			let pressed = 0;
			addEventListener('mouseup', (event) => (pressed = event.timeStamp), { capture: true, once: true });
			const panel = document.querySelector('#answer') ?? document.body;
			const before = location.search;
			const seen = new MutationObserver(() => {
				if (location.search === before || !document.querySelector(lead)) return;
				seen.disconnect();
				// right after the frame: what the page itself puts off until it has painted is not part of the painting
				requestAnimationFrame(() => void scheduler.postTask(() => done(performance.now() - pressed), { priority: 'user-blocking' }));
			});
			seen.observe(panel, { subtree: true, childList: true, characterData: true, attributes: true });
		});
	}, LEAD);
	await page.mouse.click(x, y);
	return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
}

/** The least that a click can cost in this browser: change one text, paint it. */
function idleClick(page: Page): Promise<number> {
	return page.evaluate(() => new Promise<number>((done) => {
		const note = document.body.appendChild(document.createElement('i'));
		const began = performance.now();
		note.textContent = String(began);
		requestAnimationFrame(() => void scheduler.postTask(() => {
			note.remove();
			done(performance.now() - began);
		}, { priority: 'user-blocking' }));
	}));
}

async function offlineClicks(address: string): Promise<void> {
	const browser = await openBrowser();
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
	const page = await context.newPage();
	await page.goto(address + PLACE);
	await page.waitForSelector(MAP_READY, { timeout: 60_000 });
	await page.waitForLoadState('networkidle');
	await page.waitForTimeout(3000);
	await context.setOffline(true);
	const box = await page.locator(MAP_READY).boundingBox();
	if (!box) throw new Error('offlineClicks: got no map on the page, expected one');
	const clicks: number[] = [];
	const nothing: number[] = [];
	for (let click = 0; click < CLICKS; click++) {
		const [x, y] = [box.x + box.width * (0.55 + 0.35 * ((click * 7) % 10) / 10), box.y + box.height * (0.2 + 0.6 * ((click * 3) % 10) / 10)];
		clicks.push(await clickToPaint(page, x, y));
		await page.waitForTimeout(REST);
		// the map rests after this too: where there is no graphics card, one repaint delays the next
		nothing.push(await idleClick(page));
		await page.waitForTimeout(REST);
	}
	await browser.close();
	put(`click to painted answer, network off (median of ${CLICKS})`, median(clicks), 'ms', 50);
	put(`the same, 95th percentile`, percentile95(clicks), 'ms', 50);
	figures.push(figure('the same, against painting one changed word', median(clicks), 'ms', median(nothing), 'one word'));
}

/** Measures; null where the machine has no browser. */
export async function measurePage(): Promise<Figure[] | null> {
	if (!findChromium()) return null;
	const product = await serveProduct();
	try {
		await linkedAnswer(product.address);
		await firstLoad(product.address);
		await offlineClicks(product.address);
		return figures;
	} finally {
		await product.stop();
	}
}
