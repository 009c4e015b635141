import { describe, expect, test } from 'vitest';
import { organisationName } from '#i18n/issues';
import { meetingWords } from '#i18n/meetings';
import { findings } from './axe.ts';
import { browserOfFile } from './browser.ts';
import { member, pageOf } from './members.ts';

const browser = browserOfFile();
const said = meetingWords('zh');
const { form, page: pages } = said;
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
const TITLE = '北岸直排专题会议';
const DECISION = '封堵北岸全部直排口并验收';
const PHONE = { viewport: { width: 390, height: 844 } };

describe('a joint meeting', () => {
	test('the office calls and holds it, the unit that a decision charges finds it and reports, and the office reads that', async () => {
		const [office, charged] = await Promise.all([member('钱主任', 'office-gy', 'office'), member('孙科长', 'gov-qingzhen')]);
		const desk = await pageOf(browser(), office, '/meetings/new');
		await desk.getByLabel(form.title).fill(TITLE);
		await desk.getByLabel(form.day, { exact: true }).fill(today);
		await desk.getByLabel(form.place).fill('清镇');
		await desk.getByRole('checkbox', { name: organisationName('gov-qingzhen', 'zh') }).check();
		await desk.getByRole('button', { name: form.addItem }).click();
		await desk.getByLabel(form.itemTitle, { exact: true }).fill('通报北岸直排');
		expect(await findings(desk)).toEqual([]);
		await desk.getByRole('button', { name: form.save }).click();
		await desk.getByRole('heading', { name: TITLE }).waitFor();

		const invited = await pageOf(browser(), charged, '/inbox', PHONE);
		await invited.getByRole('link', { name: TITLE }).click();
		await invited.getByText(said.answers.yours).waitFor();
		await invited.getByRole('button', { name: said.actions.attend }).click();
		await invited.getByLabel(form.attendNote).fill('孙科长');
		await invited.getByRole('button', { name: form.send }).click();
		await invited.getByRole('listitem').filter({ hasText: said.answers.attends }).filter({ hasText: '孙科长' }).first().waitFor();
		expect(await findings(invited)).toEqual([]);
		expect(await invited.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.viewport.width);
		await desk.reload();

		await desk.getByRole('button', { name: said.actions.hold }).click();
		await desk.getByLabel(form.minutes, { exact: true }).fill('会议听取了汇报。');
		await desk.getByRole('button', { name: form.addDecision }).click();
		await desk.getByLabel(`${pages.decision.text} 1`).fill(DECISION);
		await desk.getByLabel(pages.decision.unit).selectOption('gov-qingzhen');
		await desk.getByLabel(pages.decision.due).fill(today);
		expect(await findings(desk)).toEqual([]);
		await desk.getByRole('button', { name: form.save }).click();
		await desk.getByRole('rowheader', { name: DECISION }).waitFor();

		const phone = await pageOf(browser(), charged, '/inbox', PHONE);
		await phone.getByRole('link', { name: DECISION }).waitFor();
		expect(await findings(phone)).toEqual([]);
		await phone.goto(new URL('/meetings', phone.url()).href);
		await phone.getByText(DECISION).waitFor();
		expect(await findings(phone)).toEqual([]);
		expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.viewport.width);
		await phone.getByRole('link', { name: TITLE }).click();
		await phone.getByRole('button', { name: said.actions.report }).click();
		await phone.getByLabel(form.decision).selectOption('0');
		await phone.getByLabel(form.reportNote).fill('已封堵，验收合格');
		await phone.getByRole('button', { name: form.send }).click();
		await phone.getByText('已封堵，验收合格').first().waitFor();

		await desk.reload();
		await desk.getByText('已封堵，验收合格').first().waitFor();
		expect(await findings(desk)).toEqual([]);
	});
});
