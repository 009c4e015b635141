import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { LANGS, messages, type Lang } from '#i18n';
import { browserOfFile } from './browser.ts';
import { leadNames, mapReady, PLACES, unspaced } from './looking.ts';
import { openContext } from './page.ts';

const browser = browserOfFile();
/** Points of a PDF: 1/72 inch. */
const A4 = [595, 842] as const;

/** The answer with the most to say: where much is near, on a matter with many roles. */
const FULLEST = '/?at=106.4,26.41&accuracy=5000&matter=source-facilities';

/** Presses the page's own button, and prints where the browser would ask for a printer. */
async function print(path: string, lang: Lang): Promise<{ page: Page; pdf: Buffer }> {
	const context = await openContext(browser());
	await context.addInitScript(() => {
		window.print = () => document.body.setAttribute('data-asked-to-print', '');
	});
	const page = await context.newPage();
	await page.goto(`${path}&lang=${lang}`);
	await mapReady(page, lang);
	await page.getByRole('button', { name: messages(lang).panels.answer.print, exact: true }).click();
	await page.locator('[data-asked-to-print]').waitFor();
	return { page, pdf: await page.pdf({ preferCSSPageSize: true, printBackground: true }) };
}

const sheets = (pdf: Buffer) => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
const sizes = (pdf: Buffer) => [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);

/** The text of a PDF as poppler reads it; null where poppler is not installed. */
async function textOf(pdf: Buffer): Promise<string | null> {
	const folder = mkdtempSync(join(tmpdir(), 'lianghu-print-'));
	try {
		writeFileSync(join(folder, 'answer.pdf'), pdf);
		return (await promisify(execFile)('pdftotext', ['-layout', join(folder, 'answer.pdf'), '-'])).stdout;
	} catch {
		return null;
	} finally {
		rmSync(folder, { recursive: true });
	}
}

describe('a printed answer', () => {
	for (const lang of LANGS) for (const [name, path] of [['with two clauses', `/?at=${PLACES.lake}&matter=water-pollution`], ['with the most to say', FULLEST]] as const) {
		test(`${name} is one A4 page with its lead, its map and its warning: ${lang}`, async () => {
			const words = messages(lang);
			const { page, pdf } = await print(path, lang);
			expect(sheets(pdf)).toBe(1);
			for (const [width, height] of sizes(pdf)) {
				expect(Math.abs((width ?? 0) - A4[0])).toBeLessThanOrEqual(1);
				expect(Math.abs((height ?? 0) - A4[1])).toBeLessThanOrEqual(1);
			}
			await page.emulateMedia({ media: 'print' });
			const leads = await leadNames(page);
			const shown = unspaced(await page.locator('body').innerText());
			expect(leads.length).toBeGreaterThan(0);
			for (const part of [...leads, words.illustrativeWarning, words.panels.printing.approval, words.panels.product.name]) expect(shown).toContain(unspaced(part));
			expect(shown).not.toContain(unspaced(words.panels.search.placeholder));
			const picture = page.getByAltText(words.panels.printing.map);
			expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
			const read = await textOf(pdf);
			if (read === null) console.warn('*** pdftotext is not installed: the text of the printed page is not read back ***');
			else expect(unspaced(read)).toContain(unspaced(leads[0] ?? ''));
		});
	}
});
