/** `npm run law:import -- FILE`: the official wording of the clauses, shown beside our own from then on. */
import { lawImport } from '#server/commands';
import { runCommand } from './run-command.ts';

process.exitCode = await runCommand('law:import', lawImport);
