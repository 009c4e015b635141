import { describe, expect, inject, test } from 'vitest';
import { MATTERS, tableOn, TERRITORIES, type MatterId, type TerritoryId } from '#duty';
import { browserOfFile } from './browser.ts';
import { leadOf, mapReady, unspaced, zh } from './looking.ts';
import { openPage } from './page.ts';

const browser = browserOfFile();
const said = zh.panels.matrix;
const table = tableOn('2026-01-01');

const CELLS = MATTERS.flatMap((matter) => TERRITORIES.map((territory) => ({ matter, territory })));
const leadsIn = (matter: MatterId, territory: TerritoryId) => table?.matters[matter].rows[territory].filter(({ role }) => role === 'lead') ?? [];
const cell = (matter: MatterId, territory: TerritoryId) => `row "${zh.matters[matter].name}", column "${zh.territories[territory]}"`;

describe('the duty matrix', () => {
	test('has a cell for every matter in every territory that names who leads and by which clause, or says silence', async () => {
		const page = await openPage(browser(), '/matrix', { javaScriptEnabled: false });
		const rows = page.getByRole('table', { name: said.title }).getByRole('row');
		expect(await rows.count()).toBe(MATTERS.length + 1);
		for (const [index, matter] of MATTERS.entries()) {
			const row = rows.nth(index + 1);
			expect(await row.getByRole('rowheader').textContent()).toBe(zh.matters[matter].name);
			const texts = await row.getByRole('cell').allTextContents();
			expect(texts.length).toBe(TERRITORIES.length);
			for (const [column, territory] of TERRITORIES.entries()) {
				const leads = leadsIn(matter, territory);
				const text = texts[column] ?? '';
				for (const { unit, clause } of leads) {
					expect(text, cell(matter, territory)).toContain(unit === 'government' ? said.localGovernment : zh.unitsShort[unit]);
					expect(text, cell(matter, territory)).toContain(zh.clauses[clause]);
				}
				expect(text.includes(`∅ ${said.silent}`), cell(matter, territory)).toBe(leads.length === 0);
			}
		}
	});

	test('marks in words where two clauses apply, where a lead is inferred, and where only a part is silent', async () => {
		const page = await openPage(browser(), '/matrix', { javaScriptEnabled: false });
		const cellOf = (matter: MatterId, territory: TerritoryId) =>
			page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: zh.matters[matter].name, exact: true }) }).getByRole('cell').nth(TERRITORIES.indexOf(territory));
		expect(await cellOf('water-pollution', 'guiyang').textContent()).toContain(said.concurrent);
		expect(await cellOf('eco-restoration', 'guian').textContent()).toContain(said.inferred);
		expect(await cellOf('hazmat-transport', 'anshun').textContent()).toContain(said.silentElsewhere);
		expect(await cellOf('fishing', 'anshun').textContent()).not.toMatch(/[∅‖≈]/);
	});

	test('opens every cell, and from every cell a place on the map that answers for it', async () => {
		const page = await openPage(browser(), '/matrix', { javaScriptEnabled: false });
		const address = inject('address');
		const hrefs = await page.getByRole('table', { name: said.title }).getByRole('cell').getByRole('link').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
		expect(hrefs.length).toBe(CELLS.length);
		for (const [index, { matter, territory }] of CELLS.entries()) {
			const opened = await fetch(hrefs[index] ?? '');
			const html = await opened.text();
			expect(html, cell(matter, territory)).toContain(`${zh.territories[territory]} · ${zh.matters[matter].name}`);
			const example = html.match(/\/matrix\/example\?[^"]+/)?.[0].replaceAll('&amp;', '&');
			const led = await fetch(`${address}${example}`, { redirect: 'manual' });
			const target = new URL(led.headers.get('location') ?? '', address).searchParams;
			const [lon = '', lat = ''] = (target.get('at') ?? '').split(',');
			const answer = (await (await fetch(`${address}/api/v1/responsibility?lon=${lon}&lat=${lat}`)).json()) as { scope: string; territory: string };
			expect([target.get('matter'), answer.scope, answer.territory], cell(matter, territory)).toEqual([matter, 'in', territory]);
		}
	});

	test('leads with a click from a cell to an answer on the map', async () => {
		const page = await openPage(browser(), '/matrix');
		await page.waitForLoadState('networkidle');
		await page.getByRole('link', { name: new RegExp(zh.unitsShort['as-hitech']) }).first().click();
		await page.getByRole('heading', { name: `${zh.territories.anshun} · ${zh.matters['park-infrastructure'].name}` }).waitFor();
		await page.getByRole('link', { name: said.example }).click();
		await leadOf(page).waitFor();
		expect(page.url()).toMatch(/at=.*matter=park-infrastructure|matter=park-infrastructure.*at=/);
		await page.goBack();
		await page.getByRole('heading', { name: said.title }).waitFor();
	});
});

describe('the gaps and overlaps of duty', () => {
	test('are listed with who is concerned and their area, and shown on the map', async () => {
		const page = await openPage(browser(), '/matrix');
		const list = page.getByRole('table', { name: zh.panels.findings.title });
		await list.scrollIntoViewIfNeeded();
		const rows = (await list.getByRole('row').allTextContents()).slice(1);
		expect(rows.length).toBeGreaterThan(3);
		for (const row of rows) expect(row).toMatch(/(∅ 空白|‖ 重叠).*\d(公顷|平方公里|平方米)/s);
		expect(rows.some((row) => row.includes(zh.panels.findings.overlap) && row.includes(zh.matters['water-pollution'].name))).toBe(true);
		await list.getByRole('link', { name: zh.panels.findings.showLabel({ territory: zh.territories.guiyang, matter: zh.matters['water-pollution'].name }) }).click();
		const main = page.getByRole('main');
		await main.getByText(zh.panels.findings.overlapHere({ territory: zh.territories.guiyang, matter: zh.matters['water-pollution'].name })).waitFor();
		await mapReady(page);
		await main.getByText(/\d(公顷|平方公里)/).waitFor();
		expect(unspaced(page.url())).toContain('finding=overlap.guiyang');
	});
});
