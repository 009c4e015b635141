import { geojson } from 'flatgeobuf';
import type { Feature, FeatureCollection } from 'geojson';
import type { Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, inject, test } from 'vitest';
import { messages } from '#i18n';
import { answerFile, askBatch, chooseFile, countsOn, csvOf, download, gbk, placesOver, zhBatch } from './batch-files.ts';
import { browserOfFile } from './browser.ts';
import { mapOf, PLACES } from './looking.ts';
import { NETWORK_GONE, openContext, openPage } from './page.ts';

const browser = browserOfFile();
const said = zhBatch.page;
const { units } = messages('zh');
const LIST = placesOver(400);
/** Columns of the API's rows, behind lon and lat. */
const [SCOPE, LEAD, ERROR] = [2, 6, 12];

const startButton = (page: Page) => page.getByRole('button', { name: said.start });
const alertOf = (page: Page) => page.getByRole('alert').filter({ hasText: /\S/ });

/** The counts that the API's rows give. */
function countsOf(rows: readonly (readonly string[])[]): Record<string, number> {
	const counts: Record<string, number> = {};
	const add = (name: string) => (counts[name] = (counts[name] ?? 0) + 1);
	for (const row of rows) {
		const leads = row[LEAD]?.split(';').filter(Boolean) ?? [];
		for (const unit of leads) add(units[unit as keyof typeof units]);
		if (row[ERROR]) add(said.errors);
		else if (row[SCOPE] === 'out') add(said.outside);
		else if (leads.length === 0) add(said.silent);
	}
	return counts;
}

describe('a file of places', () => {
	test('in GBK with Chinese columns gives the counts and the answers that the API gives', async () => {
		const page = await openPage(browser(), '/batch');
		const rows = [...LIST, '106.4,北纬'];
		await answerFile(page, '排口.csv', gbk(`名称,经度,纬度\r\n${rows.map((place, index) => `排口${index},${place}`).join('\r\n')}\r\n`));
		await expect.poll(() => page.getByRole('combobox', { name: said.encoding }).inputValue()).toBe('gb18030');
		const answers = await askBatch(LIST);
		expect(await countsOn(page)).toEqual({ ...countsOf(answers), [said.errors]: 1 });
		const [head = '', ...lines] = (await download(page, 'csv')).toString().trimEnd().split('\r\n');
		expect(head).toMatch(/^\uFEFF名称,经度,纬度,scope,/);
		expect(lines.slice(0, LIST.length).map((line) => line.split(',').slice(1))).toEqual(answers);
		expect(lines.at(-1)).toMatch(/^排口400,106\.4,北纬,{11}"lon, lat: .+"$/);
	});

	test('shows its columns, its first rows and how the coordinates are read before anything is answered', async () => {
		const page = await openPage(browser(), '/batch');
		await chooseFile(page, 'points.csv', csvOf(['1,106°24′36″E,26°31′12″N'], '点号,东经,北纬'));
		await page.getByRole('table', { name: said.firstRows }).getByRole('cell', { name: '106°24′36″E' }).waitFor();
		await page.getByRole('table', { name: said.readings }).getByText(said.latLon({ lat: '26.52', lon: '106.41' })).waitFor();
		expect(await page.getByRole('combobox', { name: said.lonColumn }).inputValue()).toBe('东经');
		expect(await page.getByRole('table', { name: said.counts }).count()).toBe(0);
	});

	test('is drawn on the map, and a place there leads to its answer', async () => {
		const page = await openPage(browser(), '/batch');
		await answerFile(page, 'places.csv', csvOf(LIST));
		await page.getByText(said.points({ drawn: '400', all: '400' })).waitFor();
		await mapOf(page).click();
		expect(await page.getByRole('link', { name: /^看此处/ }).getAttribute('href')).toMatch(/^\/\?at=106\.\d+,26\.\d+/);
	});

	test('can be dropped', async () => {
		const page = await openPage(browser(), '/batch');
		await page.waitForLoadState('networkidle');
		await page.getByText(said.drop).evaluate((zone, text) => {
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File([text], 'dropped.csv'));
			zone.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
		}, csvOf(LIST).toString());
		await page.getByText(/^dropped\.csv/).waitFor();
	});
});

