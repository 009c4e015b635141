import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dateInChina } from '#i18n';
import { proposalPageWords } from '#i18n/proposal-pages';
import { proposalWords } from '#i18n/proposals';
import { uploadWords } from '#i18n/uploads';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import { fileOfOffice } from '../api/office-file.ts';
import { findings } from './axe.ts';
import { browserOfFile } from './browser.ts';
import { home } from './home.ts';
import { leadNames, mapOf, unspaced, zh } from './looking.ts';
import { contextOf, member, pageOf, sessionOf, type Member } from './members.ts';
import { openPage } from './page.ts';

const browser = browserOfFile();
const pages = proposalPageWords('zh');
const said = pages.edit;
const own = proposalWords('zh');
const uploads = uploadWords('zh');
const DAY = 86_400_000;
const dayFromNow = (days: number) => dateInChina(new Date(Date.now() + days * DAY));
/** Far enough that what other files ask of the product stays what it is. */
const [TODAY, EVE, EFFECT] = [dayFromNow(0), dayFromNow(399), dayFromNow(400)];
const ISSUE = '扩大范围内的排口';
const ACT = '黔府函〔2026〕287号';
/** Beyond the quasi zone, which the file takes in. */
const SPOT = { lon: 106.462, lat: 26.55 };
const GROWN = { id: 'zone-quasi-hongfeng', name: '红枫湖饮用水水源准保护区', part: [[106.44, 26.545], [106.47, 26.545], [106.47, 26.556], [106.44, 26.556]] };

async function shapesInForce(): Promise<(id: string) => Promise<MultiPolygon>> {
	const { features } = (await (await fetch(new URL(`/api/v1/areas?at=${EFFECT}`, home().address))).json()) as FeatureCollection<MultiPolygon>;
	return async (id) => {
		const found = features.find(({ properties }) => properties?.['id'] === id);
		if (!found) throw new Error(`shapesInForce: got no ${id}, expected it among ${features.length} areas`);
		return found.geometry;
	};
}

async function leadOn(day: string): Promise<readonly string[]> {
	const asked = new URLSearchParams({ lon: String(SPOT.lon), lat: String(SPOT.lat), matter: 'water-pollution', at: day });
	const { duties } = (await (await fetch(new URL(`/api/v1/responsibility?${asked}`, home().address))).json()) as { duties: { roles: { role: string; unit: string }[] }[] };
	return duties.flatMap(({ roles }) => roles.filter(({ role }) => role === 'lead').map(({ unit }) => unit));
}

const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const stands = (page: Page, state: keyof typeof own.states) => page.locator('.head').getByText(own.states[state], { exact: true }).waitFor();

/** Opens the form of a step. */
async function form(page: Page, action: keyof typeof own.actions): Promise<Locator> {
	await button(region(page, pages.actions.title), own.actions[action]).click();
	return page.locator('form').filter({ has: page.getByRole('heading', { name: own.actions[action] }) });
}

const confirm = (page: Page, action: keyof typeof own.actions) => button(page, pages.actions.send({ action: own.actions[action] })).click();

/** An open issue on the ground that is taken in. */
async function logged(by: Member): Promise<void> {
	const response = await fetch(new URL('/api/v1/issues', home().address), {
		method: 'POST', headers: { cookie: await sessionOf(by), 'content-type': 'application/json', origin: home().address }, body: JSON.stringify({ ...SPOT, matter: 'water-pollution', title: ISSUE })
	});
	if (!response.ok) throw new Error(`logged: got ${response.status} ${await response.text()}, expected an issue`);
}

/** A planner reads the office's file into a draft, has mended what is offered, and saves it. */
async function draftFromFile(page: Page): Promise<void> {
	await page.getByLabel(said.from).fill(EFFECT);
	await page.getByText(said.upload, { exact: true }).click();
	const file = Buffer.from(await fileOfOffice(await shapesInForce(), [GROWN]));
	await page.getByLabel(uploads.choose).setInputFiles({ name: '红枫湖调整.zip', mimeType: 'application/zip', buffer: file });
	await page.getByText(uploads.system.basin({ system: uploads.systems['4544'] })).waitFor({ timeout: 30_000 });
	await page.getByText(uploads.encoding.bytes({ label: 'GBK' })).waitFor();
	const offers = unspaced((await page.locator('.offers').textContent()) ?? '');
	expect([offers.includes('花溪区') && offers.includes('最多移动3.00米'), offers.includes('去掉狭长的碎片1个')]).toEqual([true, true]);
	await button(page, uploads.applyOffers).click();
	await page.locator('.offers').waitFor({ state: 'detached' });
	expect(unspaced((await page.locator('.fixes').textContent()) ?? '')).toContain('合并互相重叠的2个部分');
	await button(page, uploads.take).click();
	await page.getByText(uploads.taken({ areas: '3' })).waitFor();
	const live = region(page, said.live);
	await live.getByText(zh.matters['water-pollution'].name).first().waitFor({ timeout: 30_000 });
	expect(await live.getByText(`✕ ${pages.checks.error}`).count()).toBe(0);
	await page.getByLabel(said.name).fill('红枫湖保护区优化调整');
	await page.getByLabel(said.reason).fill('新勘界成果，依据省政府批复办理');
	await button(page, said.save).click();
	await page.waitForURL(/\/proposals\/\d+/);
}

