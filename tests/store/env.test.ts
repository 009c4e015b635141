import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEnv } from '../../src/lib/server/env.ts';

describe('the environment', () => {
	test('may say nothing: then it is this machine alone, port 3000 and an embedded database', () => {
		expect(readEnv({ LIANGHU_ROOT: '/srv/lianghu', DATABASE_URL: '  ' })).toEqual({
			ok: true,
			env: { root: resolve('/srv/lianghu'), demo: false, host: '127.0.0.1', port: 3000, dataDir: resolve('/srv/lianghu/data'), databaseUrl: null, tiandituKey: null, mail: null, openid: null }
		});
	});

	test('is read as given', () => {
		const reading = readEnv({ PORT: '0', HOST: '::', DATA_DIR: '/var/lib/lianghu', DATABASE_URL: 'postgres://a:b@c/d', TIANDITU_KEY: '0123456789abcdef' });
		expect(reading).toMatchObject({
			ok: true, env: { host: '::', port: 0, dataDir: resolve('/var/lib/lianghu'), databaseUrl: 'postgres://a:b@c/d', tiandituKey: '0123456789abcdef' }
		});
	});

	test('is refused with every mistake at once, and without repeating a secret', () => {
		const reading = readEnv({ PORT: '80a', DATABASE_URL: 'mysql://root:secret@host/db', TIANDITU_KEY: 'secret key' });
		if (reading.ok) throw new Error('got a reading, expected three errors');
		expect(reading.errors.map((error) => error.variable)).toEqual(['PORT', 'DATABASE_URL', 'TIANDITU_KEY']);
		expect(JSON.stringify(reading.errors)).not.toContain('secret');
		expect(reading.errors[0]?.message).toBe('PORT: got "80a", expected a whole number from 0 to 65535');
	});

	test('mails only when it knows both where from and through what, and says so otherwise', () => {
		const given = { SMTP_URL: 'smtps://user:secret@mail.example:465', MAIL_FROM: '两湖 <lianghu@example.org>' };
		expect(readEnv(given)).toMatchObject({ ok: true, env: { mail: { smtpUrl: given.SMTP_URL, from: given.MAIL_FROM } } });
		const refused = [{ SMTP_URL: given.SMTP_URL }, { MAIL_FROM: given.MAIL_FROM }, { ...given, SMTP_URL: 'http://user:secret@host' }].map((source) => readEnv(source));
		expect(refused.map((reading) => (reading.ok ? [] : reading.errors.map(({ variable }) => variable)))).toEqual([['MAIL_FROM'], ['SMTP_URL'], ['SMTP_URL']]);
		expect(JSON.stringify(refused)).not.toContain('secret');
	});

	const PROVIDER = { OIDC_ISSUER: 'https://id.example.gov.cn/realms/lake', OIDC_CLIENT_ID: 'lianghu', OIDC_CLIENT_SECRET: 'very secret' };

	test('names an OpenID provider whole, or not at all', () => {
		expect(readEnv(PROVIDER)).toMatchObject({ ok: true, env: { openid: { issuer: PROVIDER.OIDC_ISSUER, clientId: 'lianghu', clientSecret: 'very secret' } } });
		for (const left of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']) expect(readEnv({ ...PROVIDER, [left]: '' }).ok, left).toBe(false);
	});

	test('trusts an OpenID provider over HTTPS alone, or on this machine', () => {
		const issuers = ['http://id.example.gov.cn', 'http://127.0.0.1.example.cn', 'ftp://id', 'id', 'http://127.0.0.1:9000', 'http://localhost/realm'];
		expect(issuers.map((OIDC_ISSUER) => readEnv({ ...PROVIDER, OIDC_ISSUER }).ok)).toEqual([false, false, false, false, true, true]);
	});

	test('keeps samples beside the real data, never in them, and tells nobody of them', () => {
		const letters = { SMTP_URL: 'smtps://mail.example:465', MAIL_FROM: 'lianghu@example.org', OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };
		expect(readEnv({ DEMO: '1', DATA_DIR: '/var/lib/lianghu/', ...letters })).toMatchObject({
			ok: true, env: { demo: true, dataDir: resolve('/var/lib/lianghu-demo'), databaseUrl: null, mail: null, openid: null }
		});
		const [own, others] = ['postgres://a:secret@c/demo', 'postgres://a:secret@c/real'];
		expect(readEnv({ DEMO: '1', DEMO_DATABASE_URL: own, DATABASE_URL: others })).toMatchObject({ ok: true, env: { databaseUrl: own } });
		expect(readEnv({ DEMO_DATABASE_URL: own, DATABASE_URL: others })).toMatchObject({ ok: true, env: { demo: false, databaseUrl: others } });
		const refused = [{ DATABASE_URL: others }, { DATABASE_URL: others, DEMO_DATABASE_URL: others }, { DEMO_DATABASE_URL: 'mysql://a:secret@c/d' }].map((given) => readEnv({ DEMO: '1', ...given }));
		for (const reading of refused) expect(reading.ok ? [] : reading.errors.map(({ variable }) => variable)).toEqual(['DEMO_DATABASE_URL']);
		expect(JSON.stringify(refused)).not.toContain('secret');
	});

	test.each(['0', 'true', 'yes'])('does not guess what DEMO=%s means', (DEMO) => {
		expect(readEnv({ DEMO })).toMatchObject({ ok: false, errors: [{ variable: 'DEMO' }] });
	});

	test.each(['65536', '-1', '3000.5', '1e3'])('does not take %s for a port', (PORT) => {
		expect(readEnv({ PORT }).ok).toBe(false);
	});
});
