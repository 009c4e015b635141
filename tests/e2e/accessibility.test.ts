import { describe, expect, test } from 'vitest';
import { LANGS } from '#i18n';
import { findings } from './axe.ts';
import { browserOfFile } from './browser.ts';
import { answerFile, csvOf, zhBatch as zh } from './batch-files.ts';
import { mapReady, PLACES } from './looking.ts';
import { openPage, STILL } from './page.ts';

const browser = browserOfFile();
const NOT_FOUND = /404/;

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
			const page = await openPage(browser(), '/', STILL, NOT_FOUND);
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
