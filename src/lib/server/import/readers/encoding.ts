import { fault, type EncodingUsed, type Fault, type Note } from '../contents.ts';

/** DBF language bytes that say Chinese or UTF-8; 0x57 ("current ANSI") says nothing. */
const LANGUAGE_BYTES: Readonly<Record<number, string>> = { 0x4d: 'gb18030', 0x7a: 'gb18030', 0x4f: 'big5', 0x78: 'big5' };
const NAMES: Readonly<Record<string, string>> = {
	'65001': 'utf-8', utf8: 'utf-8', '936': 'gb18030', cp936: 'gb18030', gbk: 'gb18030', gb2312: 'gb18030', 'ansi 936': 'gb18030', oem936: 'gb18030',
	'950': 'big5', cp950: 'big5', 'ansi 1252': 'windows-1252', '1252': 'windows-1252', '88591': 'iso-8859-1', 'iso 8859-1': 'iso-8859-1'
};

/** The decoder's name for what a .cpg file or an operator says; GBK and GB2312 are read as GB18030, which contains them. */
export function toEncodingLabel(text: string): string | null {
	const name = text.replace(/^\uFEFF/u, '').trim().toLowerCase();
	const label = NAMES[name] ?? name;
	const languageByte = /^ldid\/(\d+)$/u.exec(name);
	if (languageByte) return LANGUAGE_BYTES[Number(languageByte[1])] ?? null;
	try {
		return new TextDecoder(label).encoding;
	} catch {
		return null;
	}
}

function decodes(bytes: Uint8Array, label: string): boolean {
	try {
		new TextDecoder(label, { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

export interface TextClues {
	readonly argument: string | undefined;
	readonly cpg: string | undefined;
	readonly languageByte: number;
	/** The values, each apart, so that one value cut in mid-character spoils only itself. */
	readonly values: readonly Uint8Array[];
}

function stated(clues: TextClues): EncodingUsed | Fault | null {
	if (clues.argument !== undefined) {
		const label = toEncodingLabel(clues.argument);
		return label ? { label, by: 'argument' } : fault('unknown-encoding', { encoding: clues.argument });
	}
	const fromCpg = clues.cpg === undefined ? null : toEncodingLabel(clues.cpg);
	if (fromCpg) return { label: fromCpg, by: 'cpg' };
	const fromByte = LANGUAGE_BYTES[clues.languageByte];
	return fromByte ? { label: fromByte, by: 'ldid' } : null;
}

/**
 * The encoding of DBF text: what is stated, else UTF-8 where the bytes can be nothing else, else GB18030. Where the bytes
 * do not fit what is stated, or both would fit, a note says so with the text read both ways.
 */
export function chooseEncoding(clues: TextClues): { encoding: EncodingUsed; notes: readonly Note[] } | Fault {
	const foreign = clues.values.filter((value) => value.some((byte) => byte > 0x7f));
	const share = (label: string) => foreign.filter((value) => decodes(value, label)).length;
	const used = stated(clues) ?? { label: share('utf-8') * 2 > foreign.length || foreign.length === 0 ? 'utf-8' : 'gb18030', by: 'bytes' as const };
	if ('ok' in used) return used;
	const other = used.label === 'utf-8' ? 'gb18030' : 'utf-8';
	const sample = foreign[0];
	const doubtful = sample && (share(used.label) < foreign.length || (used.label !== 'utf-8' && share('utf-8') === foreign.length));
	if (!doubtful) return { encoding: used, notes: [] };
	const detail = { used: used.label, reads: new TextDecoder(used.label).decode(sample), other, otherReads: new TextDecoder(other).decode(sample) };
	return { encoding: used, notes: [{ id: 'encoding-doubtful', detail }] };
}
