import { messages } from '#i18n/server';
import type { CommandContext } from '../import/command.ts';
import { verifyChain } from './verify.ts';

/** `admin -- verify`: reckons the chain of all steps again. @returns the exit status: 0 whole, 1 broken */
export async function verifyCommand({ lang, print, openStore }: CommandContext): Promise<number> {
	const said = messages(lang).commands.admin.chain;
	const store = await openStore();
	const { steps, hash, findings } = await verifyChain(store.issues, store);
	for (const { place, of, fault } of findings) print(said.faults[fault]({ place, subject: of ? said.subjects[of.what]({ id: of.id }) : '' }));
	print(findings.length === 0 ? said.whole({ steps, hash }) : said.broken({ count: findings.length }));
	return findings.length === 0 ? 0 : 1;
}
