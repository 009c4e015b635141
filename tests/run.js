/**
 * `npm test`, alone, on a fresh clone: type check, lint, and every kind of test. What the machine lacks (a PostgreSQL
 * with PostGIS, a GDAL, a Chromium) is said loudly and its tests are skipped; with CI=true it is a failure.
 */
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNode, ensureBuild, ensureDependencies, root, run, Stop } from '../src/bin/prepare.js';
import { findChromium, findGdal, findPoppler, findPostgres } from './machine.js';

process.chdir(root);
const inCi = process.env.CI === 'true';
/** @type {string[]} */
const failures = [];
const tool = (/** @type {string} */ path) => join('node_modules', path);

function checkMachine() {
	const missing = [
		...(findPostgres() ? [] : ['no PostgreSQL with PostGIS: the store is tested on the embedded database alone (Debian: postgresql postgresql-postgis)']),
		...(findGdal() ? [] : ['no GDAL: that other programs read the open data is NOT tested (Debian: gdal-bin)']),
		...(findPoppler() ? [] : ['no Poppler: that other programs read our PDF is NOT tested (Debian: poppler-utils)']),
		...(findChromium() ? [] : ['no Chromium: the interface is NOT tested (Debian: chromium fonts-noto-cjk)'])
	];
	for (const what of missing) console.error(`\n*** MISSING ON THIS MACHINE: ${what} ***\n`);
	if (inCi && missing.length > 0) throw new Stop('CI=true: what is missing on this machine is a failure.');
}

/**
 * One check among others at the same time: what it says is kept until it has ended, so that nothing is mixed, but for one that is shown as it goes.
 * @param {string} name @param {string[]} command @param {{ show?: boolean }} [options]
 */
async function check(name, command, options) {
	const began = Date.now();
	console.log(`== ${name}: begun`);
	const { status, output } = await run(process.execPath, command, options);
	if (output) console.log(`\n== ${name}\n${output}`);
	console.log(`== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s`);
	if (status !== 0) failures.push(name);
}

/**
 * Two halves side by side, each in the order of its own: what waits for a browser leaves the machine to what works out, and the other way round.
 * @returns {string[][]}
 */
const halves = () => [['unit', 'store', 'start'], ...(findChromium() ? [['e2e']] : [])];

/** @param {string[]} projects @param {number} half */
async function runTests(projects, half) {
	const report = join(tmpdir(), `lianghu-tests-${process.pid}-${projects[0]}.json`);
	await check(`tests: ${projects.join(', ')}`, [
		tool('vitest/vitest.mjs'), 'run', ...projects.flatMap((name) => ['--project', name]), '--reporter=default', '--reporter=json', `--outputFile.json=${report}`
	], { show: half === 0 });
	/** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number }} */
	const counts = JSON.parse(readFileSync(report, 'utf8'));
	rmSync(report);
	return counts;
}

async function main() {
	checkNode();
	await ensureDependencies();
	checkMachine();
	await run(process.execPath, [tool('@sveltejs/kit/svelte-kit.js'), 'sync']);
	await Promise.all([
		check('types', [tool('svelte-check/bin/svelte-check'), '--tsconfig', './tsconfig.json', '--fail-on-warnings']),
		check('lint', [tool('eslint/bin/eslint.js'), '.', '--max-warnings', '0'])
	]);
	await ensureBuild();
	const counted = await Promise.all(halves().map(runTests));
	const sum = (/** @type {'numPassedTests' | 'numFailedTests' | 'numPendingTests'} */ of) => counted.reduce((all, each) => all + each[of], 0);
	const totals = `${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed, ${sum('numPendingTests')} skipped`;
	if (failures.length > 0) console.error(`\nFAILED: ${failures.join(', ')}`);
	console.log(`\n${totals}`);
	process.exitCode = failures.length > 0 ? 1 : 0;
}

main().catch((error) => {
	console.error(error instanceof Stop ? error.message : error);
	process.exit(1);
});
