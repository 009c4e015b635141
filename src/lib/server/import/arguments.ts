import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { toImportCrs } from './crs.ts';
import type { ImportOptions } from './prepare.ts';

export interface ImportRequest {
	readonly ok: true;
	/** As typed. */
	readonly file: string;
	readonly options: ImportOptions;
	readonly write: boolean;
	/** Options that were not given and matter: what the dry run takes instead. */
	readonly assumed: readonly string[];
}

export type ArgumentReading = ImportRequest | { readonly ok: false; readonly reason: 'help' | 'arguments' | 'needed'; readonly detail: string };

const OPTIONS = {
	kind: { type: 'string' }, crs: { type: 'string' }, encoding: { type: 'string' }, layer: { type: 'string' },
	'name-field': { type: 'string' }, 'code-field': { type: 'string' }, 'territory-field': { type: 'string' },
	name: { type: 'string' }, code: { type: 'string' },
	source: { type: 'string' }, licence: { type: 'string' }, accuracy: { type: 'string' }, from: { type: 'string' },
	illustrative: { type: 'boolean', default: false }, write: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false }
} as const;

/** Metres: for trying only. How good a line is only its maker knows, so writing asks for it. */
const ASSUMED_ACCURACY = '10';

function refuse(reason: 'help' | 'arguments' | 'needed', detail = ''): ArgumentReading {
	return { ok: false, reason, detail };
}

function parse(argv: readonly string[]) {
	try {
		return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/**
 * Reads the arguments of `geodata:import`.
 * @param today ISO date, the first day in force when none is given
 */
export function readImportArguments(argv: readonly string[], today: string): ArgumentReading {
	const parsed = parse(argv);
	if (typeof parsed === 'string') return refuse('arguments', parsed);
	const { values, positionals: [file, ...more] } = parsed;
	if (values.help || (file === undefined && argv.length === 0)) return refuse('help');
	if (file === undefined || more.length > 0 || values.kind === undefined) return refuse('arguments', file === undefined ? 'FILE' : more.length > 0 ? more.join(' ') : '--kind');
	const crs = values.crs === undefined ? undefined : toImportCrs(values.crs);
	if (crs === null) return refuse('arguments', `--crs ${values.crs}`);
	const missing = (['source', 'accuracy'] as const).filter((name) => !values[name]?.trim());
	if (values.write && missing.length > 0) return refuse('needed', missing.map((name) => `--${name}`).join(', '));
	const given = { encoding: values.encoding, layer: values.layer, nameField: values['name-field'], codeField: values['code-field'], territoryField: values['territory-field'], name: values.name, code: values.code, crs };
	const { source = basename(file), accuracy = ASSUMED_ACCURACY } = values;
	if (values.code !== undefined && !/^[0-9A-Za-z][0-9A-Za-z-]*$/u.test(values.code)) return refuse('arguments', `--code ${values.code}`);
	return {
		ok: true, file, write: values.write,
		assumed: missing.map((name) => (name === 'source' ? `--source ${source}` : `--accuracy ${accuracy}`)),
		options: {
			...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
			kind: values.kind, source, licence: values.licence ?? '未说明 / not stated', accuracy: accuracy.trim() === '' ? Number.NaN : Number(accuracy),
			validFrom: values.from ?? today, illustrative: values.illustrative
		}
	};
}
