/** `npm run geodata:import -- FILE --kind KIND`: an operator's areas in the place of the bundled ones; a dry run first. */
import { geodataImport } from '#server/commands';
import { runCommand } from './run-command.ts';

process.exitCode = await runCommand('geodata:import', geodataImport);
