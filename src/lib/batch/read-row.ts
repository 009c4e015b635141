import { isCalendarDate, MATTERS, tableOn, TABLES, type DutyTable, type MatterId, type Point } from '#duty';
import { looksSwapped, readDecimal, shown } from './decimal.ts';
import { fault, type Fault } from './fault.ts';
import type { Given, Row } from './row.ts';

/** On which date, by which table and about which matter a row asks. */
export interface Terms {
	/** ISO date. */
	readonly on: string;
	readonly table: DutyTable;
	readonly matter: MatterId;
}

/** What a row asks of a point. */
export interface Question extends Terms {
	readonly point: Point;
	/** Metres. */
	readonly accuracy: number;
}

/** What holds for rows that do not say. */
export interface Defaults {
	readonly matter: MatterId;
	/** Metres. */
	readonly accuracy: number;
	/** ISO date. */
	readonly at: string;
}

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Fault[] };

const unread = (...faults: readonly Fault[]): Read<never> => ({ ok: false, faults });
const faultsOf = (read: Read<unknown>) => (read.ok ? [] : read.faults);

const RANGES = { lon: [-180, 180], lat: [-90, 90], accuracy: [0, 10_000] } as const;
const EARLIEST = '1900-01-01';

function readNumber(field: keyof typeof RANGES, text: string | undefined): Read<number> {
	if (text === undefined) return unread(fault(field, 'noValue', {}));
	const decimal = readDecimal(text);
	if (!decimal.ok) return unread({ field, reason: decimal.reason, holes: decimal.holes });
	const [least, most] = RANGES[field];
	if (decimal.value >= least && decimal.value <= most) return decimal;
	return unread(fault(field, 'range', { got: shown(text), least, most }));
}

/** The point in decimal degrees, EPSG:4490. */
export function readPoint({ lon = '', lat = '', ...given }: Given): Read<Point> {
	const [x, y] = [readDecimal(lon), readDecimal(lat)];
	if (x.ok && y.ok && looksSwapped(x.value, y.value)) {
		return unread(...(['lon', 'lat'] as const).map((field) => fault(field, 'swapped', { lon, lat })));
	}
	const named = { ...given, ...(lon === '' ? {} : { lon }), ...(lat === '' ? {} : { lat }) };
	const [east, north] = [readNumber('lon', named.lon), readNumber('lat', named.lat)];
	return east.ok && north.ok ? { ok: true, value: { lon: east.value, lat: north.value } } : unread(...faultsOf(east), ...faultsOf(north));
}

function readMatter(text: string | undefined, otherwise: MatterId): Read<MatterId> {
	if (text === undefined) return { ok: true, value: otherwise };
	const matter = MATTERS.find((id) => id === text);
	return matter ? { ok: true, value: matter } : unread(fault('matter', 'unknownId', { got: shown(text), known: MATTERS.join(', ') }));
}

function readDay(text: string | undefined, otherwise: string): Read<{ readonly on: string; readonly table: DutyTable }> {
	const on = text ?? otherwise;
	if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) return unread(fault('at', 'notADate', { got: shown(on) }));
	if (!isCalendarDate(on) || on < EARLIEST) return unread(fault('at', 'noSuchDay', { got: on }));
	const table = tableOn(on);
	if (table) return { ok: true, value: { on, table } };
	return unread(fault('at', 'beforeFirst', { got: on, first: TABLES.map(({ validFrom }) => validFrom).sort()[0] ?? '' }));
}

/** Reads what a row asks beside its place, or everything that is wrong with it. */
export function readTerms({ given, fault: whole }: Row, defaults: Defaults): Read<Terms> {
	if (whole) return unread(whole);
	const [matter, day] = [readMatter(given.matter, defaults.matter), readDay(given.at, defaults.at)];
	return matter.ok && day.ok ? { ok: true, value: { matter: matter.value, ...day.value } } : unread(...faultsOf(matter), ...faultsOf(day));
}

/**
 * Reads what a row asks, or everything that is wrong with it.
 * @param point how the row's position is read; what programs send is decimal degrees
 */
export function readQuestion({ given, fault: whole }: Row, defaults: Defaults, point: (given: Given) => Read<Point> = readPoint): Read<Question> {
	if (whole) return unread(whole);
	const place = point(given);
	const matter = readMatter(given.matter, defaults.matter);
	const accuracy: Read<number> = given.accuracy === undefined ? { ok: true, value: defaults.accuracy } : readNumber('accuracy', given.accuracy);
	const day = readDay(given.at, defaults.at);
	if (place.ok && matter.ok && accuracy.ok && day.ok) {
		return { ok: true, value: { point: place.value, accuracy: accuracy.value, matter: matter.value, ...day.value } };
	}
	return unread(...[place, matter, accuracy, day].flatMap(faultsOf));
}

/** Reads the position of a row in another way than in decimal degrees. */
export type PointReading = (given: Given) => Read<Point>;
