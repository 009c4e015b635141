import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLAUSES, TABLES } from '#duty';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadBundled } from '../../../src/lib/server/bundled.ts';
import { geodataImport, type CommandContext } from '../../../src/lib/server/import/command.ts';
import { lawImport } from '../../../src/lib/server/law/command.ts';
import { openStore } from '../../../src/lib/server/store/open.ts';
import type { Store } from '../../../src/lib/server/store/store.ts';
import { preparedDataDir } from '../../embedded.ts';
import { fixture, geoJson, polygon } from './fixtures.ts';

const TODAY = '2026-12-01';
const folder = mkdtempSync(join(tmpdir(), 'lianghu-command-'));
let dataDir = '';
let store: Store;

beforeAll(async () => {
	dataDir = await preparedDataDir();
	store = await openStore({ root: process.cwd(), dataDir, databaseUrl: null });
	await loadBundled(store, process.cwd(), TODAY);
});

afterAll(async () => {
	await store.close();
	for (const path of [folder, dataDir]) rmSync(path, { recursive: true, force: true });
});

async function run(command: (context: CommandContext) => Promise<number>, ...given: string[]): Promise<{ status: number; text: string; opened: boolean }> {
	const lines: string[] = [];
	let opened = false;
	const openStore = async () => {
		opened = true;
		return store;
	};
	const status = await command({ arguments: given, folder, lang: 'en', today: TODAY, openStore, print: (line) => lines.push(line) });
	return { status, text: lines.join('\n'), opened };
}

function put(name: string, bytes: Uint8Array | string): string {
	writeFileSync(join(folder, name), bytes);
	return name;
}

const OPTIONS = ['--source', 'test bureau', '--licence', 'internal', '--accuracy', '5'];
const LAKE = polygon([[106.37, 26.42], [106.43, 26.42], [106.43, 26.56], [106.37, 26.56], [106.37, 26.42]]);

describe('importing areas', () => {
	test('a dry run tells everything and changes nothing', async () => {
		const before = await store.dataVersion();
		const { status, text } = await run(geodataImport, put('zones.zip', fixture('shp-4523-gbk.zip')), '--kind', 'zone-1');
		expect(status).toBe(0);
		for (const part of ['3 features', 'zone-1-hongfeng', 'Bounds', 'EPSG:4523', 'gb18030', 'Added: zone-1-shiyanpianqu', 'not affected', 'dry run']) expect(text).toContain(part);
		expect(await store.dataVersion()).toBe(before);
	});

	test('a lake line brings its 1000 m extent with it, in one load', async () => {
		const name = put('lake.geojson', geoJson([{ name: '红枫湖', geometry: LAKE }]));
		expect((await run(geodataImport, name, '--kind', 'lake')).text).toContain('will be recomputed: extent-1000m-hongfeng');
		const { status, text } = await run(geodataImport, name, '--kind', 'lake', ...OPTIONS, '--write');
		expect(text).toContain('changed: extent-1000m-hongfeng, lake-hongfeng');
		expect(status).toBe(0);
		const [lake] = (await store.areas({ on: TODAY, kind: 'lake' })).filter(({ properties }) => properties.code === 'hongfeng');
		expect(lake?.properties).toMatchObject({ source: 'test bureau', accuracy: 5, illustrative: false });
		const [extent] = (await store.areas({ on: TODAY, kind: 'extent-1000m' })).filter(({ properties }) => properties.code === 'hongfeng');
		expect(extent?.properties).toMatchObject({ accuracy: 5, illustrative: false });
		const west = Math.min(...extent!.geometry.coordinates.flat(2).map(([lon]) => lon!));
		expect((106.37 - west) * 99_700).toBeCloseTo(1000, -1);
	});

	test('a bad file or bad arguments never open the store', async () => {
		expect(await run(geodataImport, 'missing.zip', '--kind', 'lake')).toMatchObject({ status: 1, opened: false });
		expect(await run(geodataImport, put('bad.zip', 'PK nonsense'), '--kind', 'lake')).toMatchObject({ status: 1, opened: false });
		expect(await run(geodataImport, 'lake.geojson', '--kind', 'lake', '--write')).toMatchObject({ status: 2, opened: false });
		expect(await run(geodataImport, 'lake.geojson', '--kind', 'extent-1000m')).toMatchObject({ status: 1, opened: false });
	});
});

describe('importing the official document', () => {
	const lines = (numbers: string[]) => numbers.map((one) => `(${one})标题${one}。内容${one}。`);
	const items = (part: string) => CLAUSES.filter((clause) => clause.startsWith(`${part}(`)).map((clause) => clause.slice(part.length + 1, -1));
	const text = ['四、机制', ...lines(items('四')), '五、要求', '附件', '一、名单', '二、职责', ...lines(items('附二'))].join('\n');

	test('stores the wording of every clause with its source', async () => {
		const { status, text: said } = await run(lawImport, put('law.txt', text));
		expect(status).toBe(0);
		expect(said).toContain('21 clauses fit');
		const stored = await store.wordings(TABLES.at(-1)!.id);
		expect(stored).toHaveLength(21);
		expect(stored.find(({ clause }) => clause === '附二(三)')).toMatchObject({ wording: '(三)标题三。内容三。', sourceName: 'law.txt' });
	});

	test('stores nothing when a clause is missing, and says which', async () => {
		const { status, text: said, opened } = await run(lawImport, put('short.txt', text.replace('(五)标题五。内容五。', '')));
		expect({ status, opened }).toEqual({ status: 1, opened: false });
		expect(said).toContain('四(五) is missing');
	});

	test('a dry run stores nothing', async () => {
		expect(await run(lawImport, 'law.txt', '--dry-run')).toMatchObject({ status: 0, opened: false });
	});
});
