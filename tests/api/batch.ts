import { MATTERS } from '#duty';
import { describe, expect, test } from 'vitest';
import { ANSWER_COLUMNS } from '#batch';
import { expectAsTold, expectShape } from './contract.ts';
import { GROUND, SPOTS } from './ground.ts';
import { box } from '../store/areas.ts';
import { ask, request } from './serve.ts';

const V1 = '/api/v1/responsibility/batch';
const CSV = 'text/csv';
const NDJSON = 'application/x-ndjson';
const GEOJSON = 'application/geo+json';

async function send(type: string, body: BodyInit, address = `${V1}?at=2026-01-01&lang=en`): Promise<{ status: number; text: string; type: string }> {
	const response = await request(address, { method: 'POST', headers: { 'content-type': type }, body });
	const text = await response.text();
	const shape = response.headers.get('content-type')?.split(';')[0] ?? '';
	if (shape === NDJSON) for (const line of text.split('\n').filter(Boolean)) expectShape('#/components/schemas/BatchAnswer', JSON.parse(line));
	else expectAsTold(V1, 'POST', response, shape === CSV ? text : JSON.parse(text));
	return { status: response.status, text, type: response.headers.get('content-type') ?? '' };
}

const problemOf = async (type: string, body: BodyInit, address?: string) => {
	const { status, text } = await send(type, body, address);
	const { errors, detail } = JSON.parse(text) as { errors: { field: string }[]; detail: string };
	return { status, fields: errors.map(({ field }) => field), detail };
};

/** The rows of an answer in CSV without quotes in it, each by its columns' names. */
function rowsOf(text: string): Record<string, string>[] {
	const [header = '', ...lines] = text.trim().split('\n');
	const names = header.split(',');
	return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell])));
}

interface Place { readonly lon: number; readonly lat: number; readonly matter: string; readonly accuracy: number; readonly at: string }

/** Corners, edges and middles of every area, a hair off them, spots far away: with each accuracy, matter and date in turn. */
function hardPlaces(): Place[] {
	const rings = GROUND.flatMap(({ geometry }) => geometry.coordinates.flat());
	const onLines = rings.flatMap((ring) => ring.slice(1).flatMap(([lon = 0, lat = 0], index) => {
		const [fromLon = 0, fromLat = 0] = ring[index] ?? [];
		return [[lon, lat], [(lon + fromLon) / 2, (lat + fromLat) / 2], [lon + 1e-7, lat - 1e-7], [lon - 0.0003, lat + 0.0002]];
	}));
	const elsewhere = [...Object.values(SPOTS).map(({ lon, lat }) => [lon, lat]), [0, 0], [180, 90], [-180, -90]];
	return [...onLines, ...elsewhere, ...onLines].map(([lon = 0, lat = 0], index) => ({
		lon, lat, matter: MATTERS[index % MATTERS.length] ?? '', accuracy: [0, 40, 3000][index % 3] ?? 0, at: index % 2 ? '2026-01-01' : '2025-01-01'
	}));
}

async function singleAnswer({ lon, lat, matter, accuracy, at }: Place): Promise<Record<string, unknown>> {
	const { body } = await ask(`/api/v1/responsibility?lon=${lon}&lat=${lat}&matter=${matter}&accuracy=${accuracy}&at=${at}`);
	const [duty] = body.duties;
	const units = (role: string) => duty.roles.filter((entry: { role: string }) => entry.role === role).map(({ unit }: { unit: string }) => unit);
	return {
		scope: body.scope, territory: body.territory, withinExtent: body.withinExtent, zone: body.zone,
		lead: units('lead'), oversee: units('oversee'), support: units('support'), territorial: units('territorial'), office: units('office'), flags: duty.flags, error: null
	};
}

const pointOf = ({ lon, lat }: { lon: number; lat: number }) => ({ type: 'Point', coordinates: [lon, lat] });

const collectionOf = (geometries: readonly object[], properties: object) => ({ type: 'FeatureCollection', features: geometries.map((geometry) => ({ type: 'Feature', geometry, properties })) });

interface Shared {
	readonly shares: readonly { readonly lead: readonly string[]; readonly share: number; readonly scope: string; readonly territory: string | null; readonly metres?: number; readonly squareMetres?: number }[];
}