describe('what could be read in two ways', () => {
	test('is asked: which column', async () => {
		const page = await openPage(browser(), '/batch');
		await chooseFile(page, 'two.csv', csvOf(LIST.map((place) => `106,${place}`), 'lon,经度,纬度'));
		await alertOf(page).getByText('lon, 经度').waitFor();
		expect(await startButton(page).isDisabled()).toBe(true);
		await page.getByRole('combobox', { name: said.lonColumn }).selectOption('经度');
		await page.getByRole('combobox', { name: said.latColumn }).selectOption('纬度');
		await startButton(page).click();
		await page.getByRole('table', { name: said.counts }).waitFor();
		expect(await countsOn(page)).toEqual(countsOf(await askBatch(LIST)));
	});

	test('is asked: a shifted system, and its answer counts', async () => {
		const page = await openPage(browser(), '/batch');
		await chooseFile(page, 'gcj.csv', csvOf(LIST, 'gcj02经度,gcj02纬度'));
		await alertOf(page).getByText('GCJ-02').waitFor();
		await page.getByRole('combobox', { name: said.system }).selectOption('gcj02');
		const reading = page.getByRole('table', { name: said.readings }).locator('tbody tr').first();
		await reading.waitFor();
		const [lon = 0] = (LIST[0] ?? '').split(',').map(Number);
		// GCJ-02 lies some 500 m east of the true place here
		expect(lon - Number((await reading.innerText()).match(/东经 ([\d.]+)/)?.[1])).toBeGreaterThan(0.003);
		expect(await startButton(page).isEnabled()).toBe(true);
	});

	test('is for the person to decide: a wrong encoding is refused until another is chosen', async () => {
		const page = await openPage(browser(), '/batch');
		await chooseFile(page, 'gbk.csv', gbk(`经度,纬度\n${LIST.join('\n')}\n`));
		const encoding = page.getByRole('combobox', { name: said.encoding });
		await encoding.selectOption('utf-8');
		await alertOf(page).getByText(said.undecodable).waitFor();
		expect(await startButton(page).isDisabled()).toBe(true);
		await encoding.selectOption('gb18030');
		await page.getByRole('table', { name: said.readings }).waitFor();
		expect(await startButton(page).isEnabled()).toBe(true);
	});
});

describe('a file that cannot be read', () => {
	test.each([
		['report.pdf', '%PDF', said.refusals.form({ name: 'report.pdf' })],
		['broken.geojson', '{"type":"FeatureCollection","features":[{"type"', zhBatch.faults.brokenFeature({ feature: 1 })],
		['book.xlsx', 'no workbook', said.refusals.workbook],
		['empty.csv', '', zhBatch.faults.emptyBody]
	])('%s says why', async (name, text, why) => {
		const page = await openPage(browser(), '/batch');
		await chooseFile(page, name, Buffer.from(text));
		await alertOf(page).getByText(why).waitFor();
		expect(await page.getByRole('button', { name: said.start, disabled: false }).count()).toBe(0);
	});
});

/** Points as features, with the API's answer columns as properties. */
async function featuresIn(bytes: Buffer): Promise<Feature[]> {
	const features: Feature[] = [];
	for await (const feature of geojson.deserialize(new Uint8Array(bytes))) features.push(feature as Feature);
	return features;
}

