/** People with accounts, as the tests of the problem list need them: made by an administrator, signed in with their password. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { AccountRole, OrganisationId } from '#issues';
import { openContext } from './page.ts';

export const PASSWORD = '湖边第七棵柳树下有渡船';

/** Somebody with an account. */
export interface Member {
	readonly login: string;
	readonly name: string;
	readonly unit: OrganisationId;
	readonly role: AccountRole;
}

/** Types a command at a terminal while the product runs; what it prints. */
export async function admin(...given: string[]): Promise<string> {
	const env = { ...process.env, DATA_DIR: inject('dataDir'), DATABASE_URL: '', LANG: 'en' };
	const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/bin/admin.ts', ...given], { env });
	return stdout.trim();
}

/** Sends a form as a browser without a script does; a redirect is not followed. */
export const sendForm = (path: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
	fetch(new URL(path, inject('address')), { method: 'POST', redirect: 'manual', headers: { accept: 'text/html', origin: inject('address'), ...headers }, body: new URLSearchParams(fields) });

const linkIn = (text: string): string => {
	const link = /\/sign-in\/link\?key=[\w-]+/.exec(text)?.[0];
	if (!link) throw new Error(`linkIn: got ${JSON.stringify(text.slice(0, 500))}, expected a link that sets a password`);
	return link;
};

let made = 0;
/** A login that nobody else has: files share the product, the time tells their people apart. */
const newLogin = () => `member.${Date.now().toString(36)}.${++made}`;

async function setPassword(link: string): Promise<void> {
	const set = await sendForm(link, { password: PASSWORD, again: PASSWORD });
	if (set.status !== 303) throw new Error(`setPassword: got ${set.status}, expected to be led on with 303`);
}

let administration: Promise<string> | null = null;

/** The session of an administrator, made by the command at the terminal; one for a file. */
async function administrator(): Promise<string> {
	const login = newLogin();
	await setPassword(linkIn(await admin('account', '--login', login, '--name', '赵管理', '--role', 'administrator')));
	return sessionOf({ login });
}

/** Makes an account; returns it with the path of the link that sets its password. */
export async function invite(name: string, unit: OrganisationId, role: AccountRole = 'officer'): Promise<Member & { readonly link: string }> {
	administration ??= administrator();
	const login = newLogin();
	const told = await sendForm('/accounts?/create', { login, name, role, organisation: unit }, { cookie: await administration });
	return { login, name, unit, role, link: linkIn(await told.text()) };
}

/** Makes an account that has a password. */
export async function member(name: string, unit: OrganisationId, role: AccountRole = 'officer'): Promise<Member> {
	const { link, ...invited } = await invite(name, unit, role);
	await setPassword(link);
	return invited;
}

/** Signs in; returns the session as a browser sends it back. */
export async function sessionOf({ login }: Pick<Member, 'login'>): Promise<string> {
	const entered = await sendForm('/sign-in', { login, password: PASSWORD });
	const session = /^session=[^;]+/.exec(entered.headers.get('set-cookie') ?? '')?.[0];
	if (!session) throw new Error(`sessionOf: got ${entered.status} for ${login}, expected a session`);
	return session;
}

/** Signs somebody in in this browser. */
export async function signIn(context: BrowserContext, who: Pick<Member, 'login'>): Promise<void> {
	const [name = '', value = ''] = (await sessionOf(who)).split('=');
	await context.addCookies([{ name, value, url: inject('address'), httpOnly: true, sameSite: 'Lax' }]);
}

/** A browser of one's own in which somebody has signed in. */
export async function contextOf(browser: Browser, who: Pick<Member, 'login'>, options: BrowserContextOptions = {}, pardoned?: RegExp): Promise<BrowserContext> {
	const context = await openContext(browser, options, pardoned);
	await signIn(context, who);
	return context;
}

/** A page at the address in a browser of one's own, signed in. */
export async function pageOf(browser: Browser, who: Pick<Member, 'login'>, path: string, options: BrowserContextOptions = {}, pardoned?: RegExp): Promise<Page> {
	const page = await (await contextOf(browser, who, options, pardoned)).newPage();
	await page.goto(path);
	return page;
}