/** Share and measure, to six digits of the whole, by who leads where. */
type InParts = Record<string, readonly [share: number, measure: number]>;

function byLead(parts: readonly { readonly key: string; readonly share: number; readonly measure: number }[]): InParts {
	const sums = new Map<string, { share: number; measure: number }>();
	for (const { key, share, measure } of parts) {
		const before = sums.get(key) ?? { share: 0, measure: 0 };
		sums.set(key, { share: before.share + share, measure: before.measure + measure });
	}
	const whole = [...sums.values()].reduce((sum, { measure }) => sum + measure, 0);
	return Object.fromEntries([...sums].map(([key, { share, measure }]) => [key, [expect.closeTo(share, 6), expect.closeTo(measure, Math.floor(6 - Math.log10(whole)))]])) as InParts;
}

const inParts = ({ shares }: Shared) => Object.fromEntries(shares.map(({ lead, scope, territory, share, metres = 0, squareMetres = 0 }) => [`${lead.join()} ${scope} ${territory}`, [share, metres + squareMetres]]));

/** The same by the answer to the one shape. */
async function sharesAlone(shape: unknown, matter: string): Promise<InParts> {
	const { body } = await ask(`/api/v1/responsibility?at=2026-01-01&matter=${matter}`, { method: 'POST', headers: { 'content-type': GEOJSON }, body: JSON.stringify(shape) });
	return byLead(body.parts.map(({ scope, territory, share, measure, duties: [duty] }: { scope: string; territory: string | null; share: number; measure: number; duties: { roles: { role: string; unit: string }[] }[] }) => {
		const lead = duty?.roles.filter(({ role }) => role === 'lead').map(({ unit }) => unit).join();
		return { key: `${lead} ${scope} ${territory}`, share, measure };
	}));
}

