import { readDecimal, shown } from '#batch';
import type { Messages } from '#i18n/server';
import { unread, type Kind, type Read } from './reading.ts';

export { shown };

/** Reads one decimal number as programs write them; nothing else is guessed. */
export function readNumber(text: string, { problems }: Messages): Read<number> {
	const decimal = readDecimal(text);
	if (decimal.ok) return decimal;
	const sentence = problems[decimal.reason] as (holes: object) => string;
	return unread(sentence(decimal.holes));
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
