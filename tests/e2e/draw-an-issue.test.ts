import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { loggingWords } from '#i18n/issue-logging';
import { issuePageWords } from '#i18n/issue-pages';
import { issueWords } from '#i18n/issues';
import type { GivenShapeAnswer, IssueView } from '#issues';
import { browserOfFile } from './browser.ts';
import { ownerIs, read } from './issue-page.ts';
import { mapOf, unspaced, zh } from './looking.ts';
import { member, pageOf, type Member } from './members.ts';

const browser = browserOfFile();
const said = loggingWords('zh');
const shares = issueWords('zh').shares;
/** On the border of Anshun and Gui'an, at the lake's southern end; some 20 m to the pixel. */
const CAMERA = '#12/26.40500/106.39140';
/** Corners of an area across that border, as somebody has them written down. */
const CORNERS = ['26.4144, 106.3760', '26°24′43.7″N 106°23′56.4″E', '26.4004, 106.4029', '26.3981, 106.3797'];

const form = (page: Page) => page.locator('form').filter({ has: page.getByRole('region', { name: said.place.map }) });
const kind = (page: Page, which: 'point' | 'line' | 'polygon') => page.getByRole('radio', { name: said.place.kinds[which] });
const button = (page: Page, name: string) => form(page).getByRole('button', { name, exact: true });
const table = (page: Page) => page.getByRole('table', { name: shares.caption });

/** The shares that are shown, each with the unit that leads. */
async function sharesShown(page: Page): Promise<string[]> {
	await table(page).waitFor();
	return (await table(page).getByRole('row').allTextContents()).slice(1).map(unspaced);
}

/** Sends the form, and opens what has become of it. */
async function sent(page: Page, by: Member, title: string): Promise<IssueView> {
	await page.getByLabel(said.name).fill(title);
	await page.getByRole('button', { name: new RegExp(`^(${said.send}|${said.sendAnyway})$`) }).click();
	await page.getByRole('link', { name: said.done.open }).click();
	await page.waitForURL(/\/issues\/\d+/);
	return read(by, page.url().match(/\/issues\/(\d+)/)?.[1] ?? '');
}

/** What the server answers for the geometry that was stored. */
async function answered({ geometry, matter }: IssueView): Promise<GivenShapeAnswer> {
	const response = await fetch(new URL(`/api/v1/responsibility?matter=${matter}`, inject('address')), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(geometry) });
	return (await response.json()) as GivenShapeAnswer;
}

describe('an area that is logged as an issue', { timeout: 240_000 }, () => {
	test('is drawn with the mouse: corner by corner, one taken back, finished; it goes where the form has said', async () => {
		const finder = await member('王水务', 'gy-water');
		const page = await pageOf(browser(), finder, `/issues/new?matter=water-pollution${CAMERA}`);
		await kind(page, 'polygon').check({ force: true });
		const map = mapOf(page);
		await map.waitFor({ timeout: 30_000 });
		const box = (await map.boundingBox()) ?? { width: 0, height: 0 };
		const click = (x: number, y: number) => map.click({ position: { x: box.width * x, y: box.height * y } });
		const points = (count: number) => form(page).getByRole('status').filter({ hasText: said.place.points({ count: String(count) }) }).waitFor();
		await click(0.35, 0.35);
		await click(0.6, 0.35);
		expect(await button(page, said.place.finish).isDisabled()).toBe(true);
		await click(0.6, 0.65);
		await points(3);
		await click(0.8, 0.1);
		await points(4);
		await button(page, said.place.undo).click();
		await points(3);
		await click(0.35, 0.65);
		await points(4);
		await button(page, said.place.finish).click();
		// a tap after the last corner adds none
		await click(0.2, 0.2);
		await points(4);
		const shown = await sharesShown(page);
		expect(shown.map((row) => row.includes(unspaced(zh.units['as-eeb'])) || row.includes(unspaced(zh.units['ga-eeb'])))).toEqual([true, true]);

		const issue = await sent(page, finder, '湖湾南端填湖');
		expect(issue.geometry).toMatchObject({ type: 'Polygon', coordinates: [{ length: 5 }] });
		expect(issue).toMatchObject({ state: 'assigned', parts: [{ state: 'open' }], coordinator: issue.owner === 'as-eeb' ? 'office-as' : 'office-gy' });
		expect(shown[0]).toContain(unspaced(zh.units[issue.owner]));
		expect(issue.determination).toEqual(JSON.parse(JSON.stringify(await answered(issue))));
		await ownerIs(page, issue.owner);
		// then and today, the same
		expect(await sharesShown(page)).toHaveLength(2);
		await page.getByText(issuePageWords('zh').compare.same).waitFor();
	});

	test('is typed with the keyboard alone: what cannot be read is told line by line, and nothing is lost', async () => {
		const finder = await member('李贵安', 'ga-eeb');
		const page = await pageOf(browser(), finder, `/issues/new?matter=water-pollution${CAMERA}`);
		const { keyboard } = page;
		await kind(page, 'point').focus();
		await keyboard.press('ArrowRight');
		await keyboard.press('ArrowRight');
		expect(await kind(page, 'polygon').isChecked()).toBe(true);
		await page.locator('summary').filter({ hasText: said.place.typed }).focus();
		await keyboard.press('Enter');
		await keyboard.press('Tab');
		await keyboard.type([CORNERS[0], '26.4', ...CORNERS.slice(1)].join('\n'));
		await keyboard.press('Tab');
		await keyboard.press('Enter');
		await page.getByText(said.place.unread({ line: '2', why: zh.panels.search.reasons['one-number'] })).waitFor();
		const text = page.getByLabel(said.place.typedHelp);
		expect((await text.inputValue()).split('\n')).toHaveLength(5);
		await text.focus();
		await keyboard.press('Control+A');
		await keyboard.type(CORNERS.join('\n'));
		await keyboard.press('Tab');
		await keyboard.press('Enter');
		expect(await sharesShown(page)).toHaveLength(2);

		const issue = await sent(page, finder, '湖湾南端填湖，坐标抄自测绘单');
		const { coordinates } = issue.geometry as { coordinates: [[number, number][]] };
		expect(coordinates[0].map(([lon, lat]) => `${lat.toFixed(3)} ${lon.toFixed(3)}`)).toEqual(['26.414 106.376', '26.412 106.399', '26.400 106.403', '26.398 106.380', '26.414 106.376']);
		expect(issue.lon > 106.376 && issue.lon < 106.403 && issue.lat > 26.398 && issue.lat < 26.4144).toBe(true);
	});
});
