import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { loggingWords } from '#i18n/issue-logging';
import { browserOfFile } from './browser.ts';
import { atHome, home } from './home.ts';
import { logged, read, take } from './issue-page.ts';
import { mapReady, PLACES } from './looking.ts';
import { admin, member, pageOf, sendForm, sessionOf } from './members.ts';

atHome();
const browser = browserOfFile();
const FORM = 'application/x-www-form-urlencoded';

/** The actions of all pages that have any, with what a person could send. */
const ACTIONS = [
	'/account?/signOut', '/account?/signOutEverywhere', '/account?/password', '/account?/createToken', '/account?/revokeToken',
	'/accounts?/create', '/accounts?/disable', '/accounts?/enable', '/accounts?/link', '/sign-in', '/sign-in/link?key=x', '/sign-in/first?key=x'
] as const;
const FIELDS = { login: 'mallory', name: 'Mallory', role: 'administrator', organisation: 'leading-group', id: '1', label: 'x', old: 'x', password: 'x', again: 'x' };

const post = (path: string, headers: Record<string, string>, body: string | Blob = new URLSearchParams(FIELDS).toString()): Promise<Response> =>
	fetch(new URL(path, home().address), { method: 'POST', redirect: 'manual', headers: { accept: 'text/html', ...headers }, body });

/** Sends so many bytes, all of them, whatever the server thinks of it meanwhile. */
function statusOfLarge(path: string, bytes: number, headers: Record<string, string>): Promise<number> {
	return new Promise((done, fail) => {
		const sending = request(new URL(path, home().address), { method: 'POST', agent: false, headers: { accept: 'text/html, */*', origin: home().address, ...headers, 'content-length': bytes } }, (response) => {
			done(response.statusCode ?? 0);
			response.destroy();
		});
		sending.on('error', fail).end(Buffer.alloc(bytes, 'x'));
	});
}

/** Text that would be a part of the page, or run, where it is written without care. */
const MARKUP = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script></script><svg onload=window.hurt=1>{@html 1}';

