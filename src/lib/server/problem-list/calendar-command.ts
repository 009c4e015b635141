import { HOLIDAYS, workingCalendar } from '#issues';
import { messages } from '#i18n/server';
import { supervisionWords, type SupervisionWords } from '#i18n/supervision';
import { readBytes, type CommandContext } from '../import/command.ts';
import { CALENDAR_COLUMNS, readCalendarFile, type CalendarFault } from './calendar-file.ts';

function faultLine(fault: CalendarFault, words: SupervisionWords['command']): string {
	if (fault.fault === 'columns') return words.columns({ expected: CALENDAR_COLUMNS.join() });
	if (fault.fault === 'quote') return words.openQuote;
	return fault.fault === 'twice' ? words.twice(fault) : words.badRow(fault);
}

async function show({ lang, print, openStore }: CommandContext): Promise<number> {
	const words = supervisionWords(lang).command;
	const added = await (await openStore()).calendar.added();
	const days = new Map([...HOLIDAYS, ...added].map((day) => [day.day, day]));
	for (const day of [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))) print(words.day({ ...day, added: added.includes(day) }));
	print(words.known({ until: workingCalendar([...days.values()]).knownUntil }));
	return 0;
}

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
	await (await openStore()).calendar.extend(reading.days);
	print(words.saved({ count: reading.days.length }));
	return 0;
}

/**
 * `admin -- calendar [FILE.csv]`: shows the days that differ from Monday to Friday, or adds and corrects some.
 * @param context its arguments are those behind `calendar`
 * @returns the exit status: 0 done, 1 refused, 2 wrong arguments
 */
export async function calendarCommand(context: CommandContext): Promise<number> {
	const [file, ...more] = context.arguments;
	if (file === undefined) return show(context);
	if (more.length === 0 && !file.startsWith('-')) return extend(file, context);
	context.print(supervisionWords(context.lang).command.calendarUsage);
	return file === '--help' || file === '-h' ? 0 : 2;
}
