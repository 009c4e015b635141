import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { answerRow, answersTo, BatchRefused, CsvReader, decider, GeoJsonReader, NdjsonReader, shapeDecider, type Reader } from '#batch';
import type { AreaFeature } from '#geo';
import { compileAreas } from '#geo/compiled';
import { cutter } from '#geo/cut';
import { messages } from '#i18n/server';
import { GROUND } from '../store/areas.ts';

const features = GROUND.map(({ geometry, ...area }): AreaFeature => ({
	type: 'Feature', geometry, properties: { ...area, id: `${area.kind}-${area.code}`, version: 1 }
}));
const map = compileAreas(features, 'test');
const grounds = {
	decide: decider(map), decideShape: shapeDecider(map, cutter(map)), defaults: { matter: 'water-pollution', accuracy: 0, at: '2026-01-01' }, words: messages('en').batch
} as const;

/** Answers what a source gives, and counts what was asked of it. */
function run(chunks: Iterable<string>, reader: Reader) {
	const given = chunks[Symbol.iterator]();
	const count = { pulled: 0, answered: 0, cancelled: null as unknown };
	const source = new ReadableStream<string>({
		pull(controller) {
			const { done, value } = given.next();
			if (done) return controller.close();
			count.pulled += 1;
			controller.enqueue(value);
		},
		cancel: (reason) => void (count.cancelled = reason)
	}, { highWaterMark: 0 });
	const answers = answersTo(source, reader, (row) => {
		count.answered += 1;
		return answerRow(row, grounds);
	});
	return { reader: answers.getReader(), count, source };
}

const rest = () => new Promise((done) => setTimeout(done, 60));

function* csv(rows: number, each: number): Iterable<string> {
	yield 'id,lon,lat,note\n';
	const note = 'x'.repeat(200);
	for (let from = 0; from < rows; from += each) {
		yield Array.from({ length: each }, (_, row) => `${from + row},${106 + ((from + row) % 1000) / 1000},26.35,${note}\n`).join('');
	}
}

async function whole(chunks: Iterable<string>, reader: Reader): Promise<string> {
	const { reader: answers } = run(chunks, reader);
	let text = '';
	for (let next = await answers.read(); !next.done; next = await answers.read()) text += next.value;
	return text;
}

function* cut(text: string, length: number): Iterable<string> {
	for (let from = 0; from < text.length; from += length) yield text.slice(from, from + length);
}

const INPUTS: readonly (readonly [string, () => Reader, string])[] = [
	['CSV', () => new CsvReader(), '\uFEFFname;lon;lat\r\n"a ""quoted""; \r\nname";106.35;26.35\r\n\r\n"x"y;1;2\r\nshort;106.4\r\nlong;106.4;26.3;;more\r\nlast;"106.4";26.3'],
	['NDJSON', () => new NdjsonReader(), '{"lon":106.35,"lat":26.35,"a":"\\u005d}\\"{"}\r\n\n[]\n{"lon" : 106.35 , "lat" : 26.35 }'],
	['GeoJSON', () => new GeoJsonReader(), ' {"features" : [ {"type":"Feature","geometry":{"coordinates":[106.35,26.35],"type":"Point"},"properties":{"a":"]}\\"","b":[{}]}} ,\n{"properties":null,"geometry":null}, {} ] , "type":"FeatureCollection", "x":["features"]}\n']
];

