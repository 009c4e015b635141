import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { proposalPageWords } from '#i18n/proposal-pages';
import { proposalWords } from '#i18n/proposals';
import { findings } from './axe.ts';
import { browserOfFile } from './browser.ts';
import { home } from './home.ts';
import { unspaced, zh } from './looking.ts';
import { contextOf, member, pageOf, sessionOf, type Member } from './members.ts';

const browser = browserOfFile();
const pages = proposalPageWords('zh');
const said = pages.edit;
const own = proposalWords('zh');
const DAY = '2027-01-01';
const REASON = '取水口迁移，按 HJ 338-2018 复核';
const PROPOSALS = '/api/v1/proposals';

interface Cell {
	readonly matter: keyof typeof zh.matters;
	readonly role: string;
	readonly from: readonly (keyof typeof zh.units)[];
	readonly to: readonly (keyof typeof zh.units)[];
}

async function api<T>(by: Member, path: string, body?: object): Promise<T> {
	const headers = { cookie: await sessionOf(by), ...(body ? { 'content-type': 'application/json', origin: home().address } : {}) };
	const response = await fetch(new URL(path, home().address), body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers });
	if (!response.ok) throw new Error(`${path}: got ${response.status} ${await response.text()}, expected an answer`);
	return (await response.json()) as T;
}

const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });
const corners = (page: Page) => page.getByRole('group', { name: said.map }).getByRole('button', { name: new RegExp(`^${said.vertex({ at: '' })}`) });

/** Takes an area in force to change its line, and waits for its corners. */
async function takeUp(page: Page, area: string): Promise<void> {
	await page.getByLabel(new RegExp(`^${said.pick}`)).selectOption({ label: area });
	await button(page, said.replace).click();
	await corners(page).first().waitFor({ timeout: 30_000 });
	// the map flies to the area
	await page.waitForTimeout(1000);
}

/** The middle of the corner that lies farthest east in the upper half of the map, or in all of it. */
async function easternmost(page: Page, part = 0.5): Promise<{ readonly x: number; readonly y: number }> {
	const map = await page.getByRole('group', { name: said.map }).boundingBox();
	if (!map) throw new Error('easternmost: got no map, expected one');
	const boxes = await corners(page).evaluateAll((all) => all.map((each) => each.getBoundingClientRect()).map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })));
	const [found] = boxes.filter(({ x, y }) => y > map.y + 10 && y < map.y + map.height * part && x < map.x + map.width - 20).sort((a, b) => b.x - a.x);
	if (!found) throw new Error(`easternmost: got ${boxes.length} corners, expected one in view`);
	return found;
}

async function drag(page: Page, from: { readonly x: number; readonly y: number }, by: number): Promise<void> {
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(from.x + by, from.y, { steps: 5 });
	await page.mouse.up();
}

/** A draft of which level 1 at Baihua is taken away. */
const drafted = (by: Member, title: string) => api<{ readonly id: string; readonly number: string }>(by, PROPOSALS, { title, reason: REASON, validFrom: DAY, changes: [{ op: 'remove', area: 'zone-1-baihua' }] });

