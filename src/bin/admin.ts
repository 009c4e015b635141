/** `npm run admin -- WHAT`: accounts of people, tokens of programs, the calendar, where digests are mailed to. */
import { administer } from '#server/commands';
import { runCommand } from './run-command.ts';

process.exitCode = await runCommand('admin', administer);
