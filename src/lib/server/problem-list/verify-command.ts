import { messages } from '#i18n/server';
import type { CommandContext } from '../import/command.ts';
import { verifyChain } from './verify.ts';

/** `admin -- verify`: reckons the chain of all steps again. @returns the exit status: 0 whole, 1 broken */
export async function verifyCommand({ lang, print, openStore }: CommandContext): Promise<number> {
	const said = messages(lang).commands.admin.chain;
	const { issues } = await openStore();
	const { steps, hash, findings } = await verifyChain(issues);
	for (const finding of findings) print(said.faults[finding.fault](finding));
	print(findings.length === 0 ? said.whole({ steps, hash }) : said.broken({ count: findings.length }));
	return findings.length === 0 ? 0 : 1;
}
