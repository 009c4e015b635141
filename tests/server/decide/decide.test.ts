import { createServer } from 'node:http';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAreas } from '../../../src/lib/server/decide/areas.ts';
import { decideFile } from '../../../src/lib/server/decide/command.ts';
import { readEnv } from '../../../src/lib/server/env.ts';
import { openStore } from '../../../src/lib/server/store/open.ts';
import { GROUND } from '../../api/ground.ts';
import { preparedDataDir } from '../../embedded.ts';

const FIXTURES = join('tests', 'fixtures', 'decide');
let folder = '';

function env(variables: Record<string, string>) {
	const reading = readEnv(variables);
	if (!reading.ok) throw new Error(`readEnv: got ${JSON.stringify(reading.errors)}, expected an environment`);
	return reading.env;
}

/** Types the command in the folder. */
async function decide(...given: string[]): Promise<{ status: number; lines: string[]; shares: number[] }> {
	const [lines, shares]: [string[], number[]] = [[], []];
	const status = await decideFile({
		arguments: [...given, ...(given.includes('--at') ? [] : ['--at', '2026-01-01'])], folder, lang: 'en',
		print: (line) => lines.push(line), progress: (share) => shares.push(share), findAreas: () => findAreas(env({ DATA_DIR: join(folder, 'none') }))
	});
	return { status, lines, shares };
}

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
/** Name, scope, lead of each row of a CSV without quotes in it. */
function answersIn(name: string): (string | undefined)[][] {
	const [header = [], ...rows] = read(name).replace(/^\uFEFF/, '').trim().split(/\r?\n/).map((line) => line.split(','));
	return rows.map((row) => ['name', 'scope', 'lead'].map((column) => row[header.indexOf(column)]));
}

