import type { Messages } from '#i18n/server';
import { read, unread, type Kind, type Read } from './reading.ts';

const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const LONGEST = 40;
const SHOWN = 60;

/** What was sent, cut to a length that a person can read. */
export function shown(text: string): string {
	return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** Says in words why a text is no decimal number: the commonest slips are named. */
function whyNoNumber(text: string, { problems }: Messages): string {
	const got = shown(text);
	const narrow = text.normalize('NFKC').replaceAll('。', '.');
	if (narrow !== text && DECIMAL.test(narrow)) return problems.fullWidth({ got, better: narrow });
	if (/^[+-]?\d+,\d+$/.test(text)) return problems.comma({ got, better: text.replace(',', '.') });
	if (/^[+-]?(nan|inf(inity)?)$/i.test(text)) return problems.notFinite({ got });
	if (/\d/.test(text) && /[°º˚′″'"度分秒东西南北]|^[nsew]\s*\d|\d\s*[nsew]$/i.test(text)) return problems.degreeSign({ got });
	return problems.notANumber({ got });
}

/** Reads one decimal number as programs write them; nothing else is guessed. */
export function readNumber(text: string, words: Messages): Read<number> {
	const bare = text.trim();
	if (bare.length > LONGEST) return unread(words.problems.tooLongText({ length: bare.length, most: LONGEST }));
	if (!DECIMAL.test(bare)) return unread(whyNoNumber(bare, words));
	const value = Number(bare);
	return Number.isFinite(value) ? read(value) : unread(words.problems.notFinite({ got: shown(bare) }));
}

/** A number from `least` to `most`, both included. */
export function numberWithin(least: number, most: number): Kind<number> {
	return {
		schema: { type: 'number', minimum: least, maximum: most },
		read: (text, { words }) => {
			const number = readNumber(text, words);
			if (!number.ok || (number.value >= least && number.value <= most)) return number;
			return unread(words.problems.range({ got: shown(text.trim()), least, most }));
		}
	};
}

/** A whole number from `least` to `most`. */
export function wholeWithin(least: number, most: number): Kind<number> {
	const within = numberWithin(least, most);
	return {
		schema: { ...within.schema, type: 'integer' },
		read: (text, told) => {
			const number = within.read(text, told);
			if (!number.ok || Number.isInteger(number.value)) return number;
			return unread(told.words.problems.whole({ got: shown(text.trim()) }));
		}
	};
}
