import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { caller, type Caller } from './people.ts';
import { ask } from './serve.ts';

const MONITORING = '/api/v1/monitoring';
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
const monthBefore = (count: number) => new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1 - count, 1)).toISOString().slice(0, 7);
const [LAST, EARLIER] = [monthBefore(1), monthBefore(2)];

let counted = 0;
const stationOf = (change: object = {}) => ({
	code: `T-${(counted += 1)}`, name: `试验断面${counted}`, water: 'lake', body: '红枫湖', lon: 106.41, lat: 26.52, territory: 'guiyang', unit: 'gy-eeb', target: 'II', from: EARLIER, ...change
});

const address = (more: Readonly<Record<string, string>> = {}) => `${MONITORING}/readings?${new URLSearchParams({ name: 'a.csv', source: '月报', ...more })}`;
const utf8 = (text: string) => new TextEncoder().encode(text);
const take = (by: Caller, text: string, more: Readonly<Record<string, string>> = {}) => by.send(address({ take: 'yes', ...more }), utf8(text));
const latestOf = async (by: Caller, code: string) => (await by.get(MONITORING)).body.stations.find((each: { code: string }) => each.code === code);

async function entered(change: object = {}) {
	const office = await caller('office-gy', 'office');
	const station = stationOf(change);
	expect((await office.post(`${MONITORING}/stations`, station)).status).toBe(201);
	return station;
}

