/** Makes a fresh clone ready: locked dependencies and a build, each only when missing or stale. Node's own modules only. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withProgress } from './progress.js';
import { words } from './words.js';

export const root = resolve(fileURLToPath(import.meta.url), '../../..');

/** A failure that the person at the terminal can mend: one line, no stack. */
export class Stop extends Error {}

const readJson = (/** @type {string} */ path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** Node 20.19 or later of 20, 22.12 or later of 22, or 24 and later. */
export function checkNode(version = process.versions.node) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const enough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
	if (!enough) throw new Stop(words.oldNode({ got: version, wanted: readJson('package.json').engines.node }));
}

/**
 * Runs a program to its end; its output is kept unless it is shown.
 * @param {string} program @param {string[]} args @param {{ show?: boolean }} [options]
 * @returns {Promise<{ status: number, output: string }>}
 */
export function run(program, args, { show = false } = {}) {
	return new Promise((done, failed) => {
		const child = spawn(program, args, { cwd: root, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
		let output = '';
		child.stdout?.on('data', (chunk) => (output += chunk));
		child.stderr?.on('data', (chunk) => (output += chunk));
		child.on('error', failed);
		child.on('close', (status) => done({ status: status ?? 1, output }));
	});
}

/** Are the installed packages those of the lock file? Optional ones may be missing: they are for other platforms. */
function dependenciesMatch() {
	if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
	const installed = readJson('node_modules/.package-lock.json').packages;
	return Object.entries(readJson('package-lock.json').packages).every(
		([path, { version, optional, link }]) => path === '' || optional || link || installed[path]?.version === version
	);
}

/** What npm says first is the reason; the pages of usage after it are none. */
const firstLines = (/** @type {string} */ output) => output.trim().split('\n').slice(0, 8).join('\n');

export async function ensureDependencies() {
	if (dependenciesMatch()) return;
	const { status, output } = await withProgress(words.installing(), () => run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']));
	if (status !== 0) throw new Stop(`${words.installFailed({ status })}\n${firstLines(output)}`);
}

const BUILD_INPUTS = ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'package.json', 'package-lock.json'];
const STAMP = 'build/inputs.sha256';

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
	const full = join(root, path);
	if (!existsSync(full)) return [];
	if (!statSync(full).isDirectory()) return [path];
	return readdirSync(full).sort().flatMap((name) => filesUnder(join(path, name)));
}

function inputsHash() {
	const hash = createHash('sha256');
	for (const path of BUILD_INPUTS.flatMap(filesUnder)) hash.update(path).update(readFileSync(join(root, path)));
	return hash.digest('hex');
}

export async function ensureBuild() {
	const wanted = inputsHash();
	if (existsSync(join(root, STAMP)) && readFileSync(join(root, STAMP), 'utf8') === wanted) return;
	const vite = join('node_modules', 'vite', 'bin', 'vite.js');
	const { status, output } = await withProgress(words.building(), () => run(process.execPath, [vite, 'build', '--logLevel', 'warn']));
	if (status !== 0) throw new Stop(`${words.buildFailed()}\n${output.trim()}`);
	writeFileSync(join(root, STAMP), wanted);
}
