import { HOLIDAYS, NOTICE_YEARS } from '#issues';
import { messages } from '#i18n/server';
import { supervisionWords, type SupervisionWords } from '#i18n/supervision';
import { parseArgs } from 'node:util';
import { readBytes, type CommandContext } from '../import/command.ts';
import { CALENDAR_COLUMNS, readCalendarFile, type CalendarFault } from './calendar-file.ts';

function faultLine(fault: CalendarFault, words: SupervisionWords['command']): string {
	if (fault.fault === 'columns') return words.columns({ expected: CALENDAR_COLUMNS.join() });
	if (fault.fault === 'quote') return words.openQuote;
	return fault.fault === 'twice' ? words.twice(fault) : words.badRow(fault);
}

async function show({ lang, print, openStore }: CommandContext): Promise<number> {
	const words = supervisionWords(lang).command;
	const { calendar } = await openStore();
	const added = await calendar.added();
	const days = new Map([...HOLIDAYS, ...added].map((day) => [day.day, day]));
	for (const day of [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))) print(words.day({ ...day, added: added.includes(day) }));
	for (const year of await calendar.declared()) print(words.declared(year));
	print(words.known({ until: (await calendar.current()).knownUntil }));
	return 0;
}

const yearOf = (day: string) => Number(day.slice(0, 4));

async function extend(file: string, { folder, lang, print, openStore }: CommandContext): Promise<number> {
	const words = supervisionWords(lang).command;
	const bytes = readBytes(folder, file);
	if (!bytes) {
		print(messages(lang).commands.noFile({ path: file }));
		return 1;
	}
	const reading = readCalendarFile(new TextDecoder().decode(bytes));
	if (!reading.ok) {
		for (const fault of reading.faults) print(faultLine(fault, words));
		print(words.refused);
		return 1;
	}
	const { calendar } = await openStore();
	await calendar.extend(reading.days);
	print(words.saved({ count: reading.days.length }));
	const known = [...NOTICE_YEARS, ...(await calendar.declared()).map(({ year }) => year)];
	for (const year of new Set(reading.days.map(({ day }) => yearOf(day)))) if (!known.includes(year)) print(words.undeclared({ year }));
	return 0;
}

/** A year is only said to be whole when something of it has been entered: what comes with the product of it is the law alone. */
async function declare(year: number, source: string, { lang, print, openStore }: CommandContext): Promise<number> {
	const words = supervisionWords(lang).command;
	const { calendar } = await openStore();
	const count = (await calendar.added()).filter(({ day }) => yearOf(day) === year).length;
	if (count === 0) {
		print(words.nothingOf({ year }));
		return 1;
	}
	await calendar.declare({ year, source });
	print(words.nowDeclared({ year, source, count }));
	return 0;
}

async function withdraw(year: number, { lang, print, openStore }: CommandContext): Promise<number> {
	const words = supervisionWords(lang).command;
	const gone = await (await openStore()).calendar.withdraw(year);
	print(gone ? words.withdrawn({ year }) : words.neverDeclared({ year }));
	return gone ? 0 : 1;
}

const YEAR = /^2\d{3}$/;

function readArguments(given: readonly string[]) {
	try {
		const { values, positionals } = parseArgs({
			args: [...given], allowPositionals: true,
			options: { whole: { type: 'string' }, source: { type: 'string' }, 'not-whole': { type: 'string' }, help: { type: 'boolean', short: 'h' } }
		});
		return { ...values, files: positionals };
	} catch {
		return null;
	}
}

/**
 * `admin -- calendar`: shows the days that differ from Monday to Friday; `FILE.csv` adds and corrects some; `--whole YEAR --source NOTICE`
 * says that the notice of a year is entered whole, `--not-whole YEAR` that it is not.
 * @param context its arguments are those behind `calendar`
 * @returns the exit status: 0 done, 1 refused, 2 wrong arguments
 */
export async function calendarCommand(context: CommandContext): Promise<number> {
	const asked = readArguments(context.arguments);
	const { whole, source = '', 'not-whole': notWhole, help, files: [file, ...more] = [] } = asked ?? {};
	const ways = [file, whole, notWhole].filter((way) => way !== undefined).length;
	if (asked && !help && ways <= 1 && more.length === 0) {
		if (whole !== undefined && YEAR.test(whole) && source.trim() !== '') return declare(Number(whole), source.trim(), context);
		if (notWhole !== undefined && YEAR.test(notWhole)) return withdraw(Number(notWhole), context);
		if (file !== undefined && source === '') return extend(file, context);
		if (ways === 0 && source === '') return show(context);
	}
	context.print(supervisionWords(context.lang).command.calendarUsage);
	return help ? 0 : 2;
}
