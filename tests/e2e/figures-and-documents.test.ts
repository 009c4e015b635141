import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { dateInChina, LANGS, messages } from '#i18n';
import { issueDocumentWords } from '#i18n/issue-documents';
import { issuePageWords } from '#i18n/issue-pages';
import { supervisionWords } from '#i18n/supervision';
import { FIGURES } from '#issues';
import { poppler } from '../poppler.ts';
import { browserOfFile } from './browser.ts';
import { logged, take } from './issue-page.ts';
import { PLACES } from './looking.ts';
import { member, pageOf, sessionOf, type Member } from './members.ts';

const browser = browserOfFile();
const reader = poppler();
const said = issueDocumentWords('zh');
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

async function totalOf(by: Member, search: string): Promise<number> {
	const response = await fetch(`${inject('address')}/api/v1/issues${search}`, { headers: { cookie: await sessionOf(by) } });
	return ((await response.json()) as { total: number }).total;
}

async function fits(page: Page): Promise<void> {
	for (const viewport of [{ width: 1280, height: 800 }, { width: 360, height: 740 }]) {
		await page.setViewportSize(viewport);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
		await page.evaluate(AXE);
		const violations = await page.evaluate(async () => (await (window as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run()).violations);
		expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
	}
}

describe('figures', { timeout: 180_000 }, () => {
	test.each(LANGS)('each number opens exactly its issues: %s', async (lang) => {
		const [words, unit] = [supervisionWords(lang).figures, messages(lang).units['gy-agri']];
		const [finder, office] = await Promise.all([member('王水务', 'gy-water'), member('张专班', 'office-gy', 'office')]);
		for (const title of ['库湾地笼', '电鱼船']) await logged(finder, PLACES.lake, 'fishing', title);
		const page = await pageOf(browser(), office, `/issues/figures?lang=${lang}`);
		const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: unit, exact: true }) });
		const address = page.url();
		for (const [place, figure] of FIGURES.entries()) {
			const link = row.getByRole('link').nth(place);
			const count = Number(await link.textContent());
			if (figure === 'open') expect(count).toBeGreaterThanOrEqual(2);
			expect(await link.getAttribute('aria-label')).toBe(words.listOf({ unit, figure: words.names[figure], count }));
			await link.click();
			await page.waitForURL(new RegExp(`/issues\\?.*figure=${figure}`));
			const { searchParams, search } = new URL(page.url());
			const [from, to] = [searchParams.get('from') ?? '', searchParams.get('to') ?? ''];
			await page.getByText(words.listed({ unit, figure: words.names[figure], from, to })).waitFor();
			expect(await totalOf(office, search)).toBe(count);
			expect(await page.getByRole('main').getByRole('row').count()).toBe(count === 0 ? 0 : Math.min(count, 50) + 1);
			await page.goto(address);
		}
		await fits(page);
	});

	test('of a period turned round are refused in words; without signing in they say where to', async () => {
		const words = supervisionWords('zh');
		const page = await pageOf(browser(), await member('张专班', 'office-gy', 'office'), '/issues/figures', {}, /status of 40[01]/);
		await page.getByLabel(words.figures.from, { exact: true }).fill('2026-12-31');
		await page.getByLabel(words.figures.to, { exact: true }).fill('2026-01-01');
		await page.getByRole('button', { name: words.figures.show }).click();
		await page.getByRole('alert').filter({ hasText: words.periodReversed({ from: '2026-12-31', to: '2026-01-01' }) }).waitFor();
		await page.context().clearCookies();
		await page.goto('/issues/figures');
		expect(await page.getByRole('main').getByRole('link', { name: issuePageWords('zh').signIn.link, exact: true }).getAttribute('href')).toBe('/sign-in?next=%2Fissues%2Ffigures');
	});
});

/** What a page downloads, as its own readers find it: the text of each cell, paragraph or page, without spaces. */
async function textOf(page: Page, number: string, form: 'pdf' | 'docx' | 'xlsx'): Promise<string> {
	const waiting = page.waitForEvent('download', { timeout: 90_000 });
	await page.getByRole('link', { name: `${said.page.download} ${number} ${said.page.formats[form]}`, exact: true }).click();
	const download = await waiting;
	expect(download.suggestedFilename()).toBe(`${number}.${form}`);
	const folder = mkdtempSync(join(tmpdir(), 'lianghu-download-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const path = join(folder, `document.${form}`);
	await download.saveAs(path);
	const text = form === 'pdf' ? (reader?.('pdftotext', '-raw', path, '-') ?? '')
		: form === 'xlsx' ? (await readXlsxFile(path)).flatMap(({ data }) => data.flat()).join('\n')
			: new TextDecoder().decode(unzipSync(readFileSync(path))['word/document.xml']).replaceAll('<w:noBreakHyphen/>', '-').replaceAll(/<[^>]+>/g, '');
	return text.replaceAll(/\s/g, '');
}

describe('documents', { timeout: 300_000 }, () => {
	test('a quarter is frozen, downloaded as PDF, Word and Excel, and compared with the one before', async () => {
		const [finder, office, owner] = await Promise.all([member('周平坝', 'as-eeb'), member('吴专班', 'office-as', 'office'), member('郑平坝', 'gov-pingba')]);
		const today = dateInChina(new Date());
		const quarter = said.quarter({ year: today.slice(0, 4), quarter: String(Math.ceil(Number(today.slice(5, 7)) / 3)) });
		const first = await logged(finder, PLACES.anshun, 'livestock', '养殖场粪污外溢');
		const page = await pageOf(browser(), office, '/issues/documents');
		const make = async (): Promise<string> => {
			await page.getByLabel(new RegExp(`^${said.page.period}`)).selectOption({ label: quarter });
			const answered = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().includes('/issues/documents'));
			await page.getByRole('button', { name: said.page.make, exact: true }).click();
			const { number } = (await (await answered).json()) as { number: string };
			await page.getByText(said.page.made({ number })).waitFor();
			await page.getByRole('rowheader', { name: number, exact: true }).waitFor();
			return number;
		};
		const before = await make();
		for (const form of reader ? (['pdf', 'docx', 'xlsx'] as const) : (['docx', 'xlsx'] as const)) {
			const text = await textOf(page, before, form);
			for (const part of [before, first.number, '养殖场粪污外溢', messages('zh').units['gov-pingba']]) expect([form, text]).toEqual([form, expect.stringContaining(part.replaceAll(/\s/g, ''))]);
		}
		const owned = await pageOf(browser(), owner, `/issues/${first.id}`);
		await take(owned, 'accept');
		const second = await logged(finder, PLACES.anshun, 'livestock', '新建养殖场');
		const after = await make();
		await page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: after, exact: true }) }).getByRole('link', { name: said.page.compare }).click();
		const differences = page.getByRole('region', { name: said.differences.title({ later: after, earlier: before }) });
		await differences.getByText(said.differences.addedLine({ number: second.number, title: '新建养殖场', unit: messages('zh').units['gov-pingba'] })).waitFor();
		await differences.getByText(new RegExp(`^${first.number} 养殖场粪污外溢：`)).waitFor();
		// what was frozen first is as it was
		expect(await textOf(page, before, 'xlsx')).not.toContain('新建养殖场');
		await fits(page);
	});
});
