/** `npm run admin -- WHAT`: accounts of people, and tokens of programs. */
import { admin } from '#server/commands';
import { runCommand } from './run-command.ts';

process.exitCode = await runCommand('admin', admin);