/** Water quality over the API: stations, readings, the ledger; and whoever has no right, or sends what is no table. */
export function describeMonitoring(): void {
	describe('water quality', () => {
		test('is closed to whoever has not signed in', async () => {
			for (const path of ['', '/stations/T-1']) expect((await ask(MONITORING + path)).status).toBe(401);
			for (const path of ['/stations', '/readings?name=a.csv&source=x', '/readings']) expect((await ask(MONITORING + path, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status).toBe(401);
		});

		test('a station is entered by the office alone; who says it anew must have seen the last that was said', async () => {
			const office = await caller('office-as', 'office');
			for (const by of await Promise.all([caller('gy-eeb', 'head'), caller('proc-guiyang', 'procurator'), caller('leading-group', 'leader'), caller('gy-eeb', 'administrator')])) {
				expect((await by.post(`${MONITORING}/stations`, stationOf())).status).toBe(403);
			}
			const station = await entered();
			expect((await office.post(`${MONITORING}/stations`, station)).status).toBe(409);
			const again = await office.post(`${MONITORING}/stations`, { ...station, target: 'III', version: 1 });
			expect([again.status, again.body]).toMatchObject([200, { target: 'III', version: 2 }]);
			expect((await office.post(`${MONITORING}/stations`, { ...station, version: 1 })).status).toBe(409);
			expect(await latestOf(office, station.code)).toMatchObject({ target: 'III', version: 2, latest: null, flow: null });
		});

		test('what is wrong with a station is said field by field', async () => {
			const office = await caller('office-gy', 'office');
			const { status, body } = await office.post(`${MONITORING}/stations`, stationOf({ code: '../x', water: 'sea', lon: 'x', target: 'VI', unit: 'nobody', from: '2026-13' }));
			expect([status, body.errors.map(({ field }: { field: string }) => field).sort()]).toEqual([400, ['code', 'from', 'lon', 'target', 'unit', 'water']]);
			expect((await office.post(`${MONITORING}/stations`, stationOf({ to: '2020-01' }))).body.errors).toMatchObject([{ field: 'to' }]);
		});

		test('a table is told of before it is taken, judged against the target, and then read by everybody', async () => {
			const [unit, reader] = [await caller('gy-eeb'), await caller('as-eeb')];
			const { code, name } = await entered();
			const table = `断面名称,月份,总磷(mg/L),总氮(mg/L),氨氮(mg/L)\r\n${name},${LAST},0.04,1.2,0.025L\r\n`;
			const preview = await unit.send(address(), utf8(table));
			expect([preview.status, preview.body]).toMatchObject([200, { readings: 3, fresh: 3, replaced: [], upload: null, changes: true, months: [LAST], encoding: 'utf-8', shown: [{ station: code, month: LAST, class: 'III', met: false }] }]);
			expect((await latestOf(unit, code)).latest).toBeNull();
			expect((await take(unit, table)).status).toBe(201);
			expect((await latestOf(reader, code)).latest).toMatchObject({ month: LAST, class: 'III', met: false, values: [{ item: 'nh3n', below: true, class: 'I' }, { item: 'tp', class: 'III', over: 0.6 }, { item: 'tn', class: 'IV', decides: false }] });
			const again = await take(unit, table);
			expect([again.status, again.body]).toMatchObject([200, { fresh: 0, replaced: [], changes: false, upload: null }]);
		});

		test('GBK and workbooks are read as well, with a row for each item', async () => {
			const unit = await caller('gy-eeb', 'head');
			const { code } = await entered({ code: '花溪-1', name: '花溪', water: 'river' });
			// 断面,月份,流量 in GBK
			const gbk = Uint8Array.from([0xb6, 0xcf, 0xc3, 0xe6, 0x2c, 0xd4, 0xc2, 0xb7, 0xdd, 0x2c, 0xc1, 0xf7, 0xc1, 0xbf, 0x0a, 0xbb, 0xa8, 0xcf, 0xaa, 0x2c, ...utf8(`${LAST},3.5\n`)]);
			expect((await unit.send(address({ take: 'yes' }), gbk)).body).toMatchObject({ encoding: 'gb18030', fresh: 1 });
			const rows = [['断面', '日期', '项目', '数值', '单位'], ['花溪', new Date(`${LAST}-05T00:00:00Z`), '总磷', 26, 'μg/L']];
			const workbook = await writeXlsxFile(rows.map((row) => row.map((value) => (value instanceof Date ? { value, format: 'yyyy-mm-dd' } : { value })))).toBuffer();
			expect((await unit.send(address({ take: 'yes', name: 'a.xlsx' }), new Uint8Array(workbook))).body).toMatchObject({ fresh: 1, shown: [{ station: code, class: 'II' }] });
			expect(await latestOf(unit, code)).toMatchObject({ latest: { month: LAST, class: 'II' }, flow: { month: LAST, value: 3.5 } });
		});

		test('a correction holds, and what it took the place of stays on record with who sent it', async () => {
			const [unit, office] = [await caller('gy-eeb'), await caller('office-gy', 'office')];
			const { code } = await entered();
			const table = (value: string) => `station,month,TP\n${code},${LAST},${value}\n`;
			await take(unit, table('0.4'));
			const corrected = await take(office, table('0.04'), { source: '更正函' });
			expect([corrected.status, corrected.body.replaced]).toEqual([201, [{ station: code, on: LAST, item: 'tp', value: 0.04, below: false, before: 0.4 }]]);
			const { body } = await unit.get(`${MONITORING}/stations/${code}`);
			expect(body.months).toMatchObject([{ month: LAST, class: 'III', values: [{ value: 0.04 }] }]);
			expect(body.corrections).toMatchObject([{ item: 'tp', before: 0.4, value: 0.04, organisation: 'office-gy', source: '更正函' }]);
		});

		test('a table with a fault is not taken at all, and each fault is said with its row', async () => {
			const unit = await caller('gy-eeb');
			const [own, other] = [await entered(), await entered({ unit: 'as-eeb', territory: 'anshun' })];
			const { status, body } = await take(unit, `断面,月份,总磷\n${own.code},${LAST},0.01\n${other.code},${LAST},0.01\n没有,${LAST},x\n`);
			expect([status, body.errors.map(({ field }: { field: string }) => field)]).toEqual([422, ['rows[3]', 'rows[4]']]);
			expect((await latestOf(unit, own.code)).latest).toBeNull();
			const english = await unit.send(`${address()}&lang=en`, utf8('a,b\n1,2\n'));
			expect(english.body.errors[0].message).toMatch(/no column for the station/);
		});

		test('the ledger says who has told of which month', async () => {
			const unit = await caller('ga-eeb');
			const ledger = async () => (await unit.get(`${MONITORING}?year=${EARLIER.slice(0, 4)}`)).body.ledger.find(({ territory }: { territory: string }) => territory === 'guian').months.find(({ month }: { month: string }) => month === EARLIER);
			const { code } = await entered({ territory: 'guian', unit: 'ga-eeb', water: 'river' });
			expect(await ledger()).toMatchObject({ standing: 'missing', owed: 1, told: 0, missing: [code] });
			await take(unit, `断面,月份,总磷\n${code},${EARLIER},0.1\n`);
			expect(await ledger()).toMatchObject({ standing: 'late', told: 1, late: 1, withoutFlow: [code] });
			await take(unit, `断面,月份,流量\n${code},${EARLIER},12\n`);
			expect(await ledger()).toMatchObject({ withoutFlow: [] });
		});

		test('stands in scenes, frozen, and in the templates of meetings; a scene says when the live figures are others, and its files carry it', async () => {
			const [owner, unit] = [await caller('office-gy', 'office'), await caller('gy-eeb')];
			const { code, name } = await entered();
			await take(unit, `断面,月份,总磷\n${code},${LAST},0.04\n`);
			const figures = (await owner.get('/api/v1/presentations/figures?source=water-quality')).body;
			expect(figures.about).toContain('GB 3838-2002');
			const classes = (await owner.get('/api/v1/presentations/figures?source=water-classes')).body;
			expect(classes.rows.map(([, stations]: [string, number]) => stations).reduce((sum: number, stations: number) => sum + stations, 0)).toBeGreaterThan(0);
			const { body: { id, scenes } } = await owner.post('/api/v1/presentations', { title: '专题会议', template: 'quarterly' });
			const rows = scenes.filter((scene: { id: string }) => /^water/.test(scene.id)).flatMap((scene: { figures: { rows: unknown[] } }) => scene.figures.rows);
			expect(rows).toContainEqual([`${name} (红枫湖)`, LAST, 'Ⅲ类', 'Ⅱ类', '总磷']);
			const changed = async () => (await owner.get(`/api/v1/presentations/${id}/changes`)).body.items.some(({ scene }: { scene: string }) => /^water/.test(scene));
			expect(await changed()).toBe(false);
			await take(unit, `断面,月份,总磷\n${code},${LAST},0.004\n`);
			expect(await changed()).toBe(true);
			const html = await (await owner.fetch(`/api/v1/presentations/${id}/export.html`)).text();
			expect(html).toContain(`${name} (红枫湖)`);
			const slides = unzipSync(new Uint8Array(await (await owner.fetch(`/api/v1/presentations/${id}/export.pptx`)).arrayBuffer()));
			expect(Object.entries(slides).filter(([path]) => /slides\/slide\d+\.xml$/.test(path)).map(([, bytes]) => strFromU8(bytes)).join('')).toContain(`${name} (红枫湖)`);
		});

		test('an attacker sends no readings in another\'s name, no broken or bursting file, and reads no other table by a code', async () => {
			const [stranger, unit, procurator] = [await caller('ga-police'), await caller('gy-eeb'), await caller('proc-guiyang', 'procurator')];
			const { code } = await entered();
			const table = `断面,月份,总磷\n${code},${LAST},0.01\n`;
			expect([(await take(stranger, table)).status, (await take(procurator, table)).status]).toEqual([422, 403]);
			for (const [name, bytes] of [['a.xlsx', utf8('PK\u0003\u0004 nothing')], ['a.xlsx', utf8(table)], ['a.csv', Uint8Array.from([0xff, 0xff, 0x00, 0x81])], ['a.csv', new Uint8Array()]] as const) {
				expect([name, [400, 422].includes((await unit.send(address({ name, take: 'yes' }), bytes)).status)]).toEqual([name, true]);
			}
			expect((await unit.send(address(), new Uint8Array(5 * 1024 * 1024 + 1))).status).toBe(413);
			expect((await unit.send(`${MONITORING}/readings?name=a.csv`, utf8(table))).body.errors).toMatchObject([{ field: 'source' }]);
			for (const id of ['nothing', '%27%20or%201=1', '..%2f..%2fme']) expect([id, (await unit.get(`${MONITORING}/stations/${id}`)).status]).toEqual([id, 404]);
			const scripted = await take(unit, `断面,月份,总磷\n<script>alert(1)</script>,${LAST},1\n`);
			expect([scripted.status, scripted.response.headers.get('content-type')]).toMatchObject([422, expect.stringContaining('application/problem+json')]);
			expect((await latestOf(unit, code)).latest).toBeNull();
		});
	});
}