describe('the result', () => {
	const leadsIn = (features: readonly Feature[]) => features.map(({ properties }) => [properties?.['lead'] ?? ''].flat().join(';')).sort();

	test('is taken away as a workbook, GeoJSON and FlatGeobuf, which say what the API says; each can be sent in again', async () => {
		const page = await openPage(browser(), '/batch');
		await answerFile(page, 'places.csv', csvOf(LIST));
		const answers = await askBatch(LIST);
		const counts = countsOf(answers);
		const leads = answers.map((row) => row[LEAD] ?? '').sort();
		const [workbook, collection, flat] = [await download(page, 'xlsx'), await download(page, 'geojson'), await download(page, 'fgb')];
		const [sheet] = await readWorkbook(workbook);
		expect(sheet?.data.slice(1).map((row) => String(row[LEAD] ?? '')).sort()).toEqual(leads);
		expect(leadsIn((JSON.parse(collection.toString()) as FeatureCollection).features)).toEqual(leads);
		expect(leadsIn(await featuresIn(flat))).toEqual(leads);
		for (const [name, bytes] of [['again.xlsx', workbook], ['again.geojson', collection]] as const) {
			await answerFile(page, name, bytes);
			expect(await countsOn(page), name).toEqual(counts);
		}
	});

	test('of NDJSON is NDJSON, and CSV if wanted', async () => {
		const page = await openPage(browser(), '/batch');
		const lines = LIST.map((place) => place.split(',')).map(([lon, lat]) => `{"lon":${lon},"lat":${lat}}`);
		await answerFile(page, 'places.ndjson', Buffer.from(lines.join('\n')));
		const answers = await askBatch(LIST);
		const objects = (await download(page, 'ndjson')).toString().trimEnd().split('\n').map((line) => JSON.parse(line) as { lead: string[] });
		expect(objects.map(({ lead }) => lead.join(';'))).toEqual(answers.map((row) => row[LEAD]));
		const [, ...rows] = (await download(page, 'csv')).toString().trimEnd().split('\r\n');
		expect(rows.map((row) => row.split(',')[LEAD])).toEqual(answers.map((row) => row[LEAD]));
	});
});

/** A pipe from the west into the lake and on to Gui'an, and a square at the lake. */
const SHAPES = {
	type: 'FeatureCollection', features: [
		{ type: 'Feature', properties: { name: '管线' }, geometry: { type: 'LineString', coordinates: [[106.35, 26.45], [106.45, 26.55], [106.5, 26.5]] } },
		{ type: 'Feature', properties: { name: '地块' }, geometry: { type: 'Polygon', coordinates: [[[106.38, 26.48], [106.42, 26.48], [106.42, 26.52], [106.38, 26.52], [106.38, 26.48]]] } },
		{ type: 'Feature', properties: { name: '点' }, geometry: { type: 'Point', coordinates: [106.41, 26.52] } }
	]
};

describe('lines and polygons', () => {
	test('are answered with the shares that the API gives, counted by length and area, drawn, and taken away in every form', async () => {
		const page = await openPage(browser(), '/batch');
		const file = Buffer.from(JSON.stringify(SHAPES));
		await answerFile(page, 'shapes.geojson', file);
		// 15.3 km by PostGIS: the length of the line within Qingzhen and the extent
		const row = page.getByRole('table', { name: said.grounds }).getByRole('row').filter({ hasText: units['gy-water'] });
		expect(await row.innerText()).toMatch(/15\.3\s*公里/);
		expect(await row.innerText()).toMatch(/平方公里/);
		await page.getByText(said.points({ drawn: '3', all: '3' })).waitFor();
		const response = await fetch(`${inject('address')}/api/v1/responsibility/batch`, { method: 'POST', headers: { 'content-type': 'application/geo+json' }, body: file });
		const answered = JSON.parse((await download(page, 'geojson')).toString()) as FeatureCollection;
		expect(answered).toEqual(await response.json());
		const [header = '', line = '', , point = ''] = (await download(page, 'csv')).toString().split('\r\n');
		expect(header).toMatch(/,error,shares$/);
		expect(line).toMatch(/gy-water 68\.3 %; gy-eeb 29\.3 %; ga-eeb 2\.2 %; as-eeb 0\.2 %$/);
		expect(point).toMatch(/,$/);
		const flat = await featuresIn(await download(page, 'fgb'));
		expect(flat.map(({ geometry }) => geometry.type).sort()).toEqual(['LineString', 'Point', 'Polygon']);
	});

	test('of 10,000 vertices are answered within two seconds', async () => {
		const page = await openPage(browser(), '/batch');
		await mapOf(page).waitFor({ timeout: 30_000 });
		await page.waitForLoadState('networkidle');
		const ring = Array.from({ length: 10_000 }, (_, i) => [106.4 + 0.2 * Math.cos((2 * Math.PI * i) / 10_000), 26.5 + (0.2 + 0.002 * (i % 2)) * Math.sin((2 * Math.PI * i) / 10_000)]);
		const large = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] } }] };
		await chooseFile(page, 'large.geojson', Buffer.from(JSON.stringify(large)));
		await expect.poll(() => startButton(page).isEnabled()).toBe(true);
		await startButton(page).click();
		await page.getByRole('table', { name: said.grounds }).waitFor({ timeout: 2000 });
	});
});

