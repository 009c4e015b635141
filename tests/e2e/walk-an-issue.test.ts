import { describe, expect, test } from 'vitest';
import { issuePageWords } from '#i18n/issue-pages';
import { loggingWords } from '#i18n/issue-logging';
import { issueWords } from '#i18n/issues';
import { browserOfFile } from './browser.ts';
import { actionButton, begin, logged, offered, ownerIs, read, sendButton, stateIs, stepsShown, take } from './issue-page.ts';
import { PLACES, zh } from './looking.ts';
import { admin, member, pageOf } from './members.ts';

const browser = browserOfFile();
const issues = issueWords('zh');
const pages = issuePageWords('zh');
const logging = loggingWords('zh');
const [LON, LAT] = PLACES.lake.split(',');
/** In Anshun, some ten metres from Gui'an. */
const ON_THE_BORDER = { lon: '106.3914', lat: '26.405', accuracy: '200' };
const FAR = '2099-12-31';

const named = (...actions: (keyof typeof issues.actions)[]): string[] => actions.map((action) => issues.actions[action]);

// four browsers at once, on a machine that may have but one processor
describe('an issue', { timeout: 300_000 }, () => {
	test('goes from the unit that found it to the sign-off, through the hands of the responsible unit, of who checks, and of the office', async () => {
		const title = '二级保护区内养殖场';
		const [finder, owner, checker, office] = await Promise.all([member('王水务', 'gy-water'), member('李清镇', 'gov-qingzhen'), member('陈农业', 'gy-agri', 'head'), member('张专班', 'office-gy', 'office')]);
		const found = await pageOf(browser(), finder, `/issues/new?lon=${LON}&lat=${LAT}&matter=livestock`);
		const owned = await pageOf(browser(), owner, '/issues');
		await owned.getByText(pages.list.none).or(owned.getByRole('table')).first().waitFor();
		await found.getByLabel(logging.name).fill(title);
		await found.getByLabel(logging.description).fill('存栏约 200 头，粪污直排。');
		await found.getByLabel(logging.source).selectOption('joint-check');
		await found.getByRole('button', { name: new RegExp(`^(${logging.send}|${logging.sendAnyway})$`) }).click();
		await found.getByRole('link', { name: logging.done.open }).click();
		await stateIs(found, 'assigned');
		const id = found.url().match(/\/issues\/(\d+)/)?.[1] ?? '';
		// the unit has only had its list open
		await owned.getByRole('link', { name: title }).first().click();
		await owned.waitForURL(`**/issues/${id}`);
		await ownerIs(owned, 'gov-qingzhen');
		expect(await actionButton(found, 'accept').count()).toBe(0);

		await take(owned, 'accept');
		await stateIs(owned, 'accepted');
		await take(owned, 'plan', { note: '清退养殖场，清运粪污', due: FAR });
		await take(owned, 'start');
		await take(owned, 'submit', { note: '已清退' });
		await stateIs(owned, 'submitted');
		for (const action of ['check', 'return', 'sign-off'] as const) expect(await actionButton(owned, action).count()).toBe(0);
		const checked = await pageOf(browser(), checker, `/issues/${id}`);
		await take(checked, 'return', { note: '粪池未清' });
		await stateIs(owned, 'in-progress');
		await take(owned, 'submit', { note: '粪池已清' });
		await stateIs(checked, 'submitted');
		await take(checked, 'check', { note: '现场看过' });
		const signed = await pageOf(browser(), office, `/issues/${id}`);
		await take(signed, 'sign-off');
		// nobody has loaded these pages anew: they are told
		for (const page of [found, owned, checked, signed]) await stateIs(page, 'signed-off');
		expect(await stepsShown(found)).toEqual(named('sign-off', 'check', 'submit', 'return', 'submit', 'start', 'plan', 'accept', 'log'));
		await offered(owned, 'comment');
		expect((await read(owner, id)).steps.map(({ by }) => by)).toEqual(['王水务', '李清镇', '李清镇', '李清镇', '李清镇', '陈农业', '李清镇', '陈农业', '张专班']);
		expect(await admin('verify')).toMatch(/\b[0-9a-f]{64}\b/);
	});

	test('that is refused twice comes to the office, which decides; it is never without an owner', async () => {
		const [finder, named_, second, office] = await Promise.all([member('王水务', 'gy-water'), member('李清镇', 'gov-qingzhen'), member('赵环境', 'gy-eeb'), member('张专班', 'office-gy', 'office')]);
		const { id } = await logged(finder, PLACES.lake, 'livestock', '库湾网箱养鱼');
		const first = await pageOf(browser(), named_, `/issues/${id}`);
		// a refusal without a unit and a clause goes nowhere
		await begin(first, 'refuse', { note: '不属本单位' });
		await sendButton(first, 'refuse').click();
		expect((await read(office, id)).version).toBe(1);
		await first.getByRole('button', { name: pages.one.cancel, exact: true }).click();
		await take(first, 'refuse', { note: '不属本单位', toUnit: 'gy-eeb', clause: '附二(二)' });
		await ownerIs(first, 'gy-eeb');
		await offered(first, 'comment');

		const next = await pageOf(browser(), second, `/issues/${id}`);
		const decides = await pageOf(browser(), office, `/issues/${id}`);
		await take(next, 'refuse', { note: '也不属本单位', toUnit: 'gov-qingzhen', clause: '附二(六)' });
		for (const page of [first, next, decides]) await stateIs(page, 'disputed');
		await ownerIs(decides, 'office-gy');
		await take(decides, 'decide-unit', { note: '按附二(六)由属地政府负责', toUnit: 'gov-qingzhen' });
		await ownerIs(first, 'gov-qingzhen');
		await stateIs(first, 'assigned');
		for (const action of ['refuse', 'transfer'] as const) expect(await actionButton(first, action).count()).toBe(0);
		await take(first, 'accept');
		await stateIs(decides, 'accepted');
		expect((await read(office, id)).steps.map(({ stateAfter }) => stateAfter)).toEqual(['assigned', 'assigned', 'disputed', 'assigned', 'accepted']);
	});

	test('at a place of two territories is coordinated by the office, seen by both offices, and put on a joint meeting\'s agenda', async () => {
		const [finder, here, there] = await Promise.all([member('周平坝', 'as-eeb'), member('吴专班', 'office-as', 'office'), member('张专班', 'office-gy', 'office')]);
		const found = await pageOf(browser(), finder, `/issues/new?${new URLSearchParams({ ...ON_THE_BORDER, matter: 'water-pollution' })}`);
		await found.getByLabel(logging.name).fill('交界河段水体发黑');
		await found.getByRole('button', { name: new RegExp(`^(${logging.send}|${logging.sendAnyway})$`) }).click();
		await found.getByRole('link', { name: logging.done.open }).click();
		await found.getByRole('main').locator('p', { hasText: `${pages.one.coordinator}: ${zh.units['office-as']}` }).waitFor();
		const path = new URL(found.url()).pathname;
		const [ours, theirs] = [await pageOf(browser(), here, path), await pageOf(browser(), there, path)];
		await take(theirs, 'agenda', { note: '两地监测口径不一，请会议研究' });
		for (const page of [ours, theirs, found]) await page.getByText(pages.one.onAgenda).waitFor();
		await take(ours, 'assist', { note: '请贵安新区排查上游', toUnit: 'ga-eeb' });
		await theirs.getByRole('main').getByText('请贵安新区排查上游').waitFor();
		await take(ours, 'agenda', { note: '已研究' });
		await ours.getByText(pages.one.onAgenda).waitFor({ state: 'detached' });
	});
});
