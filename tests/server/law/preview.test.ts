import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { determine, insideOf, MATTERS, TABLES, type Area, type DutyTable } from '#duty';
import { readTable } from '#duty/preview';
import { knownKinds, turfIndex, type AreaFeature } from '#geo';
import { lawPreview } from '../../../src/lib/server/law/preview-command.ts';
import { testPoints } from '../../../src/lib/server/law/test-points.ts';
import type { Store } from '../../../src/lib/server/store/store.ts';
import { GROUND } from '../../api/ground.ts';

const [inForce] = TABLES;
if (!inForce) throw new Error('got no table, expected the one of 2024');
const DAY = '2027-07-01';
const AREAS: readonly AreaFeature[] = GROUND.filter(({ validTo }) => validTo === null).map(({ geometry, ...facts }) => ({
	type: 'Feature', geometry, properties: { ...facts, id: `${facts.kind}-${facts.code}`, version: 1 } as Area
}));

type Writable<T> = { -readonly [K in keyof T]: Writable<T[K]> };
/** The table in force, as it would be after a change. */
function changed(change: (table: Writable<DutyTable>) => void): DutyTable {
	const table = structuredClone(inForce) as Writable<DutyTable>;
	[table.id, table.validFrom] = ['mechanism-2027-07-01', DAY];
	change(table);
	return table;
}

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'lianghu-preview-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function preview(table: unknown, ...more: string[]): Promise<{ status: number; lines: string[] }> {
	writeFileSync(join(folder, 'table.json'), typeof table === 'string' ? table : JSON.stringify(table));
	const lines: string[] = [];
	const openStore = async () => ({ areas: async () => AREAS }) as unknown as Store;
	const status = await lawPreview({ arguments: ['table.json', ...more], folder, lang: 'en', today: '2027-01-01', openStore, print: (line) => void lines.push(line) });
	return { status, lines };
}

describe('a duty table that is to be taken', () => {
	test('that is the one in force changes nothing anywhere', async () => {
		const { status, lines } = await preview(changed(() => undefined));
		expect([status, lines]).toEqual([0, expect.arrayContaining(['The answer stays the same at all 20,000 test points.'])]);
	});

	test('tells at how many of 20,000 points the answer changes, where, and from whom to whom: as both tables answer there, and no others', async () => {
		const table = changed((each) => {
			const [row] = each.matters['water-pollution'].rows.anshun;
			if (row) row.unit = 'as-water';
			each.matters.fishing.rows.guiyang.push({ role: 'support', unit: 'gy-police', clause: '附二(一)', basis: 'explicit', task: 'police' });
		});
		const { status, lines } = await preview(table, '--out', 'points.geojson');
		expect(status).toBe(0);
		// counted by the other index and the answers themselves
		const [index, known] = [turfIndex(AREAS), knownKinds(AREAS.map(({ properties }) => properties))];
		const points = testPoints(AREAS, DAY, 20_000).map(({ point }) => point);
		const covering = await index.covering(points, DAY);
		// there are few lists of areas, and many points on each
		const answered = new Map<string, readonly string[]>();
		const expected = covering.map((areas) => {
			const key = areas.map(({ id }) => id).join();
			const before = answered.get(key) ?? MATTERS.filter((matter) => {
				const [old, is] = [inForce, table].map((each) => JSON.stringify(determine(insideOf(areas, known), each, DAY, matter).duties[0]?.roles));
				return old !== is;
			});
			answered.set(key, before);
			return before;
		});
		const count = (matter: string) => expected.filter((matters) => matters.some((each) => each === matter)).length.toLocaleString('en-GB');
		expect([count('water-pollution'), count('fishing')]).not.toContain('0');
		const changedPoints = expected.filter((matters) => matters.length > 0).length.toLocaleString('en-GB');
		expect(lines).toContain(`The answer changes at ${changedPoints} of 20,000 test points; at ${count('water-pollution')} of them another unit leads.`);
		expect(lines.some((line) => line.includes(`: ${count('water-pollution')} points, such as 10`) && line.includes('→'))).toBe(true);
		expect(lines.some((line) => line.includes(`the same unit leads, another role, clause or basis: ${count('fishing')} points`))).toBe(true);
		const { features } = JSON.parse(readFileSync(join(folder, 'points.geojson'), 'utf8')) as { features: { geometry: { coordinates: number[] }; properties: { matter: string; from: string; to: string; lead: boolean } }[] };
		expect(features.length).toBe(expected.reduce((sum, matters) => sum + matters.length, 0));
		expect(new Set(features.filter(({ properties }) => properties.lead).map(({ properties: { matter, from, to } }) => `${matter} ${from} ${to}`))).toEqual(new Set(['water-pollution as-eeb as-water']));
		const again = await preview(table, '--out', 'points.geojson');
		expect([again.status, again.lines]).toEqual([1, [expect.stringContaining('points.geojson is there already')]]);
	});

	test('is tested at points that lie in the basin or the extent, spread evenly, the same each time', () => {
		const [points, again] = [testPoints(AREAS, DAY, 2000), testPoints(AREAS, DAY, 2000)];
		expect(points.map(({ point }) => point)).toEqual(again.map(({ point }) => point));
		// the basin of this ground is a box from 105.8 to 106.4: each half has its share
		expect(points.filter(({ point }) => point.lon < 106.1).length / 2000).toBeCloseTo(0.5, 1);
		expect(points.every(({ point: { lon, lat } }) => lon >= 105.8 && lon <= 106.4 && lat >= 26.05 && lat <= 26.4)).toBe(true);
		expect(testPoints([], DAY, 10)).toEqual([]);
	});

	test('is refused with every place at which it is no whole table, and nothing is written', async () => {
		const broken = changed((each) => {
			delete (each.matters as Partial<typeof each.matters>).vessels;
			Object.assign(each.matters.livestock.rows.guiyang[0] ?? {}, { unit: 'gy-farms', colour: 'red' });
			Object.assign(each, { validFrom: '2027-02-30' });
		});
		const { status, lines } = await preview(broken, '--out', 'none.geojson');
		expect([status, lines[0]]).toEqual([1, 'This is no whole duty table:']);
		const told = lines.join('\n');
		for (const part of ['validFrom: expected YYYY-MM-DD, got "2027-02-30"', 'matters.vessels: expected { }, got nothing', 'matters.livestock.rows.guiyang[0].unit', 'got "gy-farms"', 'matters.livestock.rows.guiyang[0].colour: expected nothing, got "red"']) expect(told).toContain(part);
		expect(existsSync(join(folder, 'none.geojson'))).toBe(false);
		expect((await preview('{"id":')).lines[0]).toMatch(/no JSON/);
		expect((await preview(changed((each) => (each.validFrom = '2020-01-01')))).lines).toEqual(['There is no duty table before 2020-01-01 to compare with.']);
		for (const points of ['0', '1.5', 'many']) expect((await preview(changed(() => undefined), '--points', points)).status).toBe(1);
		for (const more of [['--out'], ['second.json'], ['--colour', 'red']]) expect((await preview(changed(() => undefined), ...more)).status).toBe(2);
	});

	test('is begun from the table in force, which is read back as it is', async () => {
		const lines: string[] = [];
		const status = await lawPreview({ arguments: ['--table'], folder, lang: 'zh', today: '2027-01-01', openStore: () => Promise.reject(new Error('no store')), print: (line) => void lines.push(line) });
		expect([status, readTable(JSON.parse(lines.join('\n')))]).toEqual([0, { ok: true, table: inForce }]);
	});
});
