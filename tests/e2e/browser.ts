import { chromium, type Browser } from 'playwright-core';
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
