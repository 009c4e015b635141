/** What holds up a page while it is used, as Chromium tells it. */
import type { Page } from 'playwright-core';

const STEPS = 30;

export interface Seen {
	/** Milliseconds, one for each task of 50 ms or more. */
	readonly tasks: readonly number[];
	/** Milliseconds between frames. */
	readonly frames: readonly number[];
	readonly seconds: number;
}

interface Watched {
	watched: { tasks: number[]; frames: number[]; began: number };
}

/** Notes what the page does from now on. */
export function watch(page: Page): Promise<void> {
	return page.evaluate(() => {
		// a method: what this is compiled with gives functions with a name a helper that the page has not
		const watched = {
			tasks: [] as number[], frames: [] as number[], began: performance.now(), last: performance.now(),
			next(now: number) {
				watched.frames.push(now - watched.last);
				watched.last = now;
				requestAnimationFrame((then) => watched.next(then));
			}
		};
		(window as unknown as Watched).watched = watched;
		new PerformanceObserver((list) => watched.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
		requestAnimationFrame((now) => watched.next(now));
	});
}

/** What it has done since. */
export const seen = (page: Page): Promise<Seen> => page.evaluate(() => {
	const { tasks, frames, began } = (window as unknown as Watched).watched;
	return { tasks, frames, seconds: (performance.now() - began) / 1000 };
});

interface Spot {
	readonly x: number;
	readonly y: number;
}

/** Drags with the mouse from one spot to another, as slowly as a hand, and lets go. */
export async function dragTo(page: Page, from: Spot, to: Spot): Promise<void> {
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	for (let step = 1; step <= STEPS; step++) {
		await page.mouse.move(from.x + ((to.x - from.x) * step) / STEPS, from.y + ((to.y - from.y) * step) / STEPS);
		await page.waitForTimeout(16);
	}
	await page.mouse.up();
	await page.waitForTimeout(300);
}
