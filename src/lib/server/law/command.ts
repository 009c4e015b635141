import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { TABLES, type ClauseId } from '#duty';
import { messages, type Messages } from '#i18n/server';
import { readBytes, type CommandContext } from '../import/command.ts';
import { errorLine } from '../store/errors.ts';
import { parseLaw, type LawFault } from './parse.ts';
import { readDocument, type DocumentText } from './read-document.ts';

type Words = Messages['commands']['law'];
type Sentences<Id extends string> = Readonly<Record<Id, (about: Readonly<Record<string, string>>) => string>>;

function faultLine(fault: LawFault, words: Words): string {
	const sentences: Sentences<LawFault['reason']> = words.faults;
	return sentences[fault.reason](Object.fromEntries(Object.entries(fault).map(([key, value]) => [key, String(value)])));
}

function unreadableLine(document: DocumentText & { ok: false }, words: Words): string {
	const sentences: Sentences<typeof document.reason> = words.unreadable;
	return sentences[document.reason]({ detail: document.detail });
}

/** The table that the document belongs to: the latest, as there is one mechanism at a time. */
function tableOf() {
	const table = TABLES.at(-1);
	if (!table) throw new Error('got no duty table, expected at least one');
	return table;
}

function clauseLines(clauses: ReadonlyMap<ClauseId, string>, words: Words): string[] {
	return [...clauses].map(([clause, wording]) => words.clause({ clause, start: wording.split('\n')[0]?.slice(0, 16) ?? '', characters: String([...wording].length) }));
}

async function save(bytes: Uint8Array, file: string, dryRun: boolean, { print, lang, openStore }: CommandContext): Promise<number> {
	const words = messages(lang).commands.law;
	const document = readDocument(bytes);
	if (!document.ok) {
		print(unreadableLine(document, words));
		return 1;
	}
	const law = parseLaw(document.text);
	if (!law.ok) {
		print(words.refused);
		for (const fault of law.faults) print(`  ${faultLine(fault, words)}`);
		if (document.numbered > 0) print(words.numbered({ count: String(document.numbered) }));
		print(words.another);
		return 1;
	}
	const table = tableOf();
	print(words.count({ clauses: String(law.clauses.size), table: table.id }));
	for (const line of clauseLines(law.clauses, words)) print(line);
	for (const text of law.rest) print(words.rest({ text }));
	if (!dryRun) {
		const store = await openStore();
		const clauses = [...law.clauses].map(([clause, wording]) => ({ clause, wording }));
		await store.saveWordings(table.id, { sourceName: basename(file), sourceSha256: createHash('sha256').update(bytes).digest('hex'), clauses });
	}
	print(dryRun ? words.wouldWrite : words.written);
	return 0;
}

/**
 * `law:import`: reads the official document and stores the wording of its clauses, when all of it fits the duty table.
 * @returns the exit status: 0 stored, 1 refused, 2 wrong arguments
 */
export async function lawImport(context: CommandContext): Promise<number> {
	const words = messages(context.lang).commands;
	const files = context.arguments.filter((argument) => !argument.startsWith('-'));
	const flags = context.arguments.filter((argument) => argument.startsWith('-'));
	const unknown = flags.filter((flag) => !['--dry-run', '--write', '--help', '-h'].includes(flag));
	const [file] = files;
	if (file === undefined || files.length > 1 || unknown.length > 0 || flags.includes('--help') || flags.includes('-h')) {
		if (unknown.length > 0) context.print(words.badArguments({ why: unknown.join(' ') }));
		context.print(words.law.usage);
		return flags.includes('--help') || flags.includes('-h') ? 0 : 2;
	}
	const bytes = readBytes(context.folder, file);
	if (!bytes) {
		context.print(words.noFile({ path: file }));
		return 1;
	}
	try {
		return await save(bytes, file, flags.includes('--dry-run'), context);
	} catch (error) {
		context.print(words.failed({ why: errorLine(error) }));
		return 1;
	}
}
