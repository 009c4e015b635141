import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeAttacks } from './attacks.ts';
import { enter, PASSWORD, person, type House } from './house.ts';

const DAY = 24 * 3600;

/** What holds of accounts on any database. */
export function describeAccounts(name: string, open: () => Promise<House>): void {
	describe(`accounts on ${name}`, () => {
		let house: House;
		beforeAll(async () => {
			house = await open();
		});
		afterAll(() => house.close());
		describeFirst(() => house);
		describeSessions(() => house);
		describeTokens(() => house);
		describeLinks(() => house);
		describeOpenid(() => house);
		describeAttacks(() => house);
		describeRecord(() => house);
	});
}

function describeFirst(house: () => House): void {
	test('the first administrator is made by the latest link, once, and then there is no further link', async () => {
		const { accounts } = house();
		const [earlier, latest] = [await accounts.firstLink(), await accounts.firstLink()];
		const asked = { login: 'first', name: '管理员', organisation: 'leading-group', password: PASSWORD } as const;
		expect(await accounts.createFirst(earlier ?? '', asked)).toEqual({ ok: false, reason: 'link' });
		expect(await accounts.createFirst(latest ?? '', { ...asked, password: 'short' })).toEqual({ ok: false, reason: 'short' });
		expect(await accounts.createFirst(latest ?? '', asked)).toMatchObject({ ok: true });
		expect(await accounts.createFirst(latest ?? '', { ...asked, login: 'second' })).toEqual({ ok: false, reason: 'link' });
		expect(await accounts.firstLink()).toBeNull();
		expect(await enter(house(), 'first', PASSWORD)).toMatchObject({ ok: true });
	});
}

function describeSessions(house: () => House): void {
	async function begun() {
		const { login, id } = await person(house());
		const entered = await enter(house(), login, PASSWORD);
		if (!entered.ok) throw new Error(`begun: got ${entered.reason}, expected a session`);
		return { login, id, session: entered.session };
	}

	test('who signs in is known again by the session, with name, unit and role', async () => {
		const { session, id } = await begun();
		expect(await house().accounts.sessions.actor(session)).toEqual({ account: id, name: '王敏', organisation: 'gov-qingzhen', role: 'officer' });
	});

	test('a session that is used lives on past twelve hours, one that is not used ends', async () => {
		const [used, idle] = [await begun(), await begun()];
		const { sessions } = house().accounts;
		house().pass(7 * 3600);
		expect(await sessions.actor(used.session)).not.toBeNull();
		house().pass(7 * 3600);
		expect(await sessions.actor(used.session)).not.toBeNull();
		expect(await sessions.actor(idle.session)).toBeNull();
		expect(await sessions.of(idle.id, null)).toEqual([]);
	});

	test('a session ends after seven days, however much it is used', async () => {
		const { session } = await begun();
		for (let hours = 10; hours < 7 * 24; hours += 10) {
			house().pass(10 * 3600);
			expect(await house().accounts.sessions.actor(session)).not.toBeNull();
		}
		house().pass(10 * 3600);
		expect(await house().accounts.sessions.actor(session)).toBeNull();
	});

	test('signing out ends one session, signing out everywhere all of them', async () => {
		const { login, id, session } = await begun();
		const others = [await enter(house(), login, PASSWORD), await enter(house(), login, PASSWORD)].map((entered) => (entered.ok ? entered.session : ''));
		const { sessions } = house().accounts;
		expect((await sessions.of(id, session)).filter(({ current }) => current)).toHaveLength(1);
		await sessions.end(session);
		expect(await Promise.all([session, ...others].map(async (each) => (await sessions.actor(each)) !== null))).toEqual([false, true, true]);
		await sessions.endAll(id);
		expect(await Promise.all(others.map((each) => sessions.actor(each)))).toEqual([null, null]);
	});

	test('a changed password ends every session, and only the new one opens', async () => {
		const { login, id, session } = await begun();
		const { accounts } = house();
		expect(await accounts.changePassword(id, 'not the old one', 'a new long one', 'desk')).toEqual({ ok: false, reason: 'wrong' });
		expect(await accounts.changePassword(id, PASSWORD, 'another long one', 'desk')).toMatchObject({ ok: true });
		expect(await accounts.sessions.actor(session)).toBeNull();
		expect(await enter(house(), login, PASSWORD)).toEqual({ ok: false, reason: 'wrong' });
		expect(await enter(house(), login, 'another long one')).toMatchObject({ ok: true });
	});
}

