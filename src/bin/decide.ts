/** `npm run decide -- FILE`: who is responsible at each place in a file, written beside it; needs no network and no server. */
import { decideFile, findAreas, readEnv } from '#server/commands';
import { terminalLanguage } from './run-command.ts';

const WIDTH = 40;
const ERASE = '\r\u001b[K';

/** A bar on the terminal's other channel, gone when the work is done; nothing where nobody watches. */
function bar(share: number): void {
	if (!process.stderr.isTTY) return;
	const filled = Math.round(share * WIDTH);
	process.stderr.write(ERASE + (share < 1 ? `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${Math.floor(share * 100)} %` : ''));
}

function print(line: string): void {
	if (process.stderr.isTTY) process.stderr.write(ERASE);
	console.log(line);
}

const reading = readEnv();
if (reading.ok) {
	process.exitCode = await decideFile({
		arguments: process.argv.slice(2), lang: terminalLanguage(), print, progress: bar, findAreas: () => findAreas(reading.env),
		// npm runs scripts in the project; the person typed the path elsewhere
		folder: process.env['INIT_CWD'] ?? process.cwd()
	});
} else {
	for (const { message } of reading.errors) console.error(message);
	process.exitCode = 1;
}
