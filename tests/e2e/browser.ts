import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { findChromium } from '../machine.js';

const FLAGS = [
	'--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking',
	'--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run'
];

/** The system's own browser; a test tool's download is never used. */
export function openBrowser(): Promise<Browser> {
	const executablePath = findChromium();
	if (!executablePath) throw new Error('no Chromium found; see tests/run.js');
	return chromium.launch({ executablePath, args: FLAGS });
}

/** One browser for all tests of a file. */
export function browserOfFile(): () => Browser {
	let browser: Browser | null = null;
	beforeAll(async () => {
		browser = await openBrowser();
	});
	afterAll(() => browser?.close());
	return () => {
		if (!browser) throw new Error('browserOfFile: asked before the tests began');
		return browser;
	};
}
