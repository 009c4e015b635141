import { expect, test } from 'vitest';
import { enter, PASSWORD, person, type House } from './house.ts';

/** What an attacker tries at the door. */
export function describeAttacks(house: () => House): void {
	test('an unknown, a disabled and a password-less login get the same answer for the same work as a wrong password', async () => {
		const { accounts } = house();
		const [known, disabled] = [await person(house()), await person(house())];
		await accounts.disable(disabled.id, 'test');
		await accounts.create({ login: 'without-password', name: '新人', organisation: 'gy-water', role: 'officer' }, 'test');
		for (const login of [known.login, 'nobody-at-all', disabled.login, 'without-password']) {
			const before = house().hashes();
			const answer = await enter(house(), login, login === disabled.login ? PASSWORD : 'a wrong password');
			expect([login, answer, house().hashes() - before]).toEqual([login, { ok: false, reason: 'wrong' }, 1]);
		}
	});

	test('after five failures a login waits, longer each time, and not even the right password passes meanwhile', async () => {
		const { login } = await person(house());
		for (let tries = 0; tries < 5; tries++) expect(await enter(house(), login, 'a wrong password')).toEqual({ ok: false, reason: 'wrong' });
		expect(await enter(house(), login, PASSWORD)).toEqual({ ok: false, reason: 'wait', seconds: 30 });
		house().pass(31);
		expect(await enter(house(), login, 'a wrong password')).toEqual({ ok: false, reason: 'wrong' });
		expect(await enter(house(), login, PASSWORD)).toEqual({ ok: false, reason: 'wait', seconds: 60 });
		house().pass(61);
		expect(await enter(house(), login, PASSWORD)).toMatchObject({ ok: true });
		expect(await enter(house(), login, 'a wrong password')).toEqual({ ok: false, reason: 'wrong' });
	});

	test('a login that nobody has is braked like any other', async () => {
		for (let tries = 0; tries < 5; tries++) await enter(house(), 'not-there', 'a wrong password');
		expect(await enter(house(), 'not-there', 'a wrong password')).toEqual({ ok: false, reason: 'wait', seconds: 30 });
	});

	test('one address that tries many logins waits too, while others pass', async () => {
		const { login } = await person(house());
		for (let tries = 0; tries < 20; tries++) await enter(house(), `guess-${tries}`, 'a wrong password', { source: 'one address' });
		expect(await enter(house(), login, PASSWORD, { source: 'one address' })).toMatchObject({ ok: false, reason: 'wait' });
		expect(await enter(house(), login, PASSWORD)).toMatchObject({ ok: true });
	});

	test('a hundred attempts at once get no further than five', async () => {
		const { login } = await person(house());
		const before = house().hashes();
		const answers = await Promise.all(Array.from({ length: 100 }, () => enter(house(), login, 'a wrong password')));
		expect(answers.filter((answer) => !answer.ok && answer.reason === 'wrong')).toHaveLength(5);
		expect(house().hashes() - before).toBe(5);
	});

	test('a session that somebody has put into the browser is not continued, and ends', async () => {
		const [attacker, victim] = [await person(house()), await person(house())];
		const planted = await enter(house(), attacker.login, PASSWORD);
		if (!planted.ok) throw new Error(`got ${planted.reason}, expected a session`);
		const entered = await enter(house(), victim.login, PASSWORD, { session: planted.session });
		expect(entered).toMatchObject({ ok: true });
		expect(entered.ok && entered.session).not.toBe(planted.session);
		expect(await house().accounts.sessions.actor(planted.session)).toBeNull();
		for (const made of ['chosen-by-the-attacker', '']) expect(await house().accounts.sessions.actor(made)).toBeNull();
	});

	test('a disabled account loses its sessions, tokens and links at once, and gets none of them back', async () => {
		const { accounts } = house();
		const { id, login } = await person(house());
		const entered = await enter(house(), login, PASSWORD);
		const [session, token, link] = [entered.ok ? entered.session : '', await accounts.tokens.create(id, 'report', id), await accounts.link(id, 'test')];
		expect(await accounts.disable(id, 'test')).toBe(true);
		for (const again of [false, true]) {
			if (again) await accounts.enable(id, 'test');
			expect([await accounts.sessions.actor(session), await accounts.tokens.actor(token), await accounts.openLink(link)]).toEqual([null, null, null]);
		}
		expect(await enter(house(), login, PASSWORD)).toMatchObject({ ok: true });
	});

	test('a copy of the database holds nothing with which anybody could sign in', async () => {
		const { accounts, driver } = house();
		const { id, login } = await person(house());
		const entered = await enter(house(), login, PASSWORD);
		const secrets = [PASSWORD, entered.ok ? entered.session : '', await accounts.tokens.create(id, 'report', id), await accounts.link(id, 'test')];
		for (const table of ['account', 'session', 'bearer_token', 'one_time_link', 'sign_in_failure', 'administration_act']) {
			const [row] = await driver.query<{ text: string }>(`select coalesce(jsonb_agg(t), '[]')::text as text from ${table} t`);
			expect(secrets.filter((secret) => row?.text.includes(secret))).toEqual([]);
		}
	});
}