describe('with the network gone', () => {
	test('a page that is open goes on answering, and writes workbooks', async () => {
		const context = await openContext(browser(), {}, NETWORK_GONE);
		const page = await context.newPage();
		await page.goto('/batch');
		await mapOf(page).waitFor({ timeout: 30_000 });
		await page.waitForLoadState('networkidle');
		await context.setOffline(true);
		await answerFile(page, 'places.csv', csvOf([PLACES.lake, PLACES.anshun]));
		expect(Object.values(await countsOn(page)).reduce((sum, rows) => sum + rows, 0)).toBeGreaterThanOrEqual(2);
		const [sheet] = await readWorkbook(await download(page, 'xlsx'));
		expect(sheet?.data.length).toBe(3);
	});
});

/** Notes the longest time for which the page did nothing, from now on. */
const watchGaps = (page: Page): Promise<void> => page.evaluate(() => {
	const state = window as unknown as { longest: number };
	state.longest = 0;
	let last = performance.now();
	setInterval(() => {
		state.longest = Math.max(state.longest, performance.now() - last);
		last = performance.now();
	}, 10);
});
const longestGap = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as { longest: number }).longest);

describe('100,000 rows', () => {
	const many = csvOf(placesOver(100_000));

	test('leave the page free, tell their progress, and are drawn in part', async () => {
		const page = await openPage(browser(), '/batch');
		await mapOf(page).waitFor({ timeout: 30_000 });
		await page.waitForLoadState('networkidle');
		await chooseFile(page, 'many.csv', many);
		await page.getByRole('table', { name: said.readings }).waitFor();
		await watchGaps(page);
		await startButton(page).click();
		await page.getByRole('progressbar').waitFor();
		await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: 60_000 });
		expect(await longestGap(page)).toBeLessThan(200);
		await page.getByText(said.done({ rows: '100,000', seconds: '' }).slice(0, 12)).waitFor();
		const [, drawn = '', all] = (await page.getByText(/^图上画出/).innerText()).match(/画出 ([\d,]+) 处，共 ([\d,]+) 处/) ?? [];
		expect(all).toBe('100,000');
		expect(Number(drawn.replace(',', ''))).toBeLessThanOrEqual(10_000);
		expect(Number(drawn.replace(',', ''))).toBeGreaterThan(5000);
	});

	test('are stopped when they are cancelled, and can be begun again', async () => {
		const page = await openPage(browser(), '/batch');
		await chooseFile(page, 'many.csv', many);
		await startButton(page).click();
		await page.getByRole('button', { name: said.cancel }).click();
		await page.getByText(said.cancelled).waitFor();
		expect(await page.getByRole('table', { name: said.counts }).count()).toBe(0);
		await answerFile(page, 'few.csv', csvOf([PLACES.lake]));
	});
});
