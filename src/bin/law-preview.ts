/** `npm run law:preview -- TABLE.json`: what another duty table would change, before it is taken. */
import { lawPreview } from '#server/commands';
import { runCommand } from './run-command.ts';

process.exitCode = await runCommand('law:preview', lawPreview);
