import { describe, expect, test } from 'vitest';
import { monitoringWords } from '#i18n/monitoring';
import { findings } from './axe.ts';
import { browserOfFile } from './browser.ts';
import { member, pageOf } from './members.ts';

const browser = browserOfFile();
const words = monitoringWords('zh');
const { enter, send } = words;
const PHONE = { viewport: { width: 390, height: 844 } };
const month = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 7);

describe('water quality', () => {
	test('the office enters a station, its unit sends a table after a preview, and everybody reads its class and its course', async () => {
		const [office, unit] = await Promise.all([member('钱主任', 'office-gy', 'office'), member('周工', 'gy-eeb')]);
		const desk = await pageOf(browser(), office, '/monitoring');
		for (const [label, text] of [[enter.code, 'HF-01'], [enter.name, '花鱼洞'], [enter.body, '红枫湖'], [enter.lon, '106.41'], [enter.lat, '26.52'], [enter.from, month]] as const) await desk.getByLabel(label, { exact: true }).fill(text);
		await desk.getByLabel(enter.target).selectOption('II');
		await desk.getByRole('button', { name: enter.save }).click();
		await desk.getByRole('link', { name: '花鱼洞' }).waitFor();
		expect(await findings(desk)).toEqual([]);

		const phone = await pageOf(browser(), unit, '/monitoring', PHONE);
		await phone.getByLabel(send.file, { exact: true }).setInputFiles({ name: '月报.csv', mimeType: 'text/csv', buffer: Buffer.from(`断面名称,月份,总磷(mg/L),总氮(mg/L)\n花鱼洞,${month},0.04,1.2\n`) });
		await phone.getByLabel(send.source, { exact: true }).fill('监测站月报');
		await phone.getByRole('button', { name: send.read }).click();
		await phone.getByRole('button', { name: send.take }).waitFor();
		expect(await findings(phone)).toEqual([]);
		await phone.getByRole('button', { name: send.take }).click();
		await phone.getByText(send.done({ readings: '2' })).waitFor();
		expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.viewport.width);

		await phone.getByRole('link', { name: '花鱼洞' }).click();
		await phone.getByRole('img', { name: words.station.chartOf({ item: words.items.tp, station: '花鱼洞' }) }).waitFor();
		await phone.getByText(words.classes.III).first().waitFor();
		expect(await findings(phone)).toEqual([]);
		expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.viewport.width);
	});
});
