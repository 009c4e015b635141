import { isCalendarDate } from '#duty';
import type { Messages } from '#i18n/server';
import { nearest } from './nearest.ts';
import { numberWithin, readNumber, shown } from './numbers.ts';
import { read, unread, type Kind, type Read, type Told } from './reading.ts';

/** Written as a date, whether or not the calendar has that day. */
const LIKE_A_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Says that an id is unknown, and which one was probably meant. `names`: other names of an id, in any language. */
export function unknownId(got: string, ids: readonly string[], words: Messages, names: (id: string) => readonly string[] = () => []): string {
	const near = nearest(got, ids.map((id) => ({ id, names: names(id) })));
	if (near.length > 0) return words.problems.nearestId({ got: shown(got), nearest: near.join(', ') });
	return words.problems.unknownId({ got: shown(got), known: ids.join(', ') });
}

/** One of a list of ids. */
export function oneOf<T extends string>(ids: readonly T[], names?: (id: T) => readonly string[]): Kind<T> {
	return {
		schema: { type: 'string', enum: ids },
		read: (text, { words }) => {
			const found = ids.find((id) => id === text);
			return found === undefined ? unread(unknownId(text, ids, words, names as (id: string) => readonly string[])) : read(found);
		}
	};
}

// Earlier days are asked by mistake alone, and not every calendar routine knows the year 0.
const EARLIEST = '1900-01-01';

/** A day of the calendar from 1900 on, written YYYY-MM-DD. */
export const calendarDate: Kind<string> = {
	schema: { type: 'string', format: 'date' },
	read: (text, { words }) => {
		if (!LIKE_A_DATE.test(text)) return unread(words.problems.notADate({ got: shown(text) }));
		return isCalendarDate(text) && text >= EARLIEST ? read(text) : unread(words.problems.noSuchDay({ got: text }));
	}
};

const CAMERA_TIME = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}([+-]\d{2}:\d{2})?$/;

/** A moment by a camera's clock, with its offset from UTC where the camera knew it. */
export const cameraTime: Kind<string> = {
	schema: { type: 'string', pattern: CAMERA_TIME.source },
	read: (text, { words }) => {
		const known = CAMERA_TIME.test(text) && !Number.isNaN(Date.parse(text));
		return known ? read(text) : unread(words.problems.notACameraTime({ got: shown(text) }));
	}
};

/** Control characters, and marks that turn writing round: no database, document or reader shows what was sent. */
const NOT_TEXT = /[^\P{Cc}\n\r\t]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;
/** The same, and what begins another line. */
const NOT_ONE_LINE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

function textWithout(not: RegExp | null, most: number): Kind<string> {
	return {
		schema: { type: 'string', minLength: 1, maxLength: most },
		read: (text, { words }) => {
			if (text.length > most) return unread(words.problems.tooLongText({ length: text.length, most }));
			const place = not ? text.search(not) : -1;
			return place < 0 ? read(text) : unread(words.problems.unkept({ place: place + 1 }));
		}
	};
}

/** Free text of at most so many characters, on as many lines as it likes. */
export const textUpTo = (most: number): Kind<string> => textWithout(NOT_TEXT, most);

/** Free text on one line. */
export const lineUpTo = (most: number): Kind<string> => textWithout(NOT_ONE_LINE, most);

/** The name of a file as its device has it: whoever keeps it cleans it, and nobody loses a photo by its name. */
export const fileNameUpTo = (most: number): Kind<string> => textWithout(null, most);

export const longitude = numberWithin(-180, 180);
export const latitude = numberWithin(-90, 90);
export const accuracyMetres = numberWithin(0, 10_000);

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

function boxFault([west, south, east, north]: Box, parts: readonly string[], { words }: Told): string | null {
	const tooFarNorth = Math.abs(south) > 90 || Math.abs(north) > 90;
	if (tooFarNorth && Math.abs(west) <= 90 && Math.abs(east) <= 90) return words.problems.boxSwapped;
	const sides = [[west, east, 0], [south, north, 1]] as const;
	const empty = sides.find(([low, high]) => low >= high);
	return empty ? words.problems.boxEmpty({ low: shown(parts[empty[2]] ?? ''), high: shown(parts[empty[2] + 2] ?? '') }) : null;
}

function readAll(parts: readonly string[], reads: readonly ((part: string) => Read<number>)[]): Read<readonly number[]> {
	const numbers: number[] = [];
	for (const [index, part] of parts.entries()) {
		const number = reads[index % reads.length]?.(part);
		if (!number?.ok) return unread(number?.message ?? '');
		numbers.push(number.value);
	}
	return read(numbers);
}

/** A box: west,south,east,north in degrees, not empty, not across the date line. */
export const boundingBox: Kind<Box> = {
	schema: { type: 'string', pattern: '^[^,]+,[^,]+,[^,]+,[^,]+$' },
	read: (text, told) => {
		const parts = text.split(',');
		if (parts.length !== 4) return unread(told.words.problems.boxCount({ got: parts.length }));
		const numbers = readAll(parts, [(part) => readNumber(part, told.words)]);
		if (!numbers.ok) return numbers;
		const [west = NaN, south = NaN, east = NaN, north = NaN] = numbers.value;
		const fault = boxFault([west, south, east, north], parts, told);
		if (fault !== null) return unread(fault);
		const degrees = readAll(parts, [(part) => longitude.read(part, told), (part) => latitude.read(part, told)]);
		return degrees.ok ? read([west, south, east, north]) : degrees;
	}
};
