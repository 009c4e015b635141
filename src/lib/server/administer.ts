import { messages } from '#i18n/server';
import { admin } from './auth/command.ts';
import type { CommandContext } from './import/command.ts';
import { calendarCommand } from './problem-list/calendar-command.ts';
import { mailCommand } from './problem-list/mail-command.ts';
import { verifyCommand } from './problem-list/verify-command.ts';
import { errorLine } from './store/errors.ts';

const COMMANDS = new Map([['calendar', calendarCommand], ['mail', mailCommand], ['verify', verifyCommand]]);

/**
 * `admin -- WHAT`: what an administrator does at a terminal: the calendar, where digests are mailed to, the proof of all steps, else accounts.
 * @returns the exit status: 0 done, 1 refused, 2 wrong arguments
 */
export async function administer(context: CommandContext): Promise<number> {
	const [what = '', ...more] = context.arguments;
	const command = COMMANDS.get(what);
	if (!command) return admin(context);
	try {
		return await command({ ...context, arguments: more });
	} catch (error) {
		context.print(messages(context.lang).commands.failed({ why: errorLine(error) }));
		return 1;
	}
}