describe('an adjustment of the zones', { timeout: 240_000 }, () => {
	test('goes from an office\'s Shapefile to effect: read, mended, submitted, answered on the map, put on the agenda, approved, and answered by', async () => {
		const [planner, office, water] = await Promise.all([member('周规划', 'gy-eeb'), member('钱专班', 'office-gy', 'office'), member('吴水务', 'gy-water')]);
		await logged(planner);
		const page = await pageOf(browser(), planner, '/proposals/new');
		await draftFromFile(page);
		const path = new URL(page.url()).pathname;
		await form(page, 'submit');
		await confirm(page, 'submit');
		await stands(page, 'submitted');

		const desk = await (await contextOf(browser(), office, {}, /status of 409/)).newPage();
		await desk.goto(path);
		const asking = await form(desk, 'ask-opinions');
		expect(unspaced((await asking.textContent()) ?? '')).toContain(unspaced(zh.unitsShort['gy-water']));
		await asking.getByLabel(own.members.dueDate).fill(TODAY);
		await confirm(desk, 'ask-opinions');
		await stands(desk, 'opinions');
		await region(desk, pages.review.title).getByRole('listitem').filter({ hasText: zh.units['gy-water'] }).getByText(pages.review.awaiting).waitFor();
		// the office writes while a unit answers
		const agenda = await form(desk, 'agenda');
		await agenda.getByRole('textbox').fill('第四季度专题会议');

		const theirs = await pageOf(browser(), water, '/inbox');
		await theirs.getByRole('region', { name: new RegExp(pages.list.inbox) }).getByRole('link', { name: '红枫湖保护区优化调整' }).first().click();
		await theirs.getByText(pages.units.page({ unit: zh.units['gy-water'] })).waitFor();
		await button(theirs, pages.review.answer).click();
		await theirs.getByRole('radio', { name: own.opinions.reserve }).check();
		await theirs.getByLabel(own.members.change).selectOption('2');
		await theirs.getByRole('combobox', { name: new RegExp(own.members.clause) }).fill('附二(二)');
		await theirs.getByRole('listbox', { name: pages.fields.clauses }).getByRole('option').first().click();
		await button(theirs, pages.place.pick).click();
		const box = await mapOf(theirs).boundingBox();
		if (!box) throw new Error('got no map, expected one');
		await theirs.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
		await button(theirs, pages.place.clear).waitFor();
		await theirs.getByLabel(pages.fields.noteNeeded).fill('请附新增范围的排口清单');
		await confirm(theirs, 'opine');
		const answer = region(theirs, pages.review.title).getByRole('listitem').filter({ hasText: zh.units['gy-water'] });
		await answer.getByText('请附新增范围的排口清单').waitFor();
		expect(unspaced((await answer.textContent()) ?? '')).toContain(unspaced(`${own.opinions.reserve}${GROWN.name}`));
		await theirs.getByRole('list', { name: pages.review.pins }).getByRole('button').first().waitFor();

		await confirm(desk, 'agenda');
		await desk.getByText(pages.actions.meanwhile).waitFor();
		await agenda.getByText('请附新增范围的排口清单').waitFor();
		expect(await agenda.getByRole('textbox').inputValue()).toBe('第四季度专题会议');
		await button(desk, pages.actions.again({ action: own.actions.agenda })).click();
		await stands(desk, 'agenda');
		const listed = region(desk, pages.issues.titleThen).getByRole('row').filter({ hasText: ISSUE });
		expect(unspaced((await listed.textContent()) ?? '')).toContain(`→${unspaced(zh.unitsShort['gy-water'])}`);

		expect(await findings(desk, '.handles')).toEqual([]);
		expect([await leadOn(EVE), await leadOn(EFFECT)]).toEqual([['gy-eeb'], ['gy-eeb']]);
		const approval = await form(desk, 'approve');
		await approval.getByLabel(own.members.actNumber).fill(ACT);
		await approval.getByLabel(own.members.actDate).fill(TODAY);
		expect(await approval.getByLabel(own.members.effectiveFrom).inputValue()).toBe(EFFECT);
		await confirm(desk, 'approve');
		await stands(desk, 'approved');
		const effect = region(desk, pages.effect.title);
		await effect.getByText(ACT).waitFor();
		await effect.getByText(own.effects.pending).waitFor();
		await region(desk, pages.issues.title).getByRole('row').filter({ hasText: ISSUE }).waitFor();
		expect([await leadOn(TODAY), await leadOn(EVE), await leadOn(EFFECT)]).toEqual([['gy-eeb'], ['gy-eeb'], ['gy-water']]);
		for (const [on, unit] of [[EVE, 'gy-eeb'], [EFFECT, 'gy-water']] as const) {
			const map = await openPage(browser(), `/?at=${SPOT.lon},${SPOT.lat}&matter=water-pollution&on=${on}`);
			expect([on, await leadNames(map)]).toEqual([on, [unspaced(zh.units[unit])]]);
		}
	});
});
