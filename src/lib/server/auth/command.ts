import { messages } from '#i18n/server';
import { organisationName } from '#i18n/issues';
import type { CommandContext } from '../import/command.ts';
import type { Store } from '../store/store.ts';
import { errorLine } from '../store/errors.ts';
import type { AccountSeen, Accounts } from './accounts.ts';
import { readAdminArguments, type AdminAsked, type AdminCommand } from './arguments.ts';

/** Who did it, in the record of acts: whoever may write in the data folder, or knows the database's address. */
const BY = 'terminal';

/** Where a link that sets a password leads. */
export const linkPath = (secret: string): string => `/sign-in/link?key=${secret}`;

/** What the command needs of where it is typed. */
export type AdminContext = Omit<CommandContext, 'openStore'> & { readonly openStore: () => Promise<Pick<Store, 'accounts'>> };

type Told = Pick<CommandContext, 'lang' | 'print'>;
type Carry = (accounts: Accounts, asked: AdminAsked, told: Told) => Promise<number>;

async function token(accounts: Accounts, { organisation, role, label }: AdminAsked, { lang, print }: Told): Promise<number> {
	const { issues, commands } = messages(lang);
	const name = commands.admin.serviceName({ organisation: organisationName(organisation, lang), role: issues.accountRoles[role] });
	// the token alone, so that a program can take it
	print(await accounts.tokens.createService({ name: label ?? name, organisation, role, label: label ?? name }, BY));
	return 0;
}

async function account(accounts: Accounts, { login, name, organisation, role }: AdminAsked, { lang, print }: Told): Promise<number> {
	const said = messages(lang).commands.admin;
	const secret = await accounts.create({ login, name, organisation, role }, BY);
	print(secret === null ? said.loginTaken({ login }) : said.created({ login, path: linkPath(secret) }));
	return secret === null ? 1 : 0;
}

async function listAccounts(accounts: Accounts, _asked: AdminAsked, { lang, print }: Told): Promise<number> {
	const said = messages(lang).commands.admin;
	for (const { login, name, role, organisation, disabled } of await accounts.list()) print([login, name, role, organisation, ...(disabled ? [said.disabled] : [])].join('\t'));
	return 0;
}

async function listTokens(accounts: Accounts, _asked: AdminAsked, { lang, print }: Told): Promise<number> {
	const said = messages(lang).commands.admin;
	for (const { id, label, role, organisation, createdAt, usedAt } of await accounts.tokens.list()) print([id, label, role, organisation, createdAt, usedAt ?? said.neverUsed].join('\t'));
	return 0;
}

/** Does something to the account with the given login. */
function withAccount(work: (accounts: Accounts, account: AccountSeen, told: Told) => Promise<string>): Carry {
	return async (accounts, { login }, told) => {
		const found = (await accounts.list()).find((each) => each.login === login);
		told.print(found ? await work(accounts, found, told) : messages(told.lang).commands.admin.noAccount({ login }));
		return found ? 0 : 1;
	};
}

async function revoke(accounts: Accounts, { id }: AdminAsked, { lang, print }: Told): Promise<number> {
	const said = messages(lang).commands.admin;
	const revoked = await accounts.tokens.revoke(id, null, BY);
	print(revoked ? said.revoked({ id }) : said.noToken({ id }));
	return revoked ? 0 : 1;
}

const CARRY: Readonly<Record<AdminCommand, Carry>> = {
	token, account, accounts: listAccounts, tokens: listTokens, revoke,
	disable: withAccount(async (accounts, { id, login }, { lang }) => {
		await accounts.disable(id, BY);
		return messages(lang).commands.admin.nowDisabled({ login });
	}),
	enable: withAccount(async (accounts, { id, login }, { lang }) => {
		await accounts.enable(id, BY);
		return messages(lang).commands.admin.nowEnabled({ login });
	}),
	password: withAccount(async (accounts, { id, login }, { lang }) => messages(lang).commands.admin.link({ login, path: linkPath(await accounts.link(id, BY)) }))
};

/**
 * `admin`: creates accounts and tokens, lists, disables and revokes them.
 * @returns the exit status: 0 done, 1 refused, 2 wrong arguments
 */
export async function admin(context: AdminContext): Promise<number> {
	const { lang, print } = context;
	const asked = readAdminArguments(context.arguments, lang);
	if (!asked.ok) {
		for (const line of asked.lines) print(line);
		return asked.help ? 0 : 2;
	}
	try {
		const { accounts } = await context.openStore();
		return await CARRY[asked.command](accounts, asked, { lang, print });
	} catch (error) {
		print(messages(lang).commands.failed({ why: errorLine(error) }));
		return 1;
	}
}
