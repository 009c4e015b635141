/** `npm run geodata:import -- FILE --kind KIND`: an operator's areas in the place of the bundled ones; a dry run first. */
import { geodataImport } from '../lib/server/import/command.ts';
import { runCommand } from './run-command.ts';

process.exitCode = await runCommand('geodata:import', geodataImport);
