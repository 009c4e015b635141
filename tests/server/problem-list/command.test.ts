import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administer } from '../../../src/lib/server/administer.ts';
import { openStore } from '../../../src/lib/server/store/open.ts';
import type { Store } from '../../../src/lib/server/store/store.ts';
import { preparedDataDir } from '../../embedded.ts';

let [dataDir, folder, store] = ['', '', null as unknown as Store];
beforeAll(async () => {
	dataDir = await preparedDataDir();
	folder = mkdtempSync(join(tmpdir(), 'lianghu-calendar-'));
	store = await openStore({ root: '.', dataDir, databaseUrl: null });
});
afterAll(async () => {
	await store.close();
	for (const each of [dataDir, folder]) rmSync(each, { recursive: true, force: true });
});

async function run(...given: readonly string[]): Promise<{ status: number; lines: readonly string[] }> {
	const lines: string[] = [];
	const status = await administer({ arguments: given, folder, lang: 'en', today: '2026-11-25', openStore: async () => store, print: (line) => lines.push(line) });
	return { status, lines };
}
async function load(text: string) {
	writeFileSync(join(folder, 'days.csv'), text);
	return run('calendar', 'days.csv');
}

describe('admin -- calendar', () => {
	test('shows the days in use, and until when the notices are complete', async () => {
		const { status, lines } = await run('calendar');
		expect(status).toBe(0);
		expect(lines).toContain('2026-10-10  worked  国庆节调休  国办发明电〔2025〕7号');
		expect(lines.at(-1)).toContain('2026-12-31');
	});

	test('adds a year\'s days from a file, with a mark and quotes of a spreadsheet, and shows them', async () => {
		const { status, lines } = await load('\uFEFFday,working,name,source\r\n2027-01-01,false,元旦,"国务院办公厅通知,2027"\r\n2027-01-03,true,元旦调休,通知\r\n\r\n');
		expect([status, lines]).toEqual([0, ['2 days written.', expect.stringContaining('stay provisional')]]);
		const shown = (await run('calendar')).lines;
		expect(shown).toContain('2027-01-01  free    元旦  国务院办公厅通知,2027  (added)');
		expect((await store.calendar.current()).isWorking('2027-01-03')).toBe(true);
	});

	test('some days do not make a year known: an administrator says when its notice is entered whole, and can take it back', async () => {
		const until = async () => [(await run('calendar')).lines.at(-1)?.match(/\d{4}-\d\d-\d\d/)?.[0], (await store.calendar.current()).knownUntil];
		expect(await until()).toEqual(['2026-12-31', '2026-12-31']);
		expect(await run('calendar', '--whole', '2028', '--source', '通知')).toMatchObject({ status: 1, lines: [expect.stringContaining('No day of 2028')] });
		expect(await run('calendar', '--whole', '2027', '--source', '国办发明电〔2026〕9号')).toMatchObject({ status: 0, lines: [expect.stringContaining('2 days added')] });
		expect(await until()).toEqual(['2027-12-31', '2027-12-31']);
		expect((await run('calendar')).lines.at(-2)).toContain('国办发明电〔2026〕9号');
		expect(await run('calendar', '--not-whole', '2027')).toMatchObject({ status: 0 });
		expect(await run('calendar', '--not-whole', '2027')).toMatchObject({ status: 1 });
		expect(await until()).toEqual(['2026-12-31', '2026-12-31']);
	});

	test('refuses a file with faults as a whole, and says each with its line', async () => {
		const before = await store.calendar.added();
		const { status, lines } = await load('day,working,name,source\n2028-02-30,false,x,y\n2028-03-01,yes,,y\n2028-03-02,true,x,y\n2028-03-02,true,x,y\n');
		expect(status).toBe(1);
		expect(lines.map((line) => /^Line (\d), ?(\w+)|^Line (\d):/.exec(line)?.slice(1, 4).filter(Boolean).join(' '))).toEqual(['2 day', '3 working', '3 name', '5', undefined]);
		expect((await load('date,working\n')).lines[0]).toContain('day,working,name,source');
		expect((await load('day,working,name,source\n2028-01-01,false,"x,y\n2028-01-02,false,x,y\n')).status).toBe(1);
		expect(await store.calendar.added()).toEqual(before);
	});

	test('says what it cannot do', async () => {
		expect(await run('calendar', 'nowhere.csv')).toMatchObject({ status: 1, lines: [expect.stringContaining('nowhere.csv')] });
		expect(await run('calendar', '--write')).toMatchObject({ status: 2 });
		expect(await run('calendar', 'a.csv', 'b.csv')).toMatchObject({ status: 2 });
		for (const given of [['--whole', '2027'], ['--whole', '27', '--source', 'x'], ['--whole', '2027', '--source', ' '], ['--whole', '2027', '--not-whole', '2027', '--source', 'x'], ['a.csv', '--whole', '2027', '--source', 'x']]) {
			expect([given, (await run('calendar', ...given)).status]).toEqual([given, 2]);
		}
		expect(await run('calendar', '--help')).toMatchObject({ status: 0 });
	});
});

describe('admin -- mail', () => {
	test('sets, shows and forgets the addresses of an organisation', async () => {
		expect((await run('mail', '--unit', 'gov-qingzhen', '--to', 'b@example.org, a@example.org,b@example.org')).status).toBe(0);
		expect((await run('mail')).lines).toEqual([expect.stringMatching(/Qingzhen.*: a@example.org, b@example.org$/)]);
		expect((await run('mail', '--unit', 'gov-qingzhen', '--to', '')).lines).toEqual([expect.stringContaining('(no mail)')]);
		expect((await run('mail')).lines).toEqual([]);
	});

	test('refuses an unknown organisation and what is no address', async () => {
		expect(await run('mail', '--unit', 'gov-nowhere', '--to', 'a@example.org')).toMatchObject({ status: 1, lines: [expect.stringContaining('gov-qingzhen')] });
		expect(await run('mail', '--unit', 'gov-qingzhen', '--to', 'a@example.org,example.org\r\nbcc: x@y')).toMatchObject({ status: 1 });
		expect(await run('mail', '--unit', 'gov-qingzhen')).toMatchObject({ status: 2 });
		expect(await store.digests.addresses()).toEqual([]);
	});
});