export function describeBatch(): void {
	describe('many places', () => {
		test('each row is answered as the same place alone is', async () => {
			const places = hardPlaces();
			expect(places.length).toBeGreaterThan(300);
			const { text } = await send(NDJSON, places.map((place) => JSON.stringify(place)).join('\n'));
			const answers = text.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
			expect(answers).toHaveLength(places.length);
			for (const [index, place] of places.entries()) expect(answers[index]).toEqual({ ...place, ...(await singleAnswer(place)) });
		});

		test('CSV: own columns in their order, then the answer; water pollution where no matter is named', async () => {
			const { status, text, type } = await send(CSV, `name,lat,lon,note\n甲,26.15,106.095,x\n乙,26.2,105.83,"a, ""b"""\n丙,39.9,116.4,\n`);
			expect([status, type]).toEqual([200, 'text/csv; charset=utf-8']);
			expect(text.split('\n')).toEqual([
				`name,lat,lon,note,${ANSWER_COLUMNS.join(',')}`,
				'甲,26.15,106.095,x,in,guiyang,true,,gy-water,,gy-eeb,gov-qingzhen,office-gy,concurrent;illustrative,',
				'乙,26.2,105.83,"a, ""b""",in,anshun,false,,as-eeb,,,gov-pingba,office-as,illustrative,',
				'丙,39.9,116.4,,out,,false,,,,,,,out-of-scope;illustrative,',
				''
			]);
		});

		test('columns of a row decide over the parameters, and these over the defaults', async () => {
			const { lon, lat } = SPOTS.inExtent;
			const body = `lon,lat,matter,accuracy,at\n${lon},${lat},fishing,,\n${lon},${lat},,,\n106.0005,26.3,,100,\n106.28500,26.15,,,2025-05-01\n106.285,26.15,,,\n`;
			const rows = rowsOf((await send(CSV, body, `${V1}?matter=public-security&at=2026-01-01`)).text);
			expect(rows.map(({ lead }) => lead)).toEqual(['gy-agri', 'gy-police', 'gy-police', 'gy-police', 'gy-police']);
			expect(rows.map(({ flags }) => flags?.includes('near-boundary'))).toEqual([false, false, true, false, false]);
			expect(rows.map(({ zone }) => zone)).toEqual(['', '', '', 'zone-quasi', 'zone-2']);
		});

		test('a bad row says why, in the asked language, and the rest go on', async () => {
			const bad = ['26.5,106.4', 'abc,26', ',26', '106.1,', '1e9,26', '"106,1",26', '106.1,95'];
			const { status, text } = await send(CSV, `lon,lat\n${bad.join('\n')}\n106.35,26.3\n`);
			const lines = text.trim().split('\n').slice(1);
			expect(status).toBe(200);
			expect(lines.slice(0, -1).map((line, index) => line.slice(`${bad[index]},,,,,,,,,,,`.length))).toEqual([
				'"lon, lat: longitude 26.5 and latitude 106.4 look swapped"', 'lon: “abc” is no decimal number such as 106.41.', 'lon: There is no value.', 'lat: There is no value.',
				'"lon: 1e9 is out of range, expected -180 to 180."', '"lon: “106,1” has a decimal comma; write 106.1."', '"lat: 95 is out of range, expected -90 to 90."'
			]);
			expect(lines.at(-1)).toMatch(/^106\.35,26\.3,in,guiyang,false,,gy-eeb,/);
			const zh = await send(CSV, 'lon,lat,matter,accuracy,at\n26.5,106.4,fish,-1,2020-01-01\n', V1);
			for (const word of ['经度 26.5 与纬度 106.4 好像写反了', 'matter: 没有“fish”', 'accuracy: -1 超出范围', 'at: 2020-01-01 早于']) expect(zh.text).toContain(word);
		});

		test('NDJSON: every line is answered, also one that is none', async () => {
			const { text, type } = await send(NDJSON, '{"id":12345678901234567890,"lon":106.35,"lat":"26.3","2":{"a":[1]},"1":null}\r\n\n[1]\n{"lon":1\n{}');
			const lines = text.trim().split('\n');
			expect(type).toBe(NDJSON);
			expect(lines[0]).toMatch(/^\{"id":12345678901234567890,"lon":106\.35,"lat":"26\.3","2":\{"a":\[1\]\},"1":null,"scope":"in","territory":"guiyang",/);
			expect(lines.slice(1, 3).map((line) => JSON.parse(line))).toMatchObject([
				{ input: '[1]', scope: null, lead: [], error: 'row: The line is no JSON object.' }, { input: '{"lon":1', error: 'row: The line is no JSON object.' }
			]);
			expect(JSON.parse(lines[3] ?? '')).toMatchObject({ scope: null, error: 'lon, lat: There is no value.' });
			expect(lines).toHaveLength(4);
		});

		test('GeoJSON: the same collection, the answer among the properties', async () => {
			const collection = {
				type: 'FeatureCollection', name: 'features', features: [
					{ type: 'Feature', id: 7, geometry: pointOf(SPOTS.inZone1), properties: { note: ']}"\\', matter: 'hazmat-transport' } },
					{ type: 'Feature', geometry: { type: 'Point', coordinates: [106.35, 26.3, 1200] }, properties: null },
					{ type: 'Feature', geometry: null, properties: {} },
					{ type: 'Feature', geometry: { type: 'MultiPoint', coordinates: [[106, 26], [107, 27]] } }
				], more: { features: [] }
			};
			const { text, type } = await send(GEOJSON, JSON.stringify(collection, null, '\t'));
			const answered = JSON.parse(text) as typeof collection;
			const own = answered.features.map(({ properties: _properties, ...rest }) => rest);
			expect(type).toBe(GEOJSON);
			expect({ ...answered, features: own }).toEqual({ ...collection, features: collection.features.map(({ properties: _properties, ...rest }) => rest) });
			expect(answered.features.map(({ properties }) => properties)).toMatchObject([
				{ note: ']}"\\', matter: 'hazmat-transport', zone: 'zone-1', lead: ['gy-trans'], error: null }, { lead: ['gy-eeb'], error: null },
				{ lead: [], error: 'geometry: The geometry of the feature is no point, line or polygon.' }, { scope: null, error: 'geometry: The geometry of the feature is no point, line or polygon.' }
			]);
		});

		test('GeoJSON: lines and polygons are answered with the shares that each of them alone has', async () => {
			const shapes = [
				{ type: 'Polygon', coordinates: [box(105.97, 26.3, 106.01, 26.31)] },
				{ type: 'LineString', coordinates: [[106.05, 26.15], [106.15, 26.15]] },
				{ type: 'LineString', coordinates: [[106, 26.3], [106, 26.35]] },
				{ type: 'MultiPolygon', coordinates: [[box(106.49, 26.49, 106.51, 26.51)], [box(106.1, 26.1, 106.3, 26.2), box(106.12, 26.12, 106.13, 26.13)]] },
				{ type: 'MultiLineString', coordinates: [[[105.7, 26.3], [105.9, 26.3]], [[105.95, 26.05], [106.25, 26.17, 900]]] }
			];
			for (const matter of ['water-pollution', 'hazmat-transport', 'livestock']) {
				const { text } = await send(GEOJSON, JSON.stringify(collectionOf(shapes, { matter })));
				const answered = JSON.parse(text) as ReturnType<typeof collectionOf>;
				for (const [index, { properties }] of answered.features.entries()) expect(inParts(properties as unknown as Shared)).toEqual(await sharesAlone(shapes[index], matter));
			}
		});

		test('GeoJSON: the whole of a shape has what its parts have, and what nobody leads is said with its reason', async () => {
			const across = { type: 'Polygon', coordinates: [box(105.97, 26.3, 106.01, 26.31)] };
			const beyond = { type: 'LineString', coordinates: [[106.35, 26.39], [106.35, 26.43]] };
			const { text } = await send(GEOJSON, JSON.stringify(collectionOf([across, beyond], { shares: 'mine' })));
			const [first, second] = (JSON.parse(text) as ReturnType<typeof collectionOf>).features.map(({ properties }) => properties as unknown as Record<string, unknown>);
			expect(first).toMatchObject({
				input_shares: 'mine', scope: 'in', territory: 'anshun;guiyang', withinExtent: false, lead: ['as-eeb', 'gy-eeb'], office: ['office-as', 'office-gy'],
				flags: expect.arrayContaining(['cross-territory']), remainder: null, error: null
			});
			expect(second).toMatchObject({ scope: 'in', lead: ['gy-eeb'], remainder: { share: expect.closeTo(0.75, 3), why: 'out of the mechanism\'s scope' } });
			expect(second?.['shares']).toMatchObject([{ lead: [], scope: 'out', why: 'out of the mechanism\'s scope' }, { lead: ['gy-eeb'], scope: 'in', territory: 'guiyang' }]);
			const silent = await send(GEOJSON, JSON.stringify(collectionOf([across], { matter: 'park-infrastructure' })), `${V1}?at=2026-01-01`);
			expect(JSON.parse(silent.text).features[0].properties).toMatchObject({ lead: ['gov-pingba'], remainder: { share: expect.closeTo(0.25, 3), why: '联动机制未指定牵头单位' } });
		});

		test.each([
			['a bow tie', { type: 'Polygon', coordinates: [[[106, 26], [106.1, 26.1], [106.1, 26], [106, 26.1], [106, 26]]] }, /^coordinates: Expected a valid shape.*\(106\S*, 26\S*\)$/],
			['an open ring', { type: 'Polygon', coordinates: [[[106, 26], [106.1, 26], [106.1, 26.1], [106, 26.1]]] }, /closed rings/],
			['a line of one position', { type: 'LineString', coordinates: [[106, 26]] }, /positions/],
			['a line that stands still', { type: 'LineString', coordinates: [[106, 26], [106, 26]] }, /no length or area/],
			['swapped coordinates', { type: 'LineString', coordinates: [[26, 106], [26.1, 106]] }, /look swapped/],
			['metres', { type: 'LineString', coordinates: [[35606000, 2934000], [35607000, 2934000]] }, /out of range/]
		])('GeoJSON: %s says what is wrong, and the rest go on', async (_name, shape, says) => {
			const { text } = await send(GEOJSON, JSON.stringify(collectionOf([shape, pointOf(SPOTS.inZone1)], {})));
			const [wrong, right] = (JSON.parse(text) as ReturnType<typeof collectionOf>).features.map(({ properties }) => properties as unknown as { error: string | null });
			expect(wrong?.error).toMatch(says);
			expect(right?.error).toBeNull();
		});

		test('what is named like a column of the answer keeps its values under another name', async () => {
			const { lon, lat } = SPOTS.inBasinGuiyang;
			const csv = await send(CSV, `lon,zone,lat,input_zone,"lead"\n${lon},A,${lat},B,C\n`);
			expect(csv.text).toMatch(/^lon,input_input_zone,lat,input_zone,input_lead,scope,.*\n106\.35,A,26\.3,B,C,in,/);
			const json = JSON.parse((await send(NDJSON, JSON.stringify({ lon, lat, error: 'mine', flags: 1 }))).text) as object;
			expect(json).toMatchObject({ input_error: 'mine', input_flags: 1, error: null, lead: ['gy-eeb'] });
		});

		test('an answer can be sent again', async () => {
			const once = await send(CSV, 'lon,lat\n106.35,26.3\n');
			const [row] = rowsOf((await send(CSV, once.text)).text);
			expect(row).toMatchObject({ input_lead: 'gy-eeb', lead: 'gy-eeb', input_scope: 'in', scope: 'in' });
		});

		test.each([
			['no columns', CSV, 'a,b\n1,2\n', [400, ['lon']], /no column lon/],
			['no latitude', CSV, 'lon,b\n1,2\n', [400, ['lat']], /no column lat/],
			['a column twice', CSV, 'lon,lat,LON\n', [400, ['lon']], /more than one column lon/],
			['too many columns', CSV, `lon,lat${',x'.repeat(1000)}\n`, [400, ['header']], /1002 columns, at most 1000/],
			['an endless row', CSV, `lon,lat\n1,"${'x'.repeat(1_000_001)}`, [400, ['row']], /longer than 1000000/],
			['an open quote', CSV, 'lon,"lat\n', [400, ['row']], /not closed/],
			['a header in another encoding', CSV, new Uint8Array([0xbe, 0xad, ...new TextEncoder().encode(',lon,lat\n')]), [400, ['header']], /charset=gbk/],
			['nothing as CSV', CSV, '', [400, ['body']], /empty/],
			['blank lines', CSV, '\n \r\n', [400, ['body']], /empty/],
			['nothing as NDJSON', NDJSON, '\n', [400, ['body']], /empty/],
			['nothing as GeoJSON', GEOJSON, ' ', [400, ['body']], /empty/],
			['a bare feature', GEOJSON, '{"type":"Feature","features":[]}', [400, ['body']], /FeatureCollection/],
			['a list', GEOJSON, '[]', [400, ['body']], /FeatureCollection/],
			['no features', GEOJSON, '{"type":"FeatureCollection","features":null}', [400, ['body']], /FeatureCollection/],
			['another system', GEOJSON, '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4523"}},"features":[]}', [400, ['crs']], /EPSG::4523/],
			['JSON', 'application/json', '[]', [415, []], /text\/csv/],
			['an unknown encoding', 'text/csv; charset=klingon', 'lon,lat\n', [415, []], /klingon/],
			['JSON in GBK', 'application/x-ndjson; charset=gbk', '{}', [415, []], /charset=gbk/]
		] as const)('%s: the whole is refused', async (_title, type, body, expected, says) => {
			const problem = await problemOf(type, typeof body === 'string' ? body : new Uint8Array(body));
			expect([problem.status, problem.fields]).toEqual(expected);
			expect(problem.detail).toMatch(says);
		});

		test('parameters are read as carefully as elsewhere', async () => {
			expect(await problemOf(CSV, 'lon,lat\n', `${V1}?matter=nothing&at=1.1.2026`)).toMatchObject({ status: 400, fields: ['matter', 'at'] });
			expect(await problemOf(CSV, 'lon,lat\n', `${V1}?lon=106`)).toMatchObject({ status: 400, fields: ['lon'] });
		});

		test('a header alone, and a collection without features, are answered with nothing', async () => {
			expect((await send(CSV, 'lat;lon')).text).toBe(`lat;lon;${ANSWER_COLUMNS.join(';')}\n`);
			expect((await send(GEOJSON, '{ "features" : [ ], "type": "FeatureCollection" }\n')).text).toBe('{ "features" : [ ], "type": "FeatureCollection" }\n');
		});

		test('GBK is read where the content type says so, and comes back as UTF-8', async () => {
			// 名,lon,lat / 清镇,106.35,26.3
			const gbk = new Uint8Array([0xc3, 0xfb, ...new TextEncoder().encode(',lon,lat\n'), 0xc7, 0xe5, 0xd5, 0xf2, ...new TextEncoder().encode(',106.35,26.3\n')]);
			const { text } = await send('text/csv; charset="GBK"', gbk);
			expect(text).toMatch(/^名,lon,lat,scope,.*\n清镇,106\.35,26\.3,in,guiyang,/);
		});
	});
}