describe('a stream of answers', () => {
	test.each(INPUTS)('%s: the answer does not depend on where the input is cut', async (_name, reader, text) => {
		const expected = await whole([text], reader());
		expect(expected.length).toBeGreaterThan(text.length);
		for (let length = 1; length < 40; length += 1) expect(await whole(cut(text, length), reader())).toBe(expected);
	});

	test('CSV keeps quotes, line ends, the byte order mark and the delimiter; short and long rows stay in their columns', async () => {
		const [, reader, text] = INPUTS[0] ?? [];
		if (!reader || !text) throw new Error('INPUTS: got none, expected CSV first');
		const answered = await whole([text], reader());
		expect(answered).toMatch(/^\uFEFFname;lon;lat;scope;territory;/);
		expect(answered).toContain('\r\n"a ""quoted""; \r\nname";106.35;26.35;in;guiyang;true;zone-1;gy-water;');
		expect(answered).toContain('\r\n"x"y;1;2;;;;;;;;;;;row: Text stands behind a closing quote, so where the cell ends cannot be told.\r\nshort;106.4;;;;');
		expect(answered).toMatch(/\r\nlong;106\.4;26\.3;{11}row: The row has 5 cells, the header only 3 columns\.;;more\r\nlast;"106\.4";26\.3;in;guiyang;[^\n]*\r\n$/);
	});

	test.each([
		['GeoJSON that breaks off', () => new GeoJsonReader(), '{"type":"FeatureCollection","features":[{"geometry":{"type":"Point","coordinates":[106,26]}}'],
		['GeoJSON with a comma too many', () => new GeoJsonReader(), '{"type":"FeatureCollection","features":[{"geometry":null},]}'],
		['GeoJSON without a comma', () => new GeoJsonReader(), '{"type":"FeatureCollection","features":[{"geometry":null}{}]}'],
		['a feature that is no JSON', () => new GeoJsonReader(), '{"type":"FeatureCollection","features":[{"geometry":null},{"a":b}]}'],
		['a feature that is none', () => new GeoJsonReader(), '{"type":"FeatureCollection","features":[{"geometry":null},1]}'],
		['a system named behind the features', () => new GeoJsonReader(), '{"type":"FeatureCollection","features":[{"geometry":null}],"crs":{"properties":{"name":"EPSG:4524"}}}'],
		['a collection that turns out to be none', () => new GeoJsonReader(), '{"features":[{"geometry":null}],"type":"Topology"}'],
		['something behind the collection', () => new GeoJsonReader(), '{"type":"FeatureCollection","features":[{"geometry":null}]}{}'],
		['CSV with an open quote', () => new CsvReader(), 'lon,lat\n106,26\n"106,26\n']
	] as const)('%s ends in an error, so that nobody takes it for whole', async (_name, reader, text) => {
		await expect(whole(cut(text, 20), reader())).rejects.toThrow(BatchRefused);
	});

	test('a source that fails ends in an error', async () => {
		function* failing(): Iterable<string> {
			yield 'lon,lat\n106,26\n';
			throw new Error('gone');
		}
		await expect(whole(failing(), new CsvReader())).rejects.toThrow(BatchRefused);
	});

	test('nothing is read that nobody asks for', async () => {
		const { reader, count } = run(csv(100_000, 100), new CsvReader());
		await rest();
		expect(count).toMatchObject({ pulled: 0, answered: 0 });
		await reader.read();
		await reader.read();
		await rest();
		expect(count.pulled).toBe(2);
		expect(count.answered).toBeLessThanOrEqual(100);
	});

	test('a row is answered as soon as it is whole', async () => {
		const { reader, count } = run(['lon,lat\n106', '.35,26.35\n', '106.4,26.4\n'], new CsvReader());
		expect((await reader.read()).value).toMatch(/^lon,lat,scope/);
		expect((await reader.read()).value).toMatch(/^106\.35,26\.35,in,/);
		expect(count.pulled).toBe(2);
	});

	test('a long row that trickles in is not read anew for each character', async () => {
		const feature = `{"geometry":{"type":"Point","coordinates":[106.35,26.35]},"properties":{"note":"${'{'.repeat(200_000)}"}}`;
		const text = await whole(cut(`{"type":"FeatureCollection","features":[${feature}]}`, 1), new GeoJsonReader());
		expect(text).toContain('"scope":"in"');
	});

	test('who goes away stops the work, also in the middle of a chunk, and the source is told', async () => {
		const { reader, count } = run(csv(100_000, 50_000), new CsvReader());
		await reader.read();
		const pending = reader.read();
		await new Promise((done) => setTimeout(done));
		await reader.cancel('gone');
		await pending;
		await rest();
		const { answered } = count;
		await rest();
		expect(count).toMatchObject({ cancelled: 'gone', answered });
		expect(answered).toBeLessThan(50_000);
	});

	test('others get their turn while a large chunk is worked through', async () => {
		const { reader } = run(csv(40_000, 40_000), new CsvReader());
		await reader.read();
		let turns = 0;
		const timer = setInterval(() => (turns += 1));
		const began = performance.now();
		for (let next = await reader.read(); !next.done; next = await reader.read());
		clearInterval(timer);
		const took = performance.now() - began;
		expect(turns).toBeGreaterThan(Math.floor(took / 200));
	});

	test('200,000 rows are answered in the memory of a few', async () => {
		setFlagsFromString('--expose-gc');
		const collect = runInNewContext('gc') as () => void;
		const held = () => {
			collect();
			return process.memoryUsage().heapUsed;
		};
		const { reader, count } = run(csv(200_000, 500), new CsvReader());
		await reader.read();
		const before = held();
		let [characters, most, parts] = [0, 0, 0];
		for (let next = await reader.read(); !next.done; next = await reader.read()) {
			characters += next.value.length;
			parts += 1;
			if (parts % 100 === 0) most = Math.max(most, held());
		}
		expect(count.answered).toBe(200_000);
		expect(characters).toBeGreaterThan(50_000_000);
		expect(most - before).toBeLessThan(10_000_000);
	});
});
