import type { MatterId } from '#duty';
import type { DeclaredSystem } from '#geo';
import { messages, type Lang } from '#i18n/server';
import { parseArgs } from 'node:util';
import { toImportCrs, type ImportCrs } from '../import/crs.ts';
import { toEncodingLabel } from '../import/readers/encoding.ts';
import { parameters } from '../parameters.ts';
import type { Parameter } from '../request/reading.ts';

export interface DecideRequest {
	readonly ok: true;
	/** As typed. */
	readonly file: string;
	readonly output: string | null;
	readonly lon?: string;
	readonly lat?: string;
	readonly crs?: ImportCrs;
	readonly encoding?: string;
	/** The sheet of a workbook, the layer of a GeoPackage. */
	readonly sheet?: string;
	readonly defaults: { readonly matter: MatterId; readonly accuracy: number; readonly at: string };
}

export type ArgumentReading = DecideRequest | { readonly ok: false; readonly why: string | null };

const text = { type: 'string' } as const;
const OPTIONS = {
	output: { type: 'string', short: 'o' }, lon: text, lat: text, crs: text, encoding: text, sheet: text, matter: text, accuracy: text, at: text,
	help: { type: 'boolean', short: 'h', default: false }
} as const;

const refuse = (why: string | null): ArgumentReading => ({ ok: false, why });

function parse(argv: readonly string[]) {
	try {
		return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** A value that the API takes too, read as it reads it; thrown is what is wrong with it. */
function valueOf<T>(flag: string, parameter: Parameter<T>, given: string | undefined, lang: Lang): T {
	if (given === undefined) return parameter.absent();
	const reading = parameter.read(given, { lang, words: messages(lang) });
	if (!reading.ok) throw new RangeError(`--${flag}: ${reading.message}`);
	return reading.value;
}

/** What the systems of the import are called where single coordinates are read. */
export function systemOf(crs: ImportCrs | undefined): DeclaredSystem {
	if (crs === undefined) return 'auto';
	if (crs === 'gcj02' || crs === 'bd09') return crs;
	const systems = { 4490: 'cgcs2000', 4326: 'wgs84', 4523: 'gk3-35', 4544: 'gk3-35', 4524: 'gk3-36', 4545: 'gk3-36', 4496: 'gk6-18', 4507: 'gk6-18' } as const;
	return systems[crs];
}

/** Reads the arguments of `decide`; `why` is null where help is asked for. */
export function readDecideArguments(argv: readonly string[], lang: Lang): ArgumentReading {
	const parsed = parse(argv);
	if (typeof parsed === 'string') return refuse(parsed);
	const { values, positionals: [file, ...more] } = parsed;
	if (values.help || argv.length === 0) return refuse(null);
	if (file === undefined || more.length > 0) return refuse(file === undefined ? 'FILE' : more.join(' '));
	const crs = values.crs === undefined ? undefined : toImportCrs(values.crs);
	if (crs === null) return refuse(`--crs ${values.crs}`);
	const encoding = values.encoding === undefined ? undefined : toEncodingLabel(values.encoding);
	if (encoding === null) return refuse(`--encoding ${values.encoding}`);
	const given = { lon: values.lon, lat: values.lat, sheet: values.sheet, crs, encoding };
	const { matter, accuracy, at } = parameters.batch;
	try {
		const defaults = {
			matter: valueOf('matter', matter, values.matter, lang), accuracy: valueOf('accuracy', accuracy, values.accuracy, lang), at: valueOf('at', at, values.at, lang)
		};
		return { ok: true, file, output: values.output ?? null, defaults, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return refuse(error.message);
	}
}
