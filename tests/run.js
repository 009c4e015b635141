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

/** @param {string} name @param {string[]} command */
async function check(name, command) {
	const began = Date.now();
	console.log(`\n== ${name}`);
	const { status } = await run(process.execPath, command, { show: true });
	console.log(`== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s`);
	if (status !== 0) failures.push(name);
}

async function runTests() {
	const report = join(tmpdir(), `lianghu-tests-${process.pid}.json`);
	const projects = ['unit', 'store', 'start', ...(findChromium() ? ['e2e'] : [])].flatMap((name) => ['--project', name]);
	await check('tests', [tool('vitest/vitest.mjs'), 'run', ...projects, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
	const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
	rmSync(report);
	return `${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`;
}

async function main() {
	checkNode();
	await ensureDependencies();
	checkMachine();
	await run(process.execPath, [tool('@sveltejs/kit/svelte-kit.js'), 'sync']);
	await check('types', [tool('svelte-check/bin/svelte-check'), '--tsconfig', './tsconfig.json', '--fail-on-warnings']);
	await check('lint', [tool('eslint/bin/eslint.js'), '.', '--max-warnings', '0']);
	await ensureBuild();
	const totals = await runTests();
	if (failures.length > 0) console.error(`\nFAILED: ${failures.join(', ')}`);
	console.log(`\n${totals}`);
	process.exitCode = failures.length > 0 ? 1 : 0;
}

main().catch((error) => {
	console.error(error instanceof Stop ? error.message : error);
	process.exit(1);
});
