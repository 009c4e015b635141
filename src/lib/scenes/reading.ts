import { isCalendarDate, UNITS } from '#duty';
import { FIGURE_SOURCES, LIMITS, TRANSITIONS, type Figures, type LegendRow, type MapView, type PictureRef, type SceneContent } from './scene.ts';

/** What is wrong with a part of what was sent; the words are elsewhere. */
export interface SceneFault {
	/** Where: `scenes[2].view.on`. */
	readonly path: string;
	readonly fault: 'not-an-object' | 'not-a-list' | 'not-text' | 'too-long' | 'too-many' | 'not-a-number' | 'not-a-day' | 'not-a-moment' | 'not-listed' | 'not-an-address' | 'not-a-colour' | 'not-an-id' | 'empty' | 'twice' | 'unknown-member' | 'not-true-or-false' | 'uneven';
}

/** Control characters, and marks that turn writing round. */
const UNKEPT = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;
const ID = /^[\w-]{1,64}$/;
const COLOUR = /^#[0-9a-f]{6}$/i;
const PATH = /^[MLHV\d\s.,-]{0,2000}$/;
/** A page of ours: no other host, no other scheme. */
const ADDRESS = /^\/(?!\/)[^\s"<>\\^`{|}]*$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/;

type Read<T> = (value: unknown, path: string, faults: SceneFault[]) => T;

/** Reads a value and notes what is wrong with it: what is read of a value with faults is never used. */
function checked<T>(fault: SceneFault['fault'], test: (value: unknown) => boolean): Read<T> {
	return (value, path, faults) => {
		if (!test(value)) faults.push({ path, fault });
		return value as T;
	};
}

function text(most: number, least = 0): Read<string> {
	return (value, path, faults) => {
		if (typeof value !== 'string' || UNKEPT.test(value)) faults.push({ path, fault: 'not-text' });
		else if (value.length > most) faults.push({ path, fault: 'too-long' });
		else if (value.trim().length < least) faults.push({ path, fault: 'empty' });
		return value as string;
	};
}

const between = (least: number, most: number): Read<number> => checked('not-a-number', (value) => typeof value === 'number' && value >= least && value <= most);
const matching = (pattern: RegExp, fault: SceneFault['fault']): Read<string> => checked(fault, (value) => typeof value === 'string' && pattern.test(value));
const oneOf = <T extends string>(ids: readonly T[]): Read<T> => checked('not-listed', (value) => ids.some((id) => id === value));
const truth: Read<boolean> = checked('not-true-or-false', (value) => typeof value === 'boolean');
const day: Read<string> = checked('not-a-day', (value) => typeof value === 'string' && isCalendarDate(value));
const whole = (most: number): Read<number> => checked('not-a-number', (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most);

function orNull<T>(read: Read<T>): Read<T | null> {
	return (value, path, faults) => (value === null || value === undefined ? null : read(value, path, faults));
}

/** A member that may be left out. */
function optional<T>(read: Read<T>): Read<T> {
	return (value, path, faults) => (value === undefined ? (value as T) : read(value, path, faults));
}

function list<T>(read: Read<T>, most: number): Read<readonly T[]> {
	return (value, path, faults) => {
		if (!Array.isArray(value)) {
			faults.push({ path, fault: 'not-a-list' });
			return [];
		}
		if (value.length > most) faults.push({ path, fault: 'too-many' });
		return value.slice(0, most).map((each: unknown, index) => read(each, `${path}[${index}]`, faults));
	};
}

type Members<T> = { readonly [Name in keyof T]: Read<T[Name]> };

function object<T extends object>(members: Members<T>, ignored: readonly string[] = []): Read<T> {
	return (value, path, faults) => {
		if (typeof value !== 'object' || value === null || Array.isArray(value)) {
			faults.push({ path, fault: 'not-an-object' });
			return {} as T;
		}
		const given = value as Readonly<Record<string, unknown>>;
		const below = (name: string) => (path === '' ? name : `${path}.${name}`);
		for (const name of Object.keys(given)) {
			if (!(name in members) && !ignored.includes(name)) faults.push({ path: below(name.slice(0, 60)), fault: 'unknown-member' });
		}
		return Object.fromEntries(Object.entries(members).map(([name, read]) => [name, (read as Read<unknown>)(given[name], below(name), faults)])) as T;
	};
}

const picture = object<PictureRef>({ id: matching(ID, 'not-an-id'), width: between(1, 10_000), height: between(1, 10_000) });

const legendRow = object<Required<LegendRow>>({
	kind: matching(ID, 'not-an-id'), name: text(LIMITS.line, 1), illustrative: truth, fill: matching(COLOUR, 'not-a-colour'), opacity: between(0, 1), stroke: matching(COLOUR, 'not-a-colour'),
	width: between(0, 20), dash: list(between(0, 100), 8), hatch: matching(PATH, 'not-text'), shape: optional(oneOf(['round']))
});

const view = object<Required<MapView>>({
	address: (value, path, faults) => {
		const address = matching(ADDRESS, 'not-an-address')(value, path, faults);
		if (typeof address === 'string' && address.length > LIMITS.address) faults.push({ path, fault: 'too-long' });
		return address;
	},
	on: day, picture: orNull(picture), before: orNull(picture), beforeName: text(LIMITS.title), afterName: text(LIMITS.title),
	scale: orNull(object({ length: text(40, 1), share: between(0, 1) })),
	legend: list(legendRow, LIMITS.legend), facts: list(object({ name: text(LIMITS.title, 1), value: text(LIMITS.line) }), LIMITS.facts),
	sources: list(text(LIMITS.line, 1), LIMITS.sources), illustrative: truth, dataVersion: text(100), lead: orNull(list(oneOf(UNITS), UNITS.length)), basis: optional(matching(ID, 'not-an-id'))
});

const cell: Read<string | number> = (value, path, faults) => (typeof value === 'number' ? between(-1e12, 1e12)(value, path, faults) : text(LIMITS.cell)(value, path, faults));

const frozen = object<Required<Figures>>({
	source: oneOf(FIGURE_SOURCES), from: day, to: day, filter: optional(text(LIMITS.address)), at: matching(MOMENT, 'not-a-moment'), caption: text(LIMITS.line, 1), columns: list(text(LIMITS.cell, 1), LIMITS.columns),
	rows: list(list(cell, LIMITS.columns), LIMITS.rows), chart: orNull(whole(LIMITS.columns - 1)), about: text(LIMITS.line * 2), page: between(1, 1000), left: whole(1_000_000)
});

const figures: Read<Figures> = (value, path, faults) => {
	const before = faults.length;
	const read = frozen(value, path, faults);
	if (faults.length > before) return read;
	const { columns, rows, chart } = read;
	for (const [index, row] of rows.entries()) if (row.length !== columns.length) faults.push({ path: `${path}.rows[${index}]`, fault: 'uneven' });
	if (chart !== null && (chart >= columns.length || rows.some((row) => typeof row[chart] !== 'number' || row[chart] < 0))) faults.push({ path: `${path}.chart`, fault: 'not-a-number' });
	return read;
};

const scene = object<SceneContent>({
	id: matching(ID, 'not-an-id'), title: text(LIMITS.title, 1), text: text(LIMITS.text), note: text(LIMITS.note), transition: oneOf(TRANSITIONS), seconds: orNull(between(1, 3600)),
	view: orNull(view), figures: orNull(figures)
	// who made it and when is the server's to say
}, ['by', 'at']);

export type SceneRead<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly SceneFault[] };

function outcome<T>(value: T, faults: readonly SceneFault[]): SceneRead<T> {
	return faults.length === 0 ? { ok: true, value } : { ok: false, faults: faults.slice(0, 20) };
}

/** Reads one scene that somebody sent. */
export function readScene(value: unknown, path = 'scene'): SceneRead<SceneContent> {
	const faults: SceneFault[] = [];
	return outcome(scene(value, path, faults), faults);
}

/** Reads the scenes of a presentation, in their order. */
export function readScenes(value: unknown): SceneRead<readonly SceneContent[]> {
	const faults: SceneFault[] = [];
	const read = list(scene, LIMITS.scenes)(value, 'scenes', faults);
	const seen = new Set<string>();
	for (const [index, { id }] of read.entries()) {
		if (seen.has(id)) faults.push({ path: `scenes[${index}].id`, fault: 'twice' });
		seen.add(id);
	}
	return outcome(read, faults);
}

/** The pictures that scenes show, each once. */
export function picturesOf(scenes: readonly SceneContent[]): readonly string[] {
	return [...new Set(scenes.flatMap(({ view: shown }) => [shown?.picture?.id, shown?.before?.id]).filter((id) => id !== undefined))];
}
