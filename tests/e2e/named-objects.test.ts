import { describe, expect, test } from 'vitest';
import { objectWords } from '#i18n/objects';
import { uploadWords } from '#i18n/uploads';
import { findings } from './axe.ts';
import { browserOfFile } from './browser.ts';
import { home } from './home.ts';
import { member, pageOf, sessionOf } from './members.ts';

const browser = browserOfFile();
const said = objectWords('zh');
const own = said.upload;
const SET = `排查 ${Date.now().toString(36)}`;

describe('named objects', { timeout: 180_000 }, () => {
	test('a table of outfalls is loaded, with what is wrong row by row; a proposal then says what it means for each, and shows where', async () => {
		const planner = await member('钱规划', 'gy-eeb');
		const headers = { cookie: await sessionOf(planner), 'content-type': 'application/json', origin: home().address };
		const call = async <T>(path: string, body?: object): Promise<T> => {
			const response = await fetch(new URL(path, home().address), { headers, ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}) });
			expect([path, response.ok]).toEqual([path, true]);
			return (await response.json()) as T;
		};
		const { features: [zone] } = await call<{ features: { properties: { id: string }; geometry: { coordinates: [number, number][][][] } }[] }>('/api/v1/areas?kind=zone-2');
		const corners = zone?.geometry.coordinates[0]?.[0] ?? [];
		const middle = [0, 1].map((axis) => corners.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / corners.length);
		const shrunk = (share: number) => ([lon = 0, lat = 0]: readonly number[]) => [(middle[0] ?? 0) + (lon - (middle[0] ?? 0)) * share, (middle[1] ?? 0) + (lat - (middle[1] ?? 0)) * share];
		const places = corners.filter((_, index) => index % Math.ceil(corners.length / 12) === 0).map(shrunk(0.995));
		const table = ['编号,名称,经度,纬度', ...places.map(([lon, lat], index) => `W${index + 1},${index + 1}号排口,${lon},${lat}`), 'W1,重号,106.41,26.52', 'W99,没坐标,,'].join('\n');

		const page = await pageOf(browser(), planner, '/objects', {}, /422/);
		await page.waitForLoadState('networkidle');
		await page.locator('input[type=file]').setInputFiles({ name: '排口.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
		await page.getByLabel(uploadWords('zh').systems['4490']).check();
		await page.getByRole('button', { name: uploadWords('zh').answer, exact: true }).click();
		await page.getByText(own.faults({ count: '2' })).waitFor();
		await page.getByText(said.rowFault({ row: String(places.length + 2), why: said.faults.twice({ got: 'W1' }) })).waitFor();
		const take = page.getByRole('button', { name: own.take, exact: true });
		expect(await take.isDisabled()).toBe(true);
		await page.getByLabel(own.partial({ faults: '2', count: String(places.length) })).check();
		await page.getByLabel(own.name).fill(SET);
		await page.getByLabel(own.source).fill('2025 年排查');
		await page.getByLabel(own.accuracy).fill('15');
		await page.getByLabel(own.dataDate).fill('2025-12-01');
		expect(await findings(page)).toEqual([]);
		await take.click();
		await page.getByText(own.done({ name: SET, count: String(places.length) })).waitFor();
		await page.close();

		const geometry = { type: 'MultiPolygon', coordinates: (zone?.geometry.coordinates ?? []).map((rings) => rings.map((ring) => ring.map(shrunk(0.97)))) };
		const { id } = await call<{ id: string }>('/api/v1/proposals', { title: '二级区内缩', reason: '新勘界', validFrom: '2027-01-01', changes: [{ op: 'replace', area: zone?.properties.id, geometry }] });
		const { objects } = await call<{ objects: { number: string; name: string; lon: number; lat: number }[] }>(`/api/v1/proposals/${id}/consequence`);
		const [first] = objects.filter(({ number }) => number.startsWith('W'));
		if (!first) throw new Error('got no outfall on the changed ground, expected some');
		const proposal = await pageOf(browser(), planner, `/proposals/${id}`);
		const section = proposal.locator('section', { has: proposal.getByRole('heading', { name: said.consequence.title }) });
		await section.getByRole('button', { name: `${said.consequence.show}: ${first.name}`, exact: true }).first().click();
		await expect.poll(() => proposal.evaluate(() => location.hash)).toContain(`${first.lat.toFixed(5)}/${first.lon.toFixed(5)}`);
		await proposal.close();
	});
});
