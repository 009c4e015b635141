import { isCalendarDate, MATTERS, type MatterId } from '#duty';
import type { Messages } from '#i18n/server';
import { found, refuse, type Outcome } from './problem.ts';
import type { Fault } from './request/reading.ts';

/** A browser found another answer than the server. */
export interface Difference {
	readonly point: { readonly lon: number; readonly lat: number; readonly accuracy: number };
	/** ISO date for which the answer was given. */
	readonly at: string;
	/** The matters whose answers differed. */
	readonly matters: readonly MatterId[];
	/** The data that the browser answered from. */
	readonly dataVersion: string;
}

export interface Differences {
	/** Since the server was started. */
	readonly count: number;
	/** The latest, newest first. */
	readonly last: readonly (Difference & { readonly reportedAt: string })[];
}

const KEPT = 20;
let state: Differences = { count: 0, last: [] };

/** What browsers have reported since the start. */
export function differences(): Differences {
	return state;
}

/** Counts a report and keeps the latest few. */
export function reportDifference(difference: Difference, now: Date = new Date()): Differences {
	state = { count: state.count + 1, last: [{ ...difference, reportedAt: now.toISOString() }, ...state.last].slice(0, KEPT) };
	return state;
}

type Written = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Written => typeof value === 'object' && value !== null && !Array.isArray(value);
const within = (value: unknown, least: number, most: number) => typeof value === 'number' && value >= least && value <= most;
const isMatter = (value: unknown): value is MatterId => MATTERS.some((id) => id === value);
const isMatters = (value: unknown): value is MatterId[] =>
	Array.isArray(value) && value.length > 0 && value.every(isMatter) && new Set(value).size === value.length;

const FIELDS = ['point', 'at', 'matters', 'dataVersion'];

/** Reads a report, or says what is wrong with each field. */
export function readDifference(body: unknown, words: Messages): Outcome<Difference> {
	const { problems } = words;
	const expected = (what: keyof typeof problems.shapes) => problems.expectedShape({ expected: problems.shapes[what] });
	if (!isObject(body)) return refuse([{ field: 'body', message: expected('object') }], words);
	const { at, matters, dataVersion } = body;
	const point = isObject(body.point) ? body.point : {};
	const faults: Fault[] = [];
	const check = (valid: boolean, field: string, message: string) => void (valid || faults.push({ field, message }));
	const range = (field: 'lon' | 'lat' | 'accuracy', least: number, most: number) =>
		check(within(point[field], least, most), `point.${field}`, problems.range({ got: JSON.stringify(point[field] ?? null).slice(0, 40), least, most }));
	range('lon', -180, 180);
	range('lat', -90, 90);
	range('accuracy', 0, 10_000);
	check(typeof at === 'string' && isCalendarDate(at), 'at', expected('date'));
	check(isMatters(matters), 'matters', expected('matters'));
	check(typeof dataVersion === 'string' && /^[0-9a-f]{1,64}$/.test(dataVersion), 'dataVersion', expected('version'));
	for (const field of Object.keys(body)) check(FIELDS.includes(field), field.slice(0, 60), expected('known'));
	if (faults.length > 0) return refuse(faults, words);
	const { lon, lat, accuracy } = point as unknown as Difference['point'];
	return found({ point: { lon, lat, accuracy }, at: at as string, matters: matters as MatterId[], dataVersion: dataVersion as string });
}
