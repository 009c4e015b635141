import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { presentationWords } from '#i18n/presentations';
import type { SceneContent } from '#scenes';
import { content, figures, view } from '../scenes/made.ts';
import { browserOfFile } from './browser.ts';
import { contextOf, member, pageOf, sessionOf, type Member } from './members.ts';

const browser = browserOfFile();
const said = presentationWords('zh');
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const PATH = '/api/v1/presentations';

async function send<T>(by: Member, method: string, path: string, body: object | Uint8Array): Promise<T> {
	const bytes = body instanceof Uint8Array;
	const response = await fetch(`${inject('address')}${path}`, {
		method, body: bytes ? new Uint8Array(body) : JSON.stringify(body), headers: { cookie: await sessionOf(by), origin: inject('address'), 'content-type': bytes ? 'image/png' : 'application/json' }
	});
	expect([response.ok, path]).toEqual([true, path]);
	return (await response.json()) as T;
}

/** A presentation of so many scenes: maps, figures, text. */
async function presented(by: Member, count: number): Promise<string> {
	const { id } = await send<{ id: string }>(by, 'POST', PATH, { title: '三十页' });
	const noise = sharp({ create: { width: 900, height: 700, channels: 3, background: '#8899aa', noise: { type: 'gaussian', mean: 128, sigma: 40 } } });
	const picture = await send<{ id: string; width: number; height: number }>(by, 'POST', `${PATH}/${id}/pictures`, new Uint8Array(await noise.png().toBuffer()));
	const scenes = Array.from({ length: count }, (_, index): SceneContent => {
		const transition = (['none', 'fade', 'push'] as const)[index % 3] ?? 'none';
		const own = { id: `s${index + 1}`, title: `第 ${index + 1} 页`, note: `备注 ${index + 1}`, transition };
		return content({ ...own, ...(index % 3 === 0 ? { view: view({ picture }) } : index % 3 === 1 ? { figures: figures() } : { text: '提请会议研究。' }) });
	});
	await send(by, 'PUT', `${PATH}/${id}`, { version: 1, scenes });
	return id;
}

/** What stands on the stage: the one scene that is seen, with its picture. */
const onStage = (page: Page) => page.evaluate(() => {
	const shown = [...document.querySelectorAll<HTMLElement>('.scenes > .scene')].filter((scene) => getComputedStyle(scene).visibility === 'visible' && scene.classList.contains('shown'));
	return shown.map((scene) => [scene.dataset['scene'], [...scene.querySelectorAll('img')].every((image) => image.complete && image.naturalWidth > 0), scene.getBoundingClientRect().width > 0]);
});

