import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { extentAreaOf } from '#geo/shapes';
import { messages, type Lang, type Messages } from '#i18n/server';
import { checksOn } from '../bundled.ts';
import type { AreaInput } from '../store/area-input.ts';
import { errorLine } from '../store/errors.ts';
import type { LoadResult } from '../store/load.ts';
import type { Store } from '../store/store.ts';
import { readImportArguments } from './arguments.ts';
import { prepareImport, type Prepared } from './prepare.ts';
import { faultLine, findingLine, reportLines } from './report-lines.ts';

export interface CommandContext {
	readonly arguments: readonly string[];
	/** Where the command was typed: paths are read from there. */
	readonly folder: string;
	readonly lang: Lang;
	/** ISO date. */
	readonly today: string;
	/** Called only when the arguments and the file are in order. */
	readonly openStore: () => Promise<Pick<Store, 'areas' | 'load' | 'saveWordings' | 'accounts' | 'calendar' | 'digests' | 'issues' | 'proposals' | 'meetings' | 'objects'>>;
	readonly print: (line: string) => void;
}

/** A file's bytes, or null when it can't be read. */
export function readBytes(folder: string, file: string): Uint8Array | null {
	try {
		return new Uint8Array(readFileSync(resolve(folder, file)));
	} catch {
		return null;
	}
}

/** The extents of imported lakes: computed anew, as good as the new line. */
function extentsOf({ areas }: Prepared): AreaInput[] {
	return areas.filter(({ kind }) => kind === 'lake').map((lake) => ({ ...extentAreaOf(lake), origin: 'computed' }));
}

function loadLines({ findings, summary }: LoadResult, words: Messages['commands']['geodata']): string[] {
	const list = (ids: readonly string[]) => (ids.length > 0 ? ids.join(', ') : words.none);
	return [
		...findings.map((finding) => findingLine(finding, words)),
		words.changes({ added: list(summary.added), changed: list(summary.changed), withdrawn: list(summary.withdrawn), unchanged: String(summary.unchanged) })
	];
}

async function load(prepared: Prepared, write: boolean, { today, print, lang, openStore }: CommandContext): Promise<number> {
	const words = messages(lang).commands.geodata;
	const extents = extentsOf(prepared);
	print(extents.length > 0 ? words.extents({ ids: extents.map(({ kind, code }) => `${kind}-${code}`).join(', ') }) : words.noExtents);
	const store = await openStore();
	const from = prepared.areas.map(({ validFrom }) => validFrom).reduce((a, b) => (a > b ? a : b), today);
	// Looked at as they will stand on the day when the new lines come into force.
	const result = await store.load([...prepared.areas, ...extents], { origin: 'import', on: today, checks: [checksOn(from)], dryRun: !write });
	for (const line of loadLines(result, words)) print(line);
	print(!result.ok ? words.refused : write ? words.written : words.wouldChange);
	return result.ok ? 0 : 1;
}

/**
 * `geodata:import`: reads an operator's file, tells what it would do, and does it with `--write`.
 * @returns the exit status: 0 done or could be done, 1 refused, 2 wrong arguments
 */
export async function geodataImport(context: CommandContext): Promise<number> {
	const words = messages(context.lang).commands;
	const request = readImportArguments(context.arguments, context.today);
	if (!request.ok) {
		if (request.reason === 'needed') context.print(words.geodata.needed({ options: request.detail }));
		if (request.reason === 'arguments') context.print(words.badArguments({ why: request.detail }));
		if (request.reason !== 'needed') context.print(words.geodata.usage);
		return request.reason === 'help' ? 0 : 2;
	}
	const bytes = readBytes(context.folder, request.file);
	if (!bytes) {
		context.print(words.noFile({ path: request.file }));
		return 1;
	}
	const prepared = await prepareImport(bytes, basename(request.file), request.options);
	if (!prepared.ok) {
		context.print(faultLine(prepared, words.geodata));
		return 1;
	}
	for (const line of reportLines(prepared, words.geodata)) context.print(line);
	if (request.assumed.length > 0) context.print(words.geodata.assumed({ options: request.assumed.join(', ') }));
	try {
		return await load(prepared, request.write, context);
	} catch (error) {
		context.print(words.failed({ why: errorLine(error) }));
		return 1;
	}
}
