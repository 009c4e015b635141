import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DOORS } from '../eslint.config.js';

/** The files that the project itself consists of. */
function files(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		return entry.isDirectory() ? files(path) : [path];
	});
}

const imports = (text: string) => [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
const sources = files('src').filter((path) => /\.(ts|js|svelte)$/.test(path));
const PURE = ['duty', 'geo', 'ask', 'search', 'batch', 'issues', 'photos', 'proposals', 'objects', 'meetings', 'mapsheet', 'scenes'];

describe('the house', () => {
	for (const [room, opens] of Object.entries(DOORS)) {
		const inRoom = sources.filter((path) => path.startsWith(join('src/lib', room) + '/'));
		test(`the room ${room} has a door and opens only ${opens.join(', ') || 'itself'}`, () => {
			expect(existsSync(join('src/lib', room, 'index.ts'))).toBe(true);
			const opened = inRoom.flatMap((path) => imports(readFileSync(path, 'utf8'))).filter((name) => name.startsWith('#'));
			const rooms = new Set(opened.map((name) => name.slice(1).split('/')[0]));
			expect([...rooms].filter((name) => !(opens as string[]).includes(name ?? ''))).toEqual([]);
		});
	}

	test('a room is entered by its door and never by a path', () => {
		const trespassers = sources.filter((path) =>
			imports(readFileSync(path, 'utf8')).some((name) => {
				const other = name.startsWith('.') ? join(dirname(path), name).match(/^src\/lib\/([a-z0-9]+)\//)?.[1] : undefined;
				return other !== undefined && !path.startsWith(`src/lib/${other}/`);
			})
		);
		expect(trespassers).toEqual([]);
	});

	test('the pure core touches no I/O, no clock and no framework', () => {
		const core = sources.filter((path) => PURE.slice(0, 1).some((room) => path.startsWith(`src/lib/${room}/`)));
		const impure = core.filter((path) => /\b(fetch|process|Date|Math\.random|console|window|document)\b[.(]/.test(readFileSync(path, 'utf8')));
		expect(impure).toEqual([]);
	});

	test('goto has one caller', () => {
		const callers = sources.filter((path) => /from '\$app\/navigation'/.test(readFileSync(path, 'utf8')) && /\bgoto\b/.test(readFileSync(path, 'utf8')));
		expect(callers).toEqual([join('src/lib/ask/go.ts')]);
	});

	test('the environment of the server is read in one file', () => {
		const readers = sources.filter((path) => path.startsWith('src/lib') && readFileSync(path, 'utf8').includes('process.env'));
		expect(readers).toEqual([join('src/lib/server/env.ts')]);
	});

	test('no SQL stands outside db/ but in the store', () => {
		const sql = /\b(SELECT\s.+\sFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM)\b/;
		expect(sources.filter((path) => !path.startsWith('src/lib/server/store') && sql.test(readFileSync(path, 'utf8')))).toEqual([]);
	});

	test('words for people stand in the message files: no Chinese in components or routes', () => {
		const withWords = sources.filter((path) => /^src\/(routes|lib\/(map|panels|ask))\//.test(path))
			.filter((path) => /[\u4e00-\u9fff]/.test(readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|<!--[\s\S]*?-->/g, '')));
		expect(withWords).toEqual([]);
	});

	test('nothing speaks of the machine it was written on', () => {
		const all = [...files('src'), ...files('docs'), ...files('tests'), ...files('geodata'), ...files('db'), 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'package-lock.json']
			.filter((path) => existsSync(path) && !/\.(fgb|zip|gpkg|png|jpg|docx|xlsx)$/.test(path) && !path.endsWith('house.test.ts'));
		expect(all.filter((path) => /\/work\/|\/root\/|"resolved":/.test(readFileSync(path, 'utf8')))).toEqual([]);
	});
});
