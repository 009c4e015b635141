import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admin } from '../../../src/lib/server/auth/command.ts';
import { LANGS } from '#i18n';
import { embeddedHouse, enter, PASSWORD, type House } from './house.ts';

let house: House;
beforeAll(async () => {
	house = await embeddedHouse();
});
afterAll(() => house.close());

async function run(line: string, lang: 'zh' | 'en' = 'en'): Promise<{ status: number; lines: string[]; opened: boolean }> {
	const lines: string[] = [];
	let opened = false;
	const openStore = async () => {
		opened = true;
		return { accounts: house.accounts, load: unasked, saveWordings: unasked };
	};
	const status = await admin({ arguments: line.split(' ').filter(Boolean), folder: '.', lang, today: '2026-11-25', openStore, print: (text) => lines.push(text) });
	return { status, lines, opened };
}

const unasked = (): never => {
	throw new Error('got a question about areas, expected one about accounts');
};

const keyIn = (lines: readonly string[]) => /key=([\w-]{43})/.exec(lines.join('\n'))?.[1] ?? '';

describe('npm run admin', () => {
	test('token prints the token and nothing else, and it opens what the role may', async () => {
		const { status, lines } = await run('token --unit gov-qingzhen --role officer');
		expect([status, lines]).toEqual([0, [expect.stringMatching(/^[\w-]{43}$/)]]);
		expect(await house.accounts.tokens.actor(lines[0] ?? '')).toMatchObject({ organisation: 'gov-qingzhen', role: 'officer' });
	});

	test('a leader and an administrator belong to the leading group when nothing is said', async () => {
		for (const role of ['leader', 'administrator']) {
			const { lines } = await run(`token --role ${role}`);
			expect(await house.accounts.tokens.actor(lines[0] ?? '')).toMatchObject({ organisation: 'leading-group', role });
		}
	});

	test('a token is listed by its label and revoked by its id', async () => {
		const { lines: [secret = ''] } = await run('token --unit office-gy --role office --label nightly-report');
		const row = (await run('tokens')).lines.find((line) => line.includes('nightly-report')) ?? '';
		expect(row).not.toContain(secret);
		const id = row.split('\t')[0] ?? '';
		expect((await run(`revoke --id ${id}`)).status).toBe(0);
		expect(await house.accounts.tokens.actor(secret)).toBeNull();
		expect((await run(`revoke --id ${id}`)).status).toBe(1);
	});

	test('account gives a link that sets the password; it is listed, disabled, enabled, and given a new link', async () => {
		const made = await run('account --login Wang.Min --name 王敏 --unit gy-water --role head');
		expect(made.lines.join('\n')).toContain('/sign-in/link?key=');
		expect(await house.accounts.setByLink(keyIn(made.lines), PASSWORD)).toMatchObject({ ok: true });
		expect((await run('accounts')).lines).toContain('wang.min\t王敏\thead\tgy-water');
		expect((await run('account --login wang.min --name 王敏 --unit gy-water --role head')).status).toBe(1);
		expect((await run('disable --login WANG.MIN')).status).toBe(0);
		expect((await run('accounts')).lines).toContain('wang.min\t王敏\thead\tgy-water\tdisabled');
		expect(await enter(house, 'wang.min', PASSWORD)).toMatchObject({ ok: false });
		expect((await run('enable --login wang.min')).status).toBe(0);
		expect(await house.accounts.setByLink(keyIn((await run('password --login wang.min')).lines), 'another long one')).toMatchObject({ ok: true });
		expect(await enter(house, 'wang.min', 'another long one')).toMatchObject({ ok: true });
	});

	test.each([
		['token --unit gov-qingzen --role officer', 'gov-qingzhen'],
		['token --unit 清镇市人民政府 --role officer', 'gov-qingzhen'],
		['token --unit gy-water --role offcer', 'officer'],
		['token --unit gy-water --role 单位负责人', 'head'],
		['token --unit gy-water --role office', 'office-gy, office-as'],
		['token --unit office-gy --role officer', 'gy-water'],
		['token --role officer', '--unit'],
		['account --unit gy-water --role officer', '--login, --name'],
		['account --login 王 --name 王 --unit gy-water --role officer', '王'],
		['revoke', '--id'],
		['tokn --unit gy-water', 'tokn'],
		['token --unt gy-water --role officer', '--unt']
	])('%s is refused before the database is opened, and told: %s', async (line, told) => {
		for (const lang of LANGS) {
			const { status, lines, opened } = await run(line, lang);
			expect([status, opened]).toEqual([2, false]);
			expect(lines.join('\n')).toContain(told);
		}
	});

	test('an account or a token that is not there is refused', async () => {
		for (const line of ['disable --login nobody', 'enable --login nobody', 'password --login nobody', 'revoke --id 1']) expect((await run(line)).status).toBe(1);
	});
});
