import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { MATTERS, tableOn, type DutyTable, type UnitId } from '#duty';
import { compareTables, readTable, type AnswerChange } from '#duty/preview';
import { knownKinds, type AreaFeature } from '#geo';
import { formatNumber, messages, type Lang, type Messages } from '#i18n/server';
import { readBytes, type CommandContext } from '../import/command.ts';
import { errorLine } from '../store/errors.ts';
import { testPoints } from './test-points.ts';

const POINTS = 20_000;
const MOST_POINTS = 200_000;
/** Points that are asked at once: the running product answers others in between. */
const AT_ONCE = 1000;
/** Faults that are told one by one. */
const MOST_FAULTS = 30;
/** Of a degree: a metre on the ground. */
const DECIMALS = 5;

interface Asked {
	readonly file: string;
	readonly out: string | null;
	readonly points: string;
}

/** What was typed; null: not as it is used. */
function askedIn(given: readonly string[]): Asked | null {
	const values: Record<string, string> = {};
	const files: string[] = [];
	for (let at = 0; at < given.length; at++) {
		const [argument = '', next] = given.slice(at, at + 2);
		if (argument !== '--out' && argument !== '--points') files.push(argument);
		else if (next === undefined) return null;
		else {
			values[argument] = next;
			at++;
		}
	}
	const [file] = files;
	return file === undefined || files.length > 1 || file.startsWith('-') ? null : { file, out: values['--out'] ?? null, points: values['--points'] ?? String(POINTS) };
}

/** The table that a file holds; null: it was said why there is none. */
function tableIn(bytes: Uint8Array, { print }: CommandContext, said: Messages['commands']['preview']): DutyTable | null {
	let value: unknown;
	try {
		value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch (error) {
		print(said.notJson({ why: errorLine(error) }));
		return null;
	}
	const reading = readTable(value);
	if (reading.ok) return reading.table;
	print(said.refused);
	for (const fault of reading.faults.slice(0, MOST_FAULTS)) print(said.fault(fault));
	if (reading.faults.length > MOST_FAULTS) print(said.more({ count: String(reading.faults.length - MOST_FAULTS) }));
	return null;
}

const place = ({ point: { lon, lat } }: AnswerChange) => ({ lon: lon.toFixed(DECIMALS), lat: lat.toFixed(DECIMALS) });
const pointsIn = (changes: readonly AnswerChange[]) => new Set(changes.map(({ point }) => point)).size;

/** The changes of one matter, from whom to whom, the most first. */
function matterLines(changes: readonly AnswerChange[], lang: Lang): string[] {
	const { commands: { preview: said }, unitsShort, panels } = messages(lang);
	const named = (units: readonly UnitId[]) => (units.length === 0 ? said.nobody : panels.list(units.map((unit) => unitsShort[unit])));
	const moves = new Map<string, AnswerChange[]>();
	for (const change of changes) {
		const key = change.lead ? JSON.stringify([change.from, change.to]) : '';
		moves.set(key, [...(moves.get(key) ?? []), change]);
	}
	return [...moves].sort(([, a], [, b]) => b.length - a.length).flatMap(([key, all]) => {
		const [first] = all;
		if (!first) return [];
		const told = { count: formatNumber(all.length, lang), ...place(first) };
		return [key === '' ? said.other(told) : said.move({ from: named(first.from), to: named(first.to), ...told })];
	});
}

function changeLines(changes: readonly AnswerChange[], points: number, lang: Lang): string[] {
	const { commands: { preview: said }, matters } = messages(lang);
	const count = (value: number) => formatNumber(value, lang);
	if (changes.length === 0) return [said.same({ points: count(points) })];
	return [
		said.count({ changed: count(pointsIn(changes)), points: count(points), leads: count(pointsIn(changes.filter(({ lead }) => lead))) }),
		...MATTERS.flatMap((matter) => {
			const of = changes.filter((change) => change.matter === matter);
			return of.length === 0 ? [] : [said.matter({ matter: matters[matter].name, count: count(of.length) }), ...matterLines(of, lang)];
		})
	];
}

/** The points as GeoJSON: one feature for each point and matter. */
function featuresOf(changes: readonly AnswerChange[], { id }: DutyTable): object {
	const features = changes.map(({ point: { lon, lat }, matter, from, to, lead }) => ({
		type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties: { table: id, matter, from: from.join(';'), to: to.join(';'), lead }
	}));
	return { type: 'FeatureCollection', features };
}

/** A table as it would be in force on its first day, beside the one that is in force then; one that has ended by then is told with its last day's. */
function comparedLines(table: DutyTable, before: DutyTable, areas: readonly AreaFeature[], said: Messages['commands']['preview']): string[] {
	const illustrative = areas.some(({ properties }) => properties.illustrative);
	return [said.compared({ after: table.id, day: table.validFrom, before: before.id }), ...(illustrative ? [said.illustrative] : [])];
}

async function preview({ file, out, points: typed }: Asked, context: CommandContext): Promise<number> {
	const { print, lang, folder } = context;
	const { commands } = messages(lang);
	const said = commands.preview;
	const refuse = (line: string) => {
		print(line);
		return 1;
	};
	const wanted = Number(typed);
	if (!Number.isInteger(wanted) || wanted < 1 || wanted > MOST_POINTS) return refuse(said.badPoints({ got: typed }));
	const bytes = readBytes(folder, file);
	if (!bytes) return refuse(commands.noFile({ path: file }));
	const table = tableIn(bytes, context, said);
	if (!table) return 1;
	const before = tableOn(table.validFrom);
	if (!before) return refuse(said.tooEarly({ day: table.validFrom }));
	if (out !== null && existsSync(resolve(folder, out))) return refuse(said.exists({ file: out }));
	const areas = await (await context.openStore()).areas({ on: table.validFrom });
	const points = testPoints(areas, table.validFrom, wanted);
	const known = knownKinds(areas.map(({ properties }) => properties));
	const changes: AnswerChange[] = [];
	for (let from = 0; from < points.length; from += AT_ONCE) {
		changes.push(...compareTables(points.slice(from, from + AT_ONCE), known, before, table));
		await new Promise((others) => setTimeout(others));
	}
	for (const line of [...comparedLines(table, before, areas, said), ...changeLines(changes, points.length, lang)]) print(line);
	if (out !== null) {
		writeFileSync(resolve(folder, out), JSON.stringify(featuresOf(changes, table)));
		print(said.written({ file: out, count: formatNumber(changes.length, lang) }));
	}
	print(said.nothingTaken);
	return 0;
}

/**
 * `law:preview`: at how many points the answer would be another by another duty table, where, and from whom to whom; stores nothing.
 * @returns the exit status: 0 told, 1 refused, 2 wrong arguments
 */
export async function lawPreview(context: CommandContext): Promise<number> {
	const { arguments: given, today, lang, print } = context;
	const { commands } = messages(lang);
	if (given.length === 1 && given[0] === '--table') {
		print(JSON.stringify(tableOn(today), null, '\t'));
		return 0;
	}
	const asked = askedIn(given);
	if (!asked) {
		print(commands.preview.usage);
		return given.includes('--help') || given.includes('-h') ? 0 : 2;
	}
	try {
		return await preview(asked, context);
	} catch (error) {
		print(commands.failed({ why: errorLine(error) }));
		return 1;
	}
}