describe('a presentation', { timeout: 120_000 }, () => {
	test('takes the filtered problem list as a map and tables, and draws the map anew when somebody asks for it', async () => {
		const maker = await member('张专班', 'office-gy', 'office');
		await send(await member('清镇经办人', 'gov-qingzhen'), 'POST', '/api/v1/issues', { lon: 106.41, lat: 26.52, matter: 'fishing', title: '要在会上讲的问题', description: '说明' });
		const page = await pageOf(browser(), maker, '/issues?state=open&matter=fishing');
		await page.getByRole('button', { name: said.addIssues.button }).click();
		await page.getByLabel(said.addView.newTitle).fill('清单上会');
		await page.getByRole('button', { name: said.addView.add, exact: true }).click();
		await page.getByRole('link', { name: said.addView.open }).click();
		await page.locator('.shown .picture img').waitFor();
		const [map, table] = [page.locator('section .scene.map'), page.locator('.scene.figured')];
		expect(await map.first().locator('img').evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth > 0))).toBe(true);
		expect(await table.first().innerText()).toContain('要在会上讲的问题');
		await page.getByText(said.editor.changes.none).first().waitFor();
		const before = await map.first().locator('img').getAttribute('src');
		await send(await member('清镇经办人', 'gov-qingzhen'), 'POST', '/api/v1/issues', { lon: 106.42, lat: 26.53, matter: 'fishing', title: '后来的问题', description: '说明' });
		await page.reload();
		await page.getByText(said.editor.changes.shown).first().waitFor();
		await page.getByRole('button', { name: said.editor.redraw }).click();
		await page.getByText(said.editor.changes.none).first().waitFor();
		expect(await map.first().locator('img').getAttribute('src')).not.toBe(before);
	});

	test('of thirty scenes plays without a dropped one, by keys and numbers, goes black, leads out to the map and back', async () => {
		const maker = await member('张专班', 'office-gy', 'office');
		const id = await presented(maker, 30);
		const page = await pageOf(browser(), maker, `/presentations/${id}/show`);
		await page.locator('.scene.shown').waitFor();
		for (let place = 1; place <= 30; place++) {
			expect(await onStage(page)).toEqual([[`s${place}`, true, true]]);
			await page.keyboard.press(place % 2 ? 'ArrowRight' : 'PageDown');
		}
		await page.keyboard.press('PageUp');
		expect((await onStage(page))[0]?.[0]).toBe('s29');
		await page.keyboard.type('17');
		await page.keyboard.press('Enter');
		expect((await onStage(page))[0]?.[0]).toBe('s17');
		await page.keyboard.press('b');
		expect(await page.locator('.cover').isVisible()).toBe(true);
		await page.keyboard.press('b');
		expect(await page.locator('.cover').isVisible()).toBe(false);
		await page.keyboard.press('Home');
		await page.keyboard.press('m');
		const map = page.frameLocator('.free iframe');
		await map.locator('.map-pane').waitFor();
		await page.keyboard.press('m');
		expect(await page.locator('.free').count()).toBe(0);
		expect((await onStage(page))[0]?.[0]).toBe('s1');
		const [notes] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('s')]);
		await notes.locator('.speaker > * .notes', { hasText: '备注 1' }).waitFor();
		await notes.keyboard.press('PageDown');
		await notes.locator('.speaker > * .notes', { hasText: '备注 2' }).waitFor();
		expect((await onStage(page))[0]?.[0]).toBe('s2');
	});

	test('as one file opens from a disk with the network off, and its window for the speaker too', async () => {
		const maker = await member('张专班', 'office-gy', 'office');
		const id = await presented(maker, 4);
		const folder = mkdtempSync(join(tmpdir(), 'lianghu-deck-'));
		onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
		const exported = await fetch(`${inject('address')}${PATH}/${id}/export.html`, { headers: { cookie: await sessionOf(maker) } });
		const path = join(folder, 'deck.html');
		writeFileSync(path, new Uint8Array(await exported.arrayBuffer()));
		const context = await contextOf(browser(), maker);
		await context.setOffline(true);
		const page = await context.newPage();
		await page.goto(pathToFileURL(path).href);
		await page.locator('html.ready').waitFor({ state: 'attached' });
		for (let place = 1; place <= 4; place++) {
			expect(await onStage(page)).toEqual([[`s${place}`, true, true]]);
			await page.keyboard.press('ArrowRight');
		}
		const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
		await notes.locator('.speaker > * .notes', { hasText: '备注 4' }).waitFor();
		await notes.keyboard.press('PageUp');
		await notes.locator('.speaker > * .notes', { hasText: '备注 3' }).waitFor();
		expect((await onStage(page))[0]?.[0]).toBe('s3');
	});

	test('is made on the map in a minute, put in order by keys, and says what the map showed', async () => {
		const maker = await member('张专班', 'office-gy', 'office');
		const page = await pageOf(browser(), maker, '/?at=106.41,26.52&matter=water-pollution#12/26.52/106.42');
		await page.getByRole('button', { name: said.addView.button }).click();
		await page.locator('dialog img').waitFor();
		await page.getByLabel(said.addView.newTitle).fill('季度会议');
		await page.getByRole('button', { name: said.addView.add, exact: true }).click();
		await page.getByRole('link', { name: said.addView.open }).click();
		await page.waitForURL(/\/presentations\/\d+/);
		const list = page.getByRole('list', { name: said.editor.scenes });
		await page.getByRole('button', { name: said.editor.addText }).click();
		expect(await list.getByRole('listitem').count()).toBe(2);
		await page.getByLabel(said.editor.sceneTitle, { exact: true }).fill('第二页');
		await list.getByRole('button', { name: '第二页' }).press('Alt+ArrowUp');
		await page.getByText(said.editor.saved, { exact: true }).waitFor();
		const { items } = (await (await fetch(`${inject('address')}${PATH}`, { headers: { cookie: await sessionOf(maker) } })).json()) as { items: { id: string; own: boolean }[] };
		const { scenes } = (await (await fetch(`${inject('address')}${PATH}/${items.find(({ own }) => own)?.id}`, { headers: { cookie: await sessionOf(maker) } })).json()) as { scenes: SceneContent[] };
		expect(scenes.map(({ title }) => title)).toEqual(['第二页', expect.stringContaining('水污染')]);
		const shown = scenes[1]?.view;
		expect(shown?.picture?.width).toBeGreaterThan(1500);
		expect(shown?.legend.map(({ kind }) => kind)).toContain('lake');
		expect(shown?.facts.length).toBeGreaterThanOrEqual(4);
		expect([shown?.illustrative, shown?.lead?.length, shown?.scale?.length]).toEqual([true, expect.any(Number), expect.any(String)]);
		await page.evaluate(AXE);
		const violations = await page.evaluate(async () => (await (window as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run()).violations);
		expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
	});
});