describe('a proposal', { timeout: 240_000 }, () => {
	test('is drawn on the map by an officer, who sees whom it concerns, and submits it; the unit concerned reads its own page', async () => {
		const planner = await member('周规划', 'gy-eeb');
		const page = await pageOf(browser(), planner, '/proposals');
		await page.getByRole('link', { name: pages.list.make }).click();
		await takeUp(page, '红枫湖饮用水水源准保护区');
		await page.getByLabel(said.from).fill(DAY);
		const history = [button(page, `↶ ${said.undo}`), button(page, `↷ ${said.redo}`)] as const;
		const where = await easternmost(page);
		await drag(page, where, 90);
		const live = page.getByRole('region', { name: said.live });
		await live.getByText(zh.matters['hazmat-transport'].name).first().waitFor({ timeout: 30_000 });
		await history[0].click();
		await live.getByText(own.checks['no-difference']).waitFor({ timeout: 30_000 });
		await history[1].click();
		await live.getByText(zh.matters['hazmat-transport'].name).first().waitFor({ timeout: 30_000 });

		await page.getByLabel(said.name).fill('红枫湖准保护区东界外扩');
		await page.reload();
		await page.getByText(said.restored).waitFor();
		expect(await page.getByLabel(said.name).inputValue()).toBe('红枫湖准保护区东界外扩');
		await button(page, said.save).click();
		await page.getByRole('alert').getByText(said.need.reason).waitFor();
		await page.getByLabel(said.reason).fill(REASON);
		await button(page, said.save).click();
		await page.waitForURL(/\/proposals\/\d+$|\/proposals\/\d+#/);
		const id = /proposals\/(\d+)/.exec(page.url())?.[1] ?? '';

		const { cells } = await api<{ readonly cells: readonly Cell[] }>(planner, `${PROPOSALS}/${id}/consequence`);
		const matrix = page.getByRole('region', { name: pages.consequence.title }).getByRole('table');
		await matrix.waitFor();
		expect(await matrix.getByRole('button').count()).toBe(cells.length);
		await matrix.getByRole('button', { name: new RegExp(`^${zh.matters['water-pollution'].name}`) }).first().click();
		await page.getByRole('status').getByText(pages.consequence.area).waitFor();
		await button(page, own.actions.submit).click();
		await button(page, pages.actions.send({ action: own.actions.submit })).click();
		await page.getByText(own.states.submitted, { exact: true }).first().waitFor();
		expect((await api<{ readonly state: string; readonly changes: readonly object[] }>(planner, `${PROPOSALS}/${id}`)).state).toBe('submitted');

		const other = await member('吴水务', 'gy-water');
		const theirs = await pageOf(browser(), other, '/proposals');
		await theirs.getByRole('link', { name: '红枫湖准保护区东界外扩' }).first().click();
		// whoever only reads may say something, and nothing else
		const actions = theirs.getByRole('region', { name: pages.actions.title });
		await button(actions, own.actions.comment).waitFor();
		expect(await actions.getByRole('button').count()).toBe(1);
		await theirs.getByRole('link', { name: pages.units.open({ unit: zh.units['gy-water'] }) }).click();
		const gains = theirs.getByRole('region', { name: pages.units.gains });
		await gains.waitFor();
		const expected = cells.filter(({ from, to }) => to.includes('gy-water') && !from.includes('gy-water'));
		expect(await gains.getByRole('listitem').count()).toBe(expected.length);
		expect(unspaced((await gains.textContent()) ?? '')).toContain(unspaced(zh.matters['water-pollution'].name));
	});

	test('is edited without a mouse: corners by keys and by numbers, one put in, one taken away', async () => {
		const page = await pageOf(browser(), await member('周规划', 'gy-eeb'), '/proposals/new');
		await takeUp(page, '百花湖饮用水水源二级保护区');
		const count = (number: number) => page.getByRole('status').getByText(said.points({ count: String(number) })).waitFor();
		const position = page.getByLabel(said.selected, { exact: true });
		await count(100);
		const corner = corners(page).first();
		await corner.focus();
		const before = await position.inputValue();
		await page.keyboard.press('Shift+ArrowRight');
		await expect.poll(() => position.inputValue()).not.toBe(before);
		await page.keyboard.press('Insert');
		await count(101);
		await page.keyboard.press('Delete');
		await count(100);
		await page.keyboard.press('Control+z');
		await count(101);
		await position.fill('26°41′20.4″N 106°31′12″E');
		await button(page, said.apply).click();
		await expect.poll(() => position.inputValue()).toBe('26.689, 106.52');
		await position.fill('26°61′N 106°31′E');
		await button(page, said.apply).click();
		await page.getByRole('alert').getByText(zh.panels.search.reasons['minutes-range']).waitFor();
	});

	test('that somebody else has revised meanwhile: the editor says so, and keeps what was written', async () => {
		const [one, two] = await Promise.all([member('周规划', 'gy-eeb'), member('郑规划', 'gy-eeb')]);
		const { id } = await drafted(one, '两人同改');
		const context = await contextOf(browser(), one, {}, /status of 409/);
		const page = await context.newPage();
		await page.goto(`/proposals/${id}/edit`);
		await page.getByLabel(said.reason).fill('第一人的理由');
		await api(two, `${PROPOSALS}/${id}/steps`, { action: 'revise', version: 1, title: '两人同改（二稿）', note: '改题' });
		await button(page, said.saveRevision).click();
		await page.getByText(said.stalePage).waitFor();
		await page.getByText('改题').waitFor();
		expect(await page.getByLabel(said.reason).inputValue()).toBe('第一人的理由');
		await button(page, said.again).click();
		await page.waitForURL(/\/proposals\/\d+$/);
		await page.getByText('第一人的理由').waitFor();
		expect((await api<{ readonly version: number }>(one, `${PROPOSALS}/${id}`)).version).toBe(3);
	});

	test('is closed to who has not signed in, and who only reads is told', async () => {
		const page = await (await contextOf(browser(), await member('检察官', 'proc-guiyang', 'procurator'), {}, /status of 401/)).newPage();
		await page.goto('/proposals/new');
		await page.getByText(said.mayNot).waitFor();
		await page.context().clearCookies();
		await page.goto('/proposals');
		await page.getByText(pages.signIn).waitFor();
		expect(await page.getByRole('navigation').getByRole('link', { name: zh.panels.product.toProposals }).count()).toBe(0);
	});

	test('is compared with another: ticked in the list, side by side in a table, and on one map', async () => {
		const planner = await member('周规划', 'gy-eeb');
		const titles = ['一级保护区撤销·甲', '一级保护区撤销·乙'] as const;
		for (const title of titles) await drafted(planner, title);
		const page = await pageOf(browser(), planner, '/proposals');
		await page.waitForLoadState('networkidle');
		for (const title of titles) await page.getByRole('checkbox', { name: pages.compare.select({ title }) }).check();
		await button(page, pages.compare.chosen({ count: '2' })).click();
		const table = page.getByRole('region', { name: pages.compare.title }).getByRole('table');
		await table.waitFor();
		expect(await table.getByRole('columnheader').count()).toBe(3);
		const gone = await table.getByRole('row').filter({ hasText: pages.compare.changes }).getByRole('cell').allTextContents();
		expect(gone).toEqual(['1', '1']);
		const map = page.getByRole('region', { name: pages.compare.map });
		await map.getByRole('slider').waitFor({ timeout: 30_000 });
		await map.getByRole('radio', { name: pages.compare.modes.blink }).check();
		await button(map, pages.compare.pause).click();
		const shown = map.getByRole('status').filter({ hasText: '撤销' });
		const before = await shown.textContent();
		await button(map, `⇄ ${pages.compare.swap}`).click();
		await expect.poll(() => shown.textContent()).not.toBe(before);
		await map.getByRole('radio', { name: pages.compare.modes.ghost }).check();
		await map.getByText(/^实线：/).waitFor();
	});

	test('axe finds nothing on its pages, and none is wider than its window: Chinese on a desk, English on a phone', async () => {
		const planner = await member('周规划', 'gy-eeb');
		const [{ id }, { id: other }] = [await drafted(planner, '百花湖一级保护区撤销'), await drafted(planner, '百花湖一级保护区撤销（备选）')];
		const page = await pageOf(browser(), planner, '/proposals');
		const found: Record<string, string[]> = {};
		for (const [lang, width] of [['zh', 1280], ['en', 360]] as const) {
			await page.setViewportSize({ width, height: 800 });
			for (const path of ['/proposals', `/proposals/${id}`, `/proposals/${id}?unit=gy-eeb`, `/proposals/${id}/edit`, `/proposals/compare?ids=${id},${other}`]) {
				await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
				await page.waitForLoadState('networkidle');
				// corners lie where they lie
				const here = await findings(page, '.handles');
				const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
				if (here.length > 0 || wide > 0) found[`${path} ${lang}`] = [...here, ...(wide > 0 ? [`${wide} px too wide`] : [])];
			}
		}
		expect(found).toEqual({});
	});
});
