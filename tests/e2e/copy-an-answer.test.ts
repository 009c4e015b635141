import { describe, expect, test } from 'vitest';
import { LANGS, messages } from '#i18n';
import { browserOfFile } from './browser.ts';
import { mapReady, PLACES, unspaced } from './looking.ts';
import { openPage } from './page.ts';

const browser = browserOfFile();
const GRANTED = { permissions: ['clipboard-read', 'clipboard-write'] };

describe('an answer copied as text', () => {
	for (const lang of LANGS) {
		test(`holds place, date, lead, clause, warning and the link that reopens it: ${lang}`, async () => {
			const words = messages(lang);
			const page = await openPage(browser(), `/?at=${PLACES.lake}&matter=project-approval&on=2025-05-05&lang=${lang}`, GRANTED);
			await mapReady(page, lang);
			await page.getByRole('button', { name: words.panels.answer.copyText }).click();
			await page.getByText(words.panels.answer.copied, { exact: true }).waitFor();
			const text = await page.evaluate(() => navigator.clipboard.readText());
			for (const part of [
				words.panels.text.lead({ lead: words.units['gy-water'] }), words.clauses['附二(二)'], words.matters['project-approval'].name, '2025-05-05',
				'26.520000', '106.410000', words.illustrativeWarning, words.flags.inferred.name, words.bases.inferred.name, page.url()
			]) expect(text).toContain(part);
			expect(text).not.toMatch(/undefined|\[object|NaN/);
		});
	}

	test('is one of the coordinates alone, in each notation', async () => {
		const page = await openPage(browser(), `/?at=${PLACES.lake}`, GRANTED);
		await mapReady(page);
		const { coordinates } = messages('zh').panels;
		await page.getByRole('heading', { name: coordinates.title, exact: true }).click();
		for (const [system, text] of [[coordinates.systems.cgcs2000, /^26\.52\d*, 106\.41\d*$/], [coordinates.dms, /26°31′12.*106°24′36/], [coordinates.systems['gk3-35'], /^293\d{4}\.\d+, 35\d{6}\.\d+$/]] as const) {
			await page.getByRole('button', { name: coordinates.copy({ what: system }), exact: true }).click();
			expect(unspaced(await page.evaluate(() => navigator.clipboard.readText()))).toMatch(new RegExp(text.source.replaceAll(' ', '')));
		}
	});
});
