import { resolve } from 'node:path';
import type { MailSettings } from './problem-list/mail.ts';

/** What the operator may set; everything else is a constant. */
export interface Env {
	/** Where db/ and geodata/ are found. */
	readonly root: string;
	readonly host: string;
	readonly port: number;
	/** Samples in a database of their own, which holds nothing else. */
	readonly demo: boolean;
	/** The folder of the embedded database, absolute. */
	readonly dataDir: string;
	/** A PostgreSQL server instead of the embedded database. */
	readonly databaseUrl: string | null;
	/** Key of the Tianditu base map; without one it is not offered. */
	readonly tiandituKey: string | null;
	/** Where digests are mailed from; null: they stay in the inbox. */
	readonly mail: MailSettings | null;
	/** The OpenID provider by which people may sign in; without one they have passwords alone. */
	readonly openid: OpenidEnv | null;
}

/** An OpenID provider, and what it knows this product by. */
export interface OpenidEnv {
	readonly issuer: string;
	readonly clientId: string;
	readonly clientSecret: string;
}

export interface EnvError {
	readonly variable: string;
	/** One line for the operator: got, expected. */
	readonly message: string;
}

export type EnvReading = { readonly ok: true; readonly env: Env } | { readonly ok: false; readonly errors: readonly EnvError[] };

/**
 * Reads the environment: the only place that does. Blank counts as not set.
 * Every variable is read before it answers, so that an operator sees all mistakes at once.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): EnvReading {
	const errors: EnvError[] = [];
	const value = (name: string): string | null => source[name]?.trim() || null;
	const root = resolve(value('LIANGHU_ROOT') ?? process.cwd());
	const demo = readDemo(value('DEMO'), errors);
	const env: Env = {
		root,
		demo,
		host: value('HOST') ?? '127.0.0.1',
		port: readPort(value('PORT'), errors),
		dataDir: resolve(root, value('DATA_DIR') ?? 'data') + (demo ? '-demo' : ''),
		databaseUrl: demo ? readDemoDatabaseUrl(value('DEMO_DATABASE_URL'), value('DATABASE_URL'), errors) : readDatabaseUrl('DATABASE_URL', value('DATABASE_URL'), errors),
		tiandituKey: readKey(value('TIANDITU_KEY'), errors),
		// samples are told to nobody outside
		mail: demo ? null : readMail(value('SMTP_URL'), value('MAIL_FROM'), errors),
		openid: demo ? null : readOpenid({ issuer: value('OIDC_ISSUER'), clientId: value('OIDC_CLIENT_ID'), clientSecret: value('OIDC_CLIENT_SECRET') }, errors)
	};
	return errors.length > 0 ? { ok: false, errors } : { ok: true, env };
}

function readPort(text: string | null, errors: EnvError[]): number {
	if (text === null) return 3000;
	if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
	errors.push({ variable: 'PORT', message: `PORT: got ${JSON.stringify(text)}, expected a whole number from 0 to 65535` });
	return 0;
}

function readDemo(text: string | null, errors: EnvError[]): boolean {
	if (text !== null && text !== '1') errors.push({ variable: 'DEMO', message: `DEMO: got ${JSON.stringify(text)}, expected 1, or nothing` });
	return text === '1';
}

// The value is not repeated: it holds a password.
function readDatabaseUrl(variable: string, text: string | null, errors: EnvError[]): string | null {
	if (text === null || (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text))) return text;
	errors.push({ variable, message: `${variable}: got something else, expected postgres://user:password@host:port/database` });
	return null;
}

/** A demonstration never opens the database of the real product, not even to look at it. */
function readDemoDatabaseUrl(text: string | null, real: string | null, errors: EnvError[]): string | null {
	if (real !== null && (text === null || text === real)) {
		errors.push({
			variable: 'DEMO_DATABASE_URL',
			message: `DEMO_DATABASE_URL: got ${text === null ? 'nothing' : 'the same as DATABASE_URL'}, expected the address of a database of its own: DEMO=1 does not use DATABASE_URL`
		});
		return null;
	}
	return readDatabaseUrl('DEMO_DATABASE_URL', text, errors);
}

function readKey(text: string | null, errors: EnvError[]): string | null {
	if (text === null || /^[0-9A-Za-z]{16,64}$/.test(text)) return text;
	errors.push({ variable: 'TIANDITU_KEY', message: 'TIANDITU_KEY: got other characters, expected 16 to 64 letters and digits' });
	return null;
}

// The address is not repeated: it holds a password.
function readMail(smtpUrl: string | null, from: string | null, errors: EnvError[]): MailSettings | null {
	if (smtpUrl === null && from === null) return null;
	const readable = smtpUrl !== null && /^smtps?:\/\//.test(smtpUrl) && URL.canParse(smtpUrl);
	if (!readable) errors.push({ variable: 'SMTP_URL', message: 'SMTP_URL: got something else, expected smtp://user:password@host:port or smtps://…' });
	if (!from?.includes('@')) errors.push({ variable: 'MAIL_FROM', message: 'MAIL_FROM: got no address, expected the sender: name@host, or Name <name@host>' });
	return readable && from?.includes('@') ? { smtpUrl, from } : null;
}

// in the clear only to this machine: what the provider says is who somebody is
const ISSUER = /^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/])/;

function readOpenid({ issuer, clientId, clientSecret }: { readonly [Part in keyof OpenidEnv]: string | null }, errors: EnvError[]): OpenidEnv | null {
	if (issuer === null && clientId === null && clientSecret === null) return null;
	if (issuer !== null && !(ISSUER.test(issuer) && URL.canParse(issuer))) {
		errors.push({ variable: 'OIDC_ISSUER', message: `OIDC_ISSUER: got ${JSON.stringify(issuer)}, expected an address with https://` });
	}
	if (issuer !== null && clientId !== null && clientSecret !== null) return { issuer, clientId, clientSecret };
	errors.push({ variable: 'OIDC_ISSUER', message: 'OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET: got some of them, expected all three or none' });
	return null;
}
