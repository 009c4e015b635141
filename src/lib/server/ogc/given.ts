import { isCalendarDate } from '#duty';
import { dateInChina, type Messages } from '#i18n/server';
import { textUpTo } from '../request/kinds.ts';
import { readNumber, shown, wholeWithin } from '../request/numbers.ts';
import { read, unread, type Kind, type Read } from '../request/reading.ts';

/** Two corners in the order of axes that their system has: heights are left away. */
export type Corners = readonly [number, number, number, number];

/** Four numbers, or six with heights. Which axis is which says the system. */
export const corners: Kind<Corners> = {
	schema: { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 6 },
	read: (text, { words }) => {
		const parts = text.split(',');
		if (parts.length !== 4 && parts.length !== 6) return unread(words.problems.cornerCount({ got: parts.length }));
		const numbers: number[] = [];
		for (const part of parts) {
			const number = readNumber(part, words);
			if (!number.ok) return number;
			numbers.push(number.value);
		}
		const [a = NaN, b = NaN, c = NaN, d = NaN] = numbers.length === 4 ? numbers : [0, 1, 3, 4].map((at) => numbers[at] ?? NaN);
		return read([a, b, c, d]);
	}
};

/** ISO dates, both in the span; null is open. */
export interface Span {
	readonly from: string | null;
	readonly to: string | null;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})$/;

/** The day at the two lakes: validity goes by days there. */
function dayOf(text: string, { problems }: Messages): Read<string> {
	const date = INSTANT.exec(text)?.[1] ?? text;
	if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return unread(problems.notATime({ got: shown(text) }));
	if (!isCalendarDate(date) || date < '0001-01-01') return unread(problems.noSuchDay({ got: date }));
	if (date === text) return read(date);
	// a leap second is a second later to Date
	const moment = new Date(text.toUpperCase().replace(/:60(?=[.Z+-])/, ':59'));
	return Number.isNaN(moment.getTime()) ? unread(problems.notATime({ got: shown(text) })) : read(dateInChina(moment));
}

/** A day or moment, or two of them with a slash between, of which one may be open (`..` or nothing). */
export const span: Kind<Span> = {
	schema: { type: 'string' },
	read: (text, { words }) => {
		const ends = text.trim().split('/');
		if (ends.length > 2) return unread(words.problems.notATime({ got: shown(text) }));
		const isOpen = (end: string) => ends.length === 2 && (end === '' || end === '..');
		const days: (string | null)[] = [];
		for (const end of ends) {
			const day = isOpen(end) ? read(null) : dayOf(end, words);
			if (!day.ok) return day;
			days.push(day.value);
		}
		const [from = null, to = from] = days;
		return from !== null && to !== null && from > to ? unread(words.problems.timeBackwards({ from, to })) : read({ from, to });
	}
};

/** A whole number from 1; what is above `most` counts as `most`, as the standard has it. */
export function cappedAt(most: number, usual: number): Kind<number> {
	const whole = wholeWithin(1, Number.MAX_SAFE_INTEGER);
	return {
		schema: { type: 'integer', minimum: 1, maximum: most, default: usual },
		read: (text, told) => {
			const number = whole.read(text, told);
			return number.ok ? read(Math.min(most, number.value)) : number;
		}
	};
}

/** Text that a fact of an area may be: the database has no NUL in its texts. */
export const factText: Kind<string> = {
	...textUpTo(300),
	read: (text, told) => (/\p{Cc}/u.test(text) ? unread(told.words.problems.controlCharacter) : textUpTo(300).read(text, told))
};

/** Yes or no as JSON writes them. */
export const truthValue: Kind<boolean> = {
	schema: { type: 'boolean' },
	read: (text, { words }) => (text === 'true' || text === 'false' ? read(text === 'true') : unread(words.problems.unknownId({ got: shown(text), known: 'true, false' })))
};
