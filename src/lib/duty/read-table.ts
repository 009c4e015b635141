import { AREA_SETS, INFERENCES, TASKS, type DutyTable } from './table.ts';
import { isCalendarDate } from './validity.ts';
import { AREA_KINDS, CLAUSES, MATTERS, ROLES, TERRITORIES, UNITS } from './vocabulary.ts';

/** Something of a table that is not as it must be. */
export interface TableFault {
	/** Where: `matters.livestock.rows.guiyang[0].unit`. */
	readonly path: string;
	/** As JSON. */
	readonly got: string;
	/** What it may be: ids, or a word for what is expected. */
	readonly expected: string;
}

export type TableReading = { readonly ok: true; readonly table: DutyTable } | { readonly ok: false; readonly faults: readonly TableFault[] };

/** Says what is wrong with a value at a path. */
type Check = (value: unknown, path: string) => readonly TableFault[];

const LONGEST = 60;
const shown = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, LONGEST));
const fault = (path: string, value: unknown, expected: string): readonly TableFault[] => [{ path, got: shown(value), expected }];

const that = (holds: (value: unknown) => boolean, expected: string): Check => (value, path) => (holds(value) ? [] : fault(path, value, expected));
const among = (ids: readonly (string | boolean | null)[]): Check => that((value) => ids.some((id) => id === value), ids.map(String).join(', '));
const text = that((value) => typeof value === 'string' && value !== '', 'text');
const truth = that((value) => typeof value === 'boolean', 'true, false');
const day = that((value) => typeof value === 'string' && isCalendarDate(value), 'YYYY-MM-DD');
const dayOrNull: Check = (value, path) => (value === null ? [] : day(value, path));
const listOf = (check: Check): Check => (value, path) => (Array.isArray(value) ? value.flatMap((each, index) => check(each, `${path}[${index}]`)) : fault(path, value, '[ ]'));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with all of these members, perhaps some of those, and no others. */
function object(members: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check {
	return (value, path) => {
		if (!isObject(value)) return fault(path, value, '{ }');
		const at = (name: string) => (path === '' ? name : `${path}.${name}`);
		const known = { ...members, ...optional };
		const others = Object.keys(value).filter((name) => !Object.hasOwn(known, name));
		return [
			...Object.entries(members).flatMap(([name, check]) => check(value[name], at(name))),
			...Object.entries(optional).flatMap(([name, check]) => (value[name] === undefined ? [] : check(value[name], at(name)))),
			...others.flatMap((name) => fault(at(name), value[name], 'nothing'))
		];
	};
}

/** An object with a member for each id. */
const forEach = (ids: readonly string[], check: Check): Check => object(Object.fromEntries(ids.map((id) => [id, check])));

const clause = among(CLAUSES);
const unit = among([...UNITS, 'government']);
const condition = object({ set: among(Object.keys(AREA_SETS)), inside: truth });
const rowMembers = { role: among(ROLES), unit, clause, task: among(TASKS) };
const rowOptions = { when: condition, concurrent: among([true]), offence: truth };
const explicit = object({ ...rowMembers, basis: among(['explicit']) }, rowOptions);
const inferred = object({ ...rowMembers, basis: among(['inferred']), why: among(INFERENCES) }, rowOptions);
const row: Check = (value, path) => {
	const basis = isObject(value) ? value.basis : undefined;
	if (basis !== 'explicit' && basis !== 'inferred') return fault(`${path}.basis`, basis, 'explicit, inferred');
	return (basis === 'explicit' ? explicit : inferred)(value, path);
};
const cell = listOf(row);
const rows = forEach(TERRITORIES, cell);
const governments: Check = (value, path) =>
	(isObject(value) ? Object.entries(value).flatMap(([code, each]) => among(UNITS)(each, `${path}.${code}`)) : fault(path, value, '{ }'));

const matter = object({ clauses: listOf(clause), offence: truth, rows }, { notify: object({ clause, territories: listOf(among(TERRITORIES)) }) });
const table = object({
	id: text, validFrom: day, validTo: dayOrNull, matters: forEach(MATTERS, matter), always: rows, crossing: cell, precedence: listOf(among(AREA_KINDS)), governments,
	placeless: listOf(object({ unit: among(UNITS), clause }))
});

/** Reads a duty table from data, or says everything that is wrong with it: every matter and territory is written, every id known. */
export function readTable(value: unknown): TableReading {
	const faults = table(value, '');
	return faults.length > 0 ? { ok: false, faults } : { ok: true, table: value as DutyTable };
}
