/**
 * `npm run bench [-- look-up page serve issues proposals] [--checked 10000000] [--json FILE]`: prints what was measured, each figure with
 * a ratio, because machines are noisy; with `--json` writes the same for machines. Run it where nothing else runs.
 */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { printFigures, type Figure } from './figures.ts';
import { measureIssues } from './issues.ts';
import { measureLookUps } from './look-up.ts';
import { measurePage } from './page.ts';
import { measureProposals } from './proposals.ts';
import { measureServing } from './serve.ts';

const { values, positionals } = parseArgs({ options: { json: { type: 'string' }, checked: { type: 'string', default: '10000000' } }, allowPositionals: true });

const PARTS: Readonly<Record<string, { readonly title: string; readonly measure: () => Promise<Figure[] | null> }>> = {
	'look-up': { title: 'Which areas cover each point, one core', measure: () => measureLookUps(Number(values.checked)) },
	serve: { title: 'One place over HTTP', measure: measureServing },
	issues: { title: 'A list of 100,000 issues on PostgreSQL, 95th percentile', measure: measureIssues },
	proposals: { title: 'Fifty proposals of 5,000 corners, embedded database', measure: measureProposals },
	page: { title: 'What a visitor waits for', measure: measurePage }
};

const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version };
const asked = positionals.length > 0 ? positionals : Object.keys(PARTS);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) throw new Error(`bench: got ${unknown.join(', ')}, expected some of ${Object.keys(PARTS).join(', ')}`);

console.log(`${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, Node.js ${machine.node}`);
const results: Record<string, Figure[]> = {};
for (const name of asked) {
	const part = PARTS[name];
	const figures = await part?.measure();
	if (part && figures) printFigures(part.title, (results[name] = figures));
	else console.log(`\n${part?.title}: not measured, this machine has not what it needs`);
}
if (values.json) writeFileSync(values.json, `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, '\t')}\n`);
