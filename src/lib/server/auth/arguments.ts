import { parseArgs } from 'node:util';
import { messages, type Lang, type Messages } from '#i18n/server';
import { ACCOUNT_ROLES, ORGANISATIONS, type AccountRole, type OrganisationId } from '#issues';
import { unknownId } from '../request/kinds.ts';
import { organisationsOf, usualOrganisation } from './membership.ts';
import { readLogin, readName } from './person.ts';

const OPTIONS = {
	unit: { type: 'string' }, role: { type: 'string' }, label: { type: 'string' }, login: { type: 'string' }, name: { type: 'string' }, id: { type: 'string' }
} as const;
type Option = keyof typeof OPTIONS;

/** What each command must be told. */
const NEEDS = {
	token: ['role'], account: ['login', 'name', 'role'], accounts: [], disable: ['login'], enable: ['login'], password: ['login'], tokens: [], revoke: ['id']
} as const satisfies Record<string, readonly Option[]>;
export type AdminCommand = keyof typeof NEEDS;

export interface AdminAsked {
	readonly ok: true;
	readonly command: AdminCommand;
	readonly role: AccountRole;
	readonly organisation: OrganisationId;
	readonly login: string;
	readonly name: string;
	readonly label: string | null;
	readonly id: string;
}

export type AdminReading = AdminAsked | { readonly ok: false; readonly help: boolean; readonly lines: readonly string[] };

const refuse = (...lines: string[]): AdminReading => ({ ok: false, help: false, lines });
const both = [messages('zh'), messages('en')];

function namesOf(id: string): readonly string[] {
	return both.flatMap(({ units, unitsShort, issues }) => [
		(units as Record<string, string>)[id], (unitsShort as Record<string, string>)[id], (issues.procuratorates as Record<string, string>)[id]
	].filter((name) => name !== undefined));
}

/** An organisation in which the role can be, or why not. */
function readOrganisation(unit: string | undefined, role: AccountRole, words: Messages): OrganisationId | string[] {
	const said = words.commands.admin;
	const fitting = organisationsOf(role);
	const given = unit ?? usualOrganisation(role);
	if (given === null) return [said.needed({ options: '--unit' })];
	const found = fitting.find((id) => id === given);
	if (found) return found;
	if (ORGANISATIONS.some((id) => id === given)) return [said.misfit({ unit: given, role, fitting: (role === 'office' ? fitting : fitting.slice(0, 3)).join(', ') })];
	return [`--unit: ${unknownId(given, fitting, words, namesOf)}`];
}

function parse(argv: readonly string[]) {
	try {
		return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** Reads the arguments of `admin`, or says in the language what is wrong with them, with the ids that were probably meant. */
export function readAdminArguments(argv: readonly string[], lang: Lang): AdminReading {
	const words = messages(lang);
	const said = words.commands.admin;
	if (argv.length === 0 || argv.includes('--help') || argv.includes('-h')) return { ok: false, help: true, lines: [said.usage] };
	const parsed = parse(argv);
	if (typeof parsed === 'string') return refuse(words.commands.badArguments({ why: parsed }), said.usage);
	const { values, positionals: [command = '', ...more] } = parsed;
	if (!Object.hasOwn(NEEDS, command) || more.length > 0) return refuse(words.commands.badArguments({ why: [command, ...more].join(' ') }), said.usage);
	const known = command as AdminCommand;
	const missing = NEEDS[known].filter((option) => !values[option]?.trim());
	if (missing.length > 0) return refuse(said.needed({ options: missing.map((name) => `--${name}`).join(', ') }));
	return readValues(known, values, words);
}

function readValues(command: AdminCommand, values: Readonly<Partial<Record<Option, string>>>, words: Messages): AdminReading {
	const said = words.commands.admin;
	const role = ACCOUNT_ROLES.find((id) => id === (values.role ?? 'officer'));
	if (!role) return refuse(`--role: ${unknownId(values.role ?? '', ACCOUNT_ROLES, words, (id) => both.map(({ issues }) => issues.accountRoles[id as AccountRole]))}`);
	const places = command === 'token' || command === 'account';
	const organisation = places ? readOrganisation(values.unit, role, words) : 'leading-group';
	if (typeof organisation !== 'string') return refuse(...organisation);
	const [login, name, label] = [readLogin(values.login ?? 'unused'), readName(values.name ?? 'unused'), readName(values.label ?? 'unused')];
	if (login === null) return refuse(said.badLogin({ got: values.login ?? '' }));
	if (name === null || label === null) return refuse(said.badName({ option: name === null ? '--name' : '--label' }));
	return { ok: true, command, role, organisation, login, name, label: values.label === undefined ? null : label, id: values.id ?? '' };
}