describe('an attacker', { timeout: 180_000 }, () => {
	test('with another site\'s form presses no button in the name of who has signed in', async () => {
		const who = await member('赵管理', 'leading-group', 'administrator');
		const cookie = await sessionOf(who);
		for (const path of ACTIONS) {
			for (const from of [{ origin: 'https://evil.test' }, { origin: 'null' }, { origin: `${home().address}.evil.test` }, { origin: home().address.replace(/\d+$/, '1') }, {}]) {
				for (const type of [FORM, 'text/plain', 'multipart/form-data; boundary=x']) {
					const { status } = await post(path, { ...from, cookie, 'content-type': type } as Record<string, string>);
					expect([path, from, type, status]).toEqual([path, from, type, 403]);
				}
				// a body without a type is no form for the browser, and for nobody here either
				const { status } = await post(path, { ...from, cookie } as Record<string, string>, new Blob([new URLSearchParams(FIELDS).toString()]));
				expect([path, from, status]).toEqual([path, from, 415]);
			}
		}
		expect(await sessionOf(who)).toMatch(/^session=/);
		expect(await admin('accounts')).not.toContain('mallory');
	});

	test('without sign-in, or with another role, gets no further than the door', async () => {
		const officer = await sessionOf(await member('孙浩', 'gy-water', 'head'));
		for (const path of ACTIONS.filter((each) => each.startsWith('/account'))) {
			const stranger = await sendForm(path, FIELDS);
			// who signs out needs no account
			if (!path.endsWith('signOut')) expect([path, stranger.status, new URL(stranger.headers.get('location') ?? '', home().address).pathname]).toEqual([path, 303, '/sign-in']);
			if (path.startsWith('/accounts')) expect([path, (await sendForm(path, FIELDS, { cookie: officer })).status]).toEqual([path, 403]);
		}
		expect(await admin('accounts')).not.toContain('mallory');
	});

	test('sends no form that makes the server fail', async () => {
		const cookie = await sessionOf(await member('赵管理', 'leading-group', 'administrator'));
		const odd = ['\u0000', '\ud800', 'x'.repeat(1001), "' or 1=1 --", '../../etc/passwd', '\r\nset-cookie: session=1'];
		for (const path of ACTIONS) {
			for (const text of odd) {
				const { status, headers } = await sendForm(path, Object.fromEntries(Object.keys(FIELDS).map((field) => [field, text])), path.startsWith('/account?/sign') ? {} : { cookie });
				expect([path, text.slice(0, 10), status < 500, headers.get('set-cookie')?.includes('session=1') ?? false]).toEqual([path, text.slice(0, 10), true, false]);
			}
		}
		for (const header of ['https,http', 'javascript', 'a\tb', '://', 'HTTPS']) {
			const { status } = await fetch(`${home().address}/sign-in`, { headers: { 'x-forwarded-proto': header } });
			expect([header, status < 500]).toEqual([header, true]);
		}
		for (const path of ['/%00', '/issues/%00', '/issues/..%2f..%2fetc%2fpasswd', '/%2e%2e/%2e%2e/etc/passwd', '/issues/%ff', '/data/..%2f..%2fpackage.json']) {
			const { status } = await fetch(`${home().address}${path}`, { headers: { cookie } });
			expect([path, status < 500]).toEqual([path, true]);
		}
	});

	test('who sends what is too large hears so, and not a broken line', async () => {
		const cookie = await sessionOf(await member('孙浩', 'gy-water'));
		expect(await statusOfLarge('/sign-in', 3_000_000, { 'content-type': FORM })).toBe(401);
		expect(await statusOfLarge('/api/v1/issues', 3_000_000, { cookie, 'content-type': 'application/json' })).toBe(413);
		expect(await statusOfLarge('/api/v1/attachments?name=a.pdf', 40_000_000, { cookie, 'content-type': 'application/pdf' })).toBe(413);
	});

	test('writes nothing into an issue that runs in the page of who reads it', async () => {
		const [finder, owner] = await Promise.all([member(MARKUP.slice(0, 40), 'gy-water'), member('李清镇', 'gov-qingzhen')]);
		const issue = await logged(finder, PLACES.lake, 'livestock', MARKUP.slice(0, 120));
		const told = await pageOf(browser(), owner, `/issues/${issue.id}`);
		await take(told, 'comment', { note: MARKUP });
		const { steps } = await read(owner, issue.id);
		expect(steps.map(({ by, note }) => [by, note])).toEqual([[MARKUP.slice(0, 40), issue.title], ['李清镇', MARKUP]]);
		await told.reload();
		await told.getByRole('heading', { name: issue.title }).waitFor();
		await told.getByText(MARKUP).first().waitFor();
		const list = await pageOf(browser(), owner, `/issues?q=${encodeURIComponent(issue.number)}`);
		await list.getByRole('link', { name: issue.title }).waitFor();
		await mapReady(list).catch(() => undefined);
		const nearby = await pageOf(browser(), owner, `/issues/new?lon=${issue.lon}&lat=${issue.lat}&matter=livestock`);
		await nearby.getByRole('link', { name: new RegExp(issue.number.slice(5).replace(/^0+/, '')) }).first().waitFor();
		await nearby.getByLabel(loggingWords('zh').name).waitFor();
		for (const page of [told, list, nearby]) {
			expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
			expect(await page.locator('main img[src="x"], main script').count()).toBe(0);
		}
	});

	test('has no page of ours shown in a frame of another site, and no script of another run', async () => {
		const cookie = await sessionOf(await member('孙浩', 'gy-water'));
		for (const path of ['/', '/issues', '/account', '/sign-in', '/issues/1']) {
			const { headers } = await fetch(`${home().address}${path}`, { headers: { cookie }, redirect: 'manual' });
			expect([path, headers.get('x-frame-options'), headers.get('x-content-type-options')]).toEqual([path, 'SAMEORIGIN', 'nosniff']);
			const policy = headers.get('content-security-policy') ?? '';
			if (path === '/sign-in') continue;
			expect([path, /script-src [^;]*'self'/.test(policy), /script-src [^;]*unsafe-inline/.test(policy), policy.includes("frame-ancestors 'self'")]).toEqual([path, true, false, true]);
		}
	});
});
