import { parseArgs } from 'node:util';
import { organisationName } from '#i18n/issues';
import { supervisionWords } from '#i18n/supervision';
import { ORGANISATIONS, type OrganisationId } from '#issues';
import type { CommandContext } from '../import/command.ts';

/** An address as mail servers take it; whether somebody reads it, only mail can tell. */
const ADDRESS = /^[^\s@,;<>]{1,64}@[^\s@,;<>]{1,255}$/;

async function show({ lang, print, openStore }: CommandContext): Promise<number> {
	const words = supervisionWords(lang).command;
	const store = await openStore();
	for (const { organisation, addresses } of await store.digests.addresses()) print(words.mailTo({ organisation: organisationName(organisation, lang), addresses: addresses.join(', ') }));
	return 0;
}

async function set(unit: string, to: string, { lang, print, openStore }: CommandContext): Promise<number> {
	const words = supervisionWords(lang).command;
	const organisation: OrganisationId | undefined = ORGANISATIONS.find((id) => id === unit);
	const addresses = [...new Set(to.split(',').map((address) => address.trim()).filter((address) => address !== ''))];
	const wrong = addresses.filter((address) => !ADDRESS.test(address));
	if (!organisation) print(words.badUnit({ got: unit, known: ORGANISATIONS.join(', ') }));
	for (const address of wrong) print(words.badAddress({ got: address }));
	if (!organisation || wrong.length > 0) return 1;
	await (await openStore()).digests.mailTo(organisation, addresses);
	print(words.mailTo({ organisation: organisationName(organisation, lang), addresses: addresses.join(', ') || words.nobody }));
	return 0;
}

function readArguments(given: readonly string[]): { readonly unit?: string; readonly to?: string } | null {
	try {
		return parseArgs({ args: [...given], options: { unit: { type: 'string' }, to: { type: 'string' } }, strict: true }).values;
	} catch {
		return null;
	}
}

/**
 * `admin -- mail [--unit U --to A,B]`: shows or sets where an organisation's daily digest is mailed to.
 * @param context its arguments are those behind `mail`
 * @returns the exit status: 0 done, 1 refused, 2 wrong arguments
 */
export async function mailCommand(context: CommandContext): Promise<number> {
	if (context.arguments.length === 0) return show(context);
	const { unit, to } = readArguments(context.arguments) ?? {};
	if (unit !== undefined && to !== undefined) return set(unit, to, context);
	context.print(supervisionWords(context.lang).command.mailUsage);
	return 2;
}
