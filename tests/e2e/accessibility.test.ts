import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { LANGS } from '#i18n';
import { browserOfFile } from './browser.ts';
import { answerFile, csvOf, zhBatch as zh } from './batch-files.ts';
import { mapReady, PLACES } from './looking.ts';
import { openPage } from './page.ts';

const browser = browserOfFile();
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const NOT_FOUND = /404/;

interface Finding {
	readonly id: string;
	readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** All that axe finds, with every rule that is not an experiment: WCAG 2.0 to 2.2, A to AA, and its best practices. */
async function findings(page: Page): Promise<string[]> {
	// what is below the fold is laid out when it is scrolled to: here as if it had been
	await page.addStyleTag({ content: 'main * { content-visibility: visible !important; }' });
	await page.evaluate(AXE);
	const violations = await page.evaluate(async () => {
		const { axe } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: Finding[] }> } };
		return (await axe.run({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })).violations;
	});
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join('\n  ')}`);
}

const PAGES = [
	['the welcome', '/'], ['an answer', `/?at=${PLACES.lake}`], ['an answer with what else it could be', '/?at=106.41,26.52&accuracy=8000&matter=project-approval'],
	['silence', `/?at=${PLACES.lake}&matter=park-infrastructure`], ['out of scope', `/?at=${PLACES.beyond}`], ['a date before the mechanism', `/?at=${PLACES.lake}&on=2020-01-01`],
	['a unit', '/?unit=gy-water'], ['a clause', '/?clause=附二(六)'], ['a gap', '/?matter=water-pollution&finding=overlap.guiyang'],
	['the matrix', '/matrix'], ['the matrix with an open cell', '/matrix?matter=livestock&territory=guian'], ['many places', '/batch'], ['an address without a page', '/no/such/page']
] as const;

const WIDTHS = [{ width: 1280, height: 800 }, { width: 360, height: 740 }] as const;

describe('axe finds nothing', () => {
	for (const lang of LANGS) {
		test(`on any page, on a desk and on a phone: ${lang}`, async () => {
			const found: Record<string, string[]> = {};
			const page = await openPage(browser(), '/', {}, NOT_FOUND);
			for (const [name, path] of PAGES) {
				await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
				// the map and its legend are the same beside all answers
				if (name === 'the welcome' || name === 'an answer') await mapReady(page, lang);
				for (const width of WIDTHS) {
					await page.setViewportSize(width);
					const here = await findings(page);
					if (here.length > 0) found[`${name}, ${width.width} px`] = here;
				}
			}
			expect(found).toEqual({});
		});
	}

	test('while choices are open and after a position could not be read', async () => {
		const page = await openPage(browser(), `/?at=${PLACES.lake}`);
		await mapReady(page);
		const search = page.getByRole('combobox').first();
		await search.fill('hu');
		await page.keyboard.press('ArrowDown');
		expect(await findings(page)).toEqual([]);
		await search.fill('26°61′00″ 106°24′36″');
		expect(await findings(page)).toEqual([]);
	});

	test('after a file of places was answered, and one could not be', async () => {
		const page = await openPage(browser(), '/batch');
		await answerFile(page, 'places.csv', csvOf([PLACES.lake, PLACES.beyond, 'nowhere,here']));
		expect(await findings(page)).toEqual([]);
		await page.setViewportSize(WIDTHS[1]);
		expect(await findings(page)).toEqual([]);
		await page.getByLabel(zh.page.choose).setInputFiles({ name: 'places.doc', mimeType: '', buffer: Buffer.from('?') });
		await page.getByRole('alert').filter({ hasText: 'places.doc' }).waitFor();
		expect(await findings(page)).toEqual([]);
	});
});
