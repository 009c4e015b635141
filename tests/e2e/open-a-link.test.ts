import { get } from 'node:http';
import { describe, expect, inject, test } from 'vitest';
import { LANGS, messages } from '#i18n';
import { browserOfFile } from './browser.ts';
import { leadNames, leadOf, PLACES, textBeside, unspaced } from './looking.ts';
import { openPage } from './page.ts';

const browser = browserOfFile();
const WITHOUT_SCRIPT = { javaScriptEnabled: false };

/** Bytes of a page as they go over the wire, headers left out. */
function weigh(path: string): Promise<number> {
	return new Promise((done, failed) => {
		get(inject('address') + path, { headers: { 'accept-encoding': 'gzip, br' } }, (response) => {
			let bytes = 0;
			response.on('data', (chunk: Buffer) => (bytes += chunk.length));
			response.on('end', () => done(bytes));
		}).on('error', failed);
	});
}

describe('an opened link shows its answer without any script', () => {
	for (const lang of LANGS) {
		const words = messages(lang);
		test(`with lead, clause, wording, marks, reasons, coordinates and the warning: ${lang}`, async () => {
			const page = await openPage(browser(), `/?at=${PLACES.lake}&matter=water-pollution&lang=${lang}`, WITHOUT_SCRIPT);
			expect(await leadNames(page)).toEqual([unspaced(words.units['gy-water'])]);
			expect(await leadOf(page).getByRole('heading', { level: 3 }).textContent()).toBe(words.units['gy-water']);
			expect(await leadOf(page).innerText()).toContain(words.clauses['附二(一)']);
			expect(await leadOf(page).innerText()).toContain(words.tasks['supervise-extent']);
			const text = await textBeside(page);
			for (const part of [
				words.flags.concurrent.name, words.units['gy-eeb'], words.panels.reasons.title, words.states.applies,
				words.states['does-not-apply'], words.illustrativeWarning, words.groundDistanceNote, words.units['gov-qingzhen'], words.units['office-gy']
			]) expect(text).toContain(part);
			expect(text).toContain('26.5200000, 106.4100000');
			expect(await page.getByRole('main').getByRole('table').getByRole('row').count()).toBe(19);
			expect(await page.title()).toContain(words.matters['water-pollution'].name);
			expect(await page.locator('html').getAttribute('lang')).toBe(lang === 'zh' ? 'zh-CN' : 'en');
		});
	}

	test('and its page is light: at most 30 kB over the wire', async () => {
		expect(await weigh(`/?at=${PLACES.lake}&matter=water-pollution`)).toBeLessThan(30_000);
	});

	test('also for silence, for a place out of scope, and for a place without any area', async () => {
		const silent = await openPage(browser(), `/?at=${PLACES.lake}&matter=park-infrastructure`, WITHOUT_SCRIPT);
		expect(await leadOf(silent).innerText()).toContain(messages('zh').panels.answer.noLead);
		expect(await leadNames(silent)).toEqual([]);
		for (const at of [PLACES.beyond, '107.5,26.5', '-20,10']) {
			const page = await openPage(browser(), `/?at=${at}`, WITHOUT_SCRIPT);
			expect(await leadOf(page).innerText()).toContain(messages('zh').panels.answer.outOfScope);
			expect(await leadNames(page)).toEqual([]);
		}
	});
});

describe('a link that asks nothing', () => {
	test('opens the welcome, with places to try that answer', async () => {
		const page = await openPage(browser(), '/', WITHOUT_SCRIPT);
		const words = messages('zh');
		await page.getByRole('heading', { name: words.panels.welcome.title }).waitFor();
		const example = page.getByRole('region', { name: words.panels.welcome.title }).locator('a[href*="at="]').first();
		await example.click();
		expect((await leadNames(page)).length).toBeGreaterThan(0);
	});

	test('opens the welcome too when it cannot be read', async () => {
		const page = await openPage(browser(), '/', WITHOUT_SCRIPT);
		for (const search of ['at=nowhere', 'at=999,999', 'at=106.4', 'at=106.4,26.5,1', 'unit=nobody', 'clause=x', 'matter=%00', 'on=2024-13-45', 'lang=xx', 'finding=gap', 'accuracy=-5', 'at=%E0%A4%A', 'hidden=,,,']) {
			await page.goto(`/?${search}`);
			await page.getByRole('heading', { name: messages('zh').panels.welcome.title }).waitFor({ timeout: 5000 });
		}
	});

	test('before the first mechanism says from when there is one', async () => {
		const page = await openPage(browser(), `/?at=${PLACES.lake}&on=2023-06-01`, WITHOUT_SCRIPT);
		const { answer } = messages('zh').panels;
		expect(await page.getByRole('alert').innerText()).toContain(answer.noTableAbout({ from: '2024-03-01' }));
	});
});