function describeTokens(house: () => House): void {
	test('a token of a service is known by unit and role, is listed without its secret, and is gone when revoked', async () => {
		const { tokens } = house().accounts;
		const asked = { name: '水质监测', organisation: 'gy-eeb', role: 'officer', label: '水质监测' } as const;
		const [secret, second] = [await tokens.createService(asked, 'terminal'), await tokens.createService(asked, 'terminal')];
		const actor = await tokens.actor(secret);
		expect(actor).toMatchObject({ name: '水质监测', organisation: 'gy-eeb', role: 'officer' });
		expect((await tokens.actor(second))?.account).not.toBe(actor?.account);
		const [listed] = await tokens.list(actor?.account);
		expect(JSON.stringify(listed)).not.toContain(secret);
		expect(await tokens.revoke(listed?.id ?? '', null, 'terminal')).toBe(true);
		expect(await tokens.revoke(listed?.id ?? '', null, 'terminal')).toBe(false);
		expect(await tokens.actor(secret)).toBeNull();
		expect(await tokens.actor(second)).not.toBeNull();
	});

	test('a person revokes own tokens and nobody else\'s', async () => {
		const { tokens } = house().accounts;
		const [one, other] = [await person(house()), await person(house())];
		const secret = await tokens.create(one.id, '表格', one.id);
		expect((await tokens.actor(secret))?.account).toBe(one.id);
		const [listed] = await tokens.list(one.id);
		expect(await tokens.revoke(listed?.id ?? '', other.id, other.id)).toBe(false);
		expect(await tokens.revoke(listed?.id ?? '', one.id, one.id)).toBe(true);
	});
}

function describeLinks(house: () => House): void {
	test('a link sets the password once, within a day, and a newer one takes its place', async () => {
		const { accounts } = house();
		const { id, login } = await person(house());
		const expired = await accounts.link(id, 'test');
		house().pass(DAY);
		expect(await accounts.openLink(expired)).toBeNull();
		expect(await accounts.setByLink(expired, 'a new long one')).toEqual({ ok: false, reason: 'link' });
		const [replaced, link] = [await accounts.link(id, 'test'), await accounts.link(id, 'test')];
		expect(await accounts.openLink(replaced)).toBeNull();
		expect(await accounts.openLink(link)).toEqual({ account: id, login, name: '王敏' });
		expect(await accounts.setByLink(link, 'a new long one')).toMatchObject({ ok: true });
		expect(await accounts.setByLink(link, 'another long one')).toEqual({ ok: false, reason: 'link' });
		expect(await enter(house(), login, 'a new long one')).toMatchObject({ ok: true });
	});

	test('a login is given once', async () => {
		const { login } = await person(house());
		expect(await house().accounts.create({ login, name: '李', organisation: 'gy-water', role: 'head' }, 'test')).toBeNull();
	});
}

function describeOpenid(house: () => House): void {
	const browser = { agent: 'a browser', session: null };

	test('the provider\'s subject takes the account that was made for its login, once, and is known by itself from then on', async () => {
		const { accounts } = house();
		const { login, id } = await person(house());
		const session = await accounts.signInByOpenid('https://id.test alice', login.toUpperCase(), browser);
		expect((await accounts.sessions.actor(session ?? ''))?.account).toBe(id);
		expect(await accounts.signInByOpenid('https://id.test mallory', login, browser)).toBeNull();
		expect(await accounts.signInByOpenid('https://id.test alice', 'somebody-else', browser)).not.toBeNull();
		const { login: other } = await person(house());
		const again = await accounts.signInByOpenid('https://id.test alice', other, browser);
		expect((await accounts.sessions.actor(again ?? ''))?.account).toBe(id);
	});

	test('nobody is created by signing in, and a disabled account stays shut', async () => {
		const { accounts } = house();
		expect(await accounts.signInByOpenid('https://id.test nobody', 'nobody-knows', browser)).toBeNull();
		const { login, id } = await person(house());
		await accounts.signInByOpenid('https://id.test bob', login, browser);
		await accounts.disable(id, 'test');
		expect(await accounts.signInByOpenid('https://id.test bob', login, browser)).toBeNull();
	});
}

function describeRecord(house: () => House): void {
	test('every act is recorded with who did it, and the record cannot be changed', async () => {
		const { accounts, driver } = house();
		const [boss, { id, login }] = [await person(house(), { role: 'administrator', organisation: 'leading-group', name: '赵管理' }), await person(house())];
		await accounts.disable(id, boss.id);
		await accounts.enable(id, boss.id);
		expect((await accounts.acts(2)).map(({ by, act, subject }) => [by, act, subject])).toEqual([['赵管理', 'enable', login], ['赵管理', 'disable', login]]);
		for (const change of ['update administration_act set by = null', 'delete from administration_act', 'truncate administration_act']) {
			await expect(driver.exec(change), change).rejects.toThrow(/never changed/);
		}
	});
}