const EXPECTED = [['清镇', 'in', 'gy-water'], ['红枫湖', 'in', 'gy-water'], ['平坝', 'out', '']];

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'lianghu-decide-'));
	for (const name of readdirSync(FIXTURES)) copyFileSync(join(FIXTURES, name), join(folder, name));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a file at the command line', () => {
	test.each(['points.csv', 'points-gbk.csv', 'points.xlsx', 'points-4490.fgb', 'points-4524.gpkg', 'points-4523-gbk.zip'])('%s, made by other programs, is answered', async (name) => {
		const { status, lines } = await decide(name, '-o', `${name}.csv`);
		expect([status, lines.at(-1)]).toEqual([0, `Written to ${join(folder, `${name}.csv`)}`]);
		expect(answersIn(`${name}.csv`)).toEqual(EXPECTED);
	});

	test('says what it read and found, how far it is, and how many rows each unit leads', async () => {
		write('three.csv', 'lon,lat\n106.41,26.52\n106.3,26.6\nx,1\n');
		const { lines, shares } = await decide('three.csv');
		expect(lines.slice(1)).toEqual([
			'Areas: 21, the illustrative ones that come with the product; there is no database here.', 'Rows: 3',
			expect.stringMatching(/^ {2}1 led by Guiyang .*Water/), '  1 out of scope', '  1 with an error, see the column error', `Written to ${join(folder, 'three-decided.csv')}`
		]);
		expect(shares.at(-1)).toBe(1);
		expect(read('three-decided.csv').split('\n')[3]).toBe('x,1,,,,,,,,,,,"lon, lat: Only one number: coordinates need a latitude and a longitude."');
	});

	test('GBK comes out as UTF-8 with the mark by which spreadsheets know it', async () => {
		await decide('points-gbk.csv', '-o', 'gbk.csv');
		expect(read('gbk.csv')).toMatch(/^\uFEFFname,lon,lat,scope,/);
		expect(read('gbk.csv')).toContain('红枫湖,106.4,26.5,in,guiyang,');
	});

	test.each(['utf-16le', 'utf-16be'])('%s is known by its mark', async (encoding) => {
		const bytes = Buffer.from('\uFEFF名称\t经度\t纬度\n清镇\t106.41\t26.52\n', 'utf16le');
		writeFileSync(join(folder, 'wide.txt'), encoding === 'utf-16le' ? bytes : bytes.swap16());
		expect((await decide('wide.txt', '-o', 'narrow.txt')).status).toBe(0);
		expect(read('narrow.txt')).toMatch(/^\uFEFF名称\t经度\t纬度\tscope\t[^\n]*\n清镇\t106\.41\t26\.52\tin\tguiyang\t/);
	});

	test('a sheet is asked for where there are several with rows', async () => {
		const sheet = (name: string, lead: string) => ({ sheet: name, data: [[{ value: 'lon' }, { value: 'lat' }], [{ value: 106.41 }, { value: 26.52 }], [{ value: lead }, null]] });
		await writeXlsxFile([sheet('一', 'a'), sheet('二', 'b')]).toFile(join(folder, 'sheets.xlsx'));
		expect(await decide('sheets.xlsx')).toMatchObject({ status: 1, lines: ['The workbook has several sheets: 一, 二. Say which with --sheet.'] });
		expect((await decide('sheets.xlsx', '--sheet', '三')).lines).toEqual(['There is no sheet "三". There are: 一, 二.']);
		expect((await decide('sheets.xlsx', '--sheet', '二', '-o', 'sheet.csv')).status).toBe(0);
		expect(read('sheet.csv')).toContain('\r\nb,,');
	});

	// shares by PostGIS: st_length of the line within the districts, the township, and the extent
	test.each(['lines-4490.fgb', 'lines-4524.gpkg', 'lines-4523-gbk.zip'])('%s, made by another program, is answered with the shares of its length', async (name) => {
		const { status, lines } = await decide(name, '-o', `${name}.csv`);
		expect(status).toBe(0);
		// a GeoPackage numbers its features in a column of its own
		expect(read(`${name}.csv`).trim().split('\r\n')[1]?.replace(/^1,/, '')).toBe(
			'输水管线,,,in,guiyang;guian;anshun,true,zone-2,gy-water;gy-eeb;ga-eeb;as-eeb,,gy-eeb,gov-qingzhen;gov-huchao;gov-pingba,office-gy;office-as,'
			+ 'concurrent;cross-territory;illustrative,,gy-water 68.3 %; gy-eeb 29.3 %; ga-eeb 2.2 %; as-eeb 0.2 %'
		);
		expect(lines.slice(-6)).toEqual([
			'Lines and polygons, by lead unit:', expect.stringMatching(/^ {2}15\.3 kilometres: Guiyang Water/), expect.stringMatching(/^ {2}6,550 metres: Guiyang .*Environment/),
			expect.stringMatching(/^ {2}492 metres: Gui’an/), expect.stringMatching(/^ {2}42\.2 metres: Anshun/), `Written to ${join(folder, `${name}.csv`)}`
		]);
	});

	test('polygons are answered with the shares of their area, in a workbook too', async () => {
		copyFileSync(join('tests', 'fixtures', 'import', 'squares-4490.fgb'), join(folder, 'squares.fgb'));
		expect((await decide('squares.fgb', '-o', 'squares.xlsx', '--matter', 'park-infrastructure')).status).toBe(0);
		const [sheet] = await readXlsxFile(join(folder, 'squares.xlsx'));
		const [header = [], ...rows] = sheet?.data ?? [];
		expect(rows.map((row) => row[header.indexOf('shares')])).toEqual(rows.map(() => '— 100.0 % (the mechanism names no lead)'));
	});

	test('GeoJSON of lines comes back as it is, with its shares', async () => {
		await decide('lines.geojson');
		const [{ geometry, properties }] = JSON.parse(read('lines-decided.geojson')).features;
		expect(geometry).toEqual({ type: 'LineString', coordinates: [[106.35, 26.45], [106.45, 26.55], [106.5, 26.5]] });
		expect(properties.shares.map(({ lead, metres }: { lead: string[]; metres: number }) => [lead, Math.round(metres)])).toEqual([
			[['gy-water'], 15271], [['gy-eeb'], 6550], [['ga-eeb'], 492], [['as-eeb'], 42]
		]);
	});

	test('what has no place at all is said', async () => {
		write('nothing.kml', '<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>x</name></Placemark></kml>');
		expect(await decide('nothing.kml')).toMatchObject({ status: 1, lines: [expect.stringContaining('no points, lines or polygons in the file, but —')] });
	});

	test('a workbook keeps numbers, texts, dates and truths', async () => {
		const day = new Date('2026-03-01T00:00:00Z');
		await writeXlsxFile([
			[{ value: '编号' }, { value: '经度' }, { value: '纬度' }, { value: 'day', }, { value: 'ok' }],
			[{ value: '007' }, { value: 106.41 }, { value: '26°31′12″' }, { value: day, format: 'yyyy-mm-dd' }, { value: true }],
			[null, { value: 26.52 }, { value: 106.41 }, null, null]
		]).toFile(join(folder, 'typed.xlsx'));
		expect((await decide('typed.xlsx')).lines.at(-1)).toMatch(/typed-decided\.csv|typed-decided\.xlsx/);
		const [sheet] = await readXlsxFile(join(folder, 'typed-decided.xlsx'));
		const [header, first, second] = sheet?.data ?? [];
		expect(header?.slice(4, 7)).toEqual(['ok', 'scope', 'territory']);
		expect(first?.slice(0, 7)).toEqual(['007', 106.41, '26°31′12″', day, true, 'in', 'guiyang']);
		expect(second?.at(-1)).toMatch(/look swapped/);
	});

	test('GeoJSON and NDJSON come back as they are', async () => {
		write('p.geojson', '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[106.41,26.52]},"properties":{}}]}');
		write('p.ndjson', '{"lon":106.41,"lat":26.52,"matter":"fishing"}\n');
		await decide('p.geojson');
		await decide('p.ndjson', '-o', 'q.ndjson');
		expect(JSON.parse(read('p-decided.geojson')).features[0].properties).toMatchObject({ scope: 'in', lead: ['gy-water'] });
		expect(JSON.parse(read('q.ndjson'))).toMatchObject({ matter: 'fishing', lead: ['gy-agri'] });
	});

	test('flags hold for rows that do not say', async () => {
		write('flags.csv', 'lon,lat,matter\n106.41,26.52,\n106.41,26.52,vessels\n');
		await decide('flags.csv', '--matter', 'fishing', '--accuracy', '10000');
		const rows = read('flags-decided.csv').trim().split('\n').slice(1);
		expect(rows.map((line) => line.split(',')[7])).toEqual(['gy-agri', 'gy-trans']);
		expect(rows.every((line) => line.includes('near-boundary'))).toBe(true);
	});

	test.each([
		['two columns that may be it', 'lon,经度,lat\n1,2,3\n', [], /Each of these columns may be the one: lon, 经度\. Say which with --lon/],
		['no column', 'a,b\n1,2\n', [], /There are: a, b\. Say which with --lon and --lat/],
		['swapped columns', 'lon,lat\n26.5,106.4\n', [], /swapped.*--lon and --lat/],
		['a grid without zone', 'x,y\n2934744,450000\n', [], /--crs 4544 \(zone 35\) or --crs 4545/],
		['shifted coordinates', '百度经度,百度纬度\n106.4,26.5\n', [], /--crs bd09/],
		['a column that is not there', 'lon,lat\n106,26\n', ['--lon', 'x', '--lat', 'lat'], /no column "x" as --lon says/],
		['nothing that can be read', 'lon,lat\nhere,there\n', [], /first has "here" "there"/],
		['another encoding', Buffer.from('lon,lat,n\n106.4,26.5,caf\xe9\n', 'latin1'), [], /--encoding/],
		['an input that is empty', '', [], /empty/],
		['an output of another form', 'lon,lat\n106.4,26.5\n', ['-o', 'x.geojson'], /\.csv, \.tsv, \.txt, \.xlsx/],
		['the input as output', 'lon,lat\n106.4,26.5\n', ['-o', 'asked.csv'], /is the input/]
	])('%s: one question or reason, status 1, and nothing written', async (_title, content, flags, says) => {
		writeFileSync(join(folder, 'asked.csv'), content);
		const { status, lines } = await decide('asked.csv', ...flags);
		expect(status).toBe(1);
		expect(lines.at(-1)).toMatch(says);
		expect(['asked-decided.csv', 'x.geojson', 'asked-decided.csv.unfinished'].filter((name) => existsSync(join(folder, name)))).toEqual([]);
		if (flags[1] === 'asked.csv') expect(read('asked.csv')).toBe(content);
	});

	test('a question is settled by its flag', async () => {
		write('grid.csv', 'x,y\n2935218.695,640547.281\n');
		expect((await decide('grid.csv', '--crs', '4544', '-o', 'grid-35.csv')).status).toBe(0);
		write('two.csv', 'lon,经度,lat\n1,106.41,26.52\n');
		expect((await decide('two.csv', '--lon', '经度', '--lat', 'lat')).status).toBe(0);
		expect(read('two-decided.csv')).toContain('1,106.41,26.52,in,');
	});

	test('an input that breaks off leaves no output behind', async () => {
		write('broken.csv', `lon,lat\n${'106.4,26.5\n'.repeat(2000)}"106.4`);
		const { status, lines } = await decide('broken.csv');
		expect([status, lines.at(-1)]).toEqual([1, 'Not done: The quotes of the last row are not closed.']);
		expect(readdirSync(folder).filter((name) => name.startsWith('broken-'))).toEqual([]);
	});

	test('what is there already is not written over unless it is named', async () => {
		write('once.csv', 'lon,lat\n106.41,26.52\n');
		write('once-decided.csv', 'mine');
		expect((await decide('once.csv')).lines.at(-1)).toMatch(/exists already/);
		expect(read('once-decided.csv')).toBe('mine');
		expect((await decide('once.csv', '-o', 'once-decided.csv')).status).toBe(0);
		expect(read('once-decided.csv')).toMatch(/^lon,lat,scope/);
	});

	test.each([
		[['--help'], 0], [['points.csv', '--crs', '3857'], 2], [['points.csv', '--matter', 'nothing'], 2], [['points.csv', '--at', '2026-02-30'], 2],
		[['points.csv', 'more.csv'], 2], [['points.csv', '--encoding', 'klingon'], 2], [['points.csv', '--unknown'], 2], [['missing.csv'], 1]
	])('%j: status %i', async (given, status) => expect((await decide(...given)).status).toBe(status));
});

describe('the areas that a file is answered from', () => {
	test('those of the database, also while the product runs on it', async () => {
		const dataDir = await preparedDataDir();
		const store = await openStore({ root: '.', dataDir, databaseUrl: null });
		await store.load(GROUND, { origin: 'bundled', on: '2026-01-01' });
		const file = await store.flatGeobuf('areas');
		const server = createServer((request, response) => {
			response.writeHead(request.url === '/data/areas.fgb' ? 200 : 404, { 'data-version': 'x' }).end(file);
		});
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		const here = env({ DATA_DIR: dataDir, PORT: String((server.address() as AddressInfo).port) });
		expect(await findAreas(here)).toMatchObject({ from: 'running', count: GROUND.length });
		await new Promise((done) => server.close(done));
		await expect(findAreas(here)).rejects.toThrow();
		await store.close();
		expect(await findAreas(here)).toMatchObject({ from: 'database', count: GROUND.length });
		rmSync(dataDir, { recursive: true });
	});
});
