const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const LONGEST = 40;
const SHOWN = 60;

/** Why a text is no decimal number; `reason` names the sentence about it, `holes` what it has to name. */
export type NotDecimal =
	| { readonly ok: false; readonly reason: 'fullWidth' | 'comma'; readonly holes: { readonly got: string; readonly better: string } }
	| { readonly ok: false; readonly reason: 'notFinite' | 'degreeSign' | 'notANumber'; readonly holes: { readonly got: string } }
	| { readonly ok: false; readonly reason: 'tooLongText'; readonly holes: { readonly length: number; readonly most: number } };

export type Decimal = { readonly ok: true; readonly value: number } | NotDecimal;

/** What was sent, cut to a length that a person can read. */
export function shown(text: string): string {
	return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** Says why a text is no decimal number: the commonest slips are named. */
function whyNot(text: string): NotDecimal {
	const got = shown(text);
	const narrow = text.normalize('NFKC').replaceAll('。', '.');
	if (narrow !== text && DECIMAL.test(narrow)) return { ok: false, reason: 'fullWidth', holes: { got, better: narrow } };
	if (/^[+-]?\d+,\d+$/.test(text)) return { ok: false, reason: 'comma', holes: { got, better: text.replace(',', '.') } };
	if (/^[+-]?(nan|inf(inity)?)$/i.test(text)) return { ok: false, reason: 'notFinite', holes: { got } };
	const signs = /\d/.test(text) && /[°º˚′″'"度分秒东西南北]|^[nsew]\s*\d|\d\s*[nsew]$/i.test(text);
	return { ok: false, reason: signs ? 'degreeSign' : 'notANumber', holes: { got } };
}

/** Reads one decimal number as programs write them; nothing else is guessed. */
export function readDecimal(text: string): Decimal {
	const bare = text.trim();
	if (bare.length > LONGEST) return { ok: false, reason: 'tooLongText', holes: { length: bare.length, most: LONGEST } };
	if (!DECIMAL.test(bare)) return whyNot(bare);
	const value = Number(bare);
	return Number.isFinite(value) ? { ok: true, value } : { ok: false, reason: 'notFinite', holes: { got: shown(bare) } };
}

/** Two numbers that are degrees only the other way round. */
export function looksSwapped(lon: number, lat: number): boolean {
	return Math.abs(lon) <= 90 && Math.abs(lat) > 90 && Math.abs(lat) <= 180;
}
