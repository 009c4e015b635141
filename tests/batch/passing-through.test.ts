import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANSWER_COLUMNS, answersTo, csvCell, CsvReader, GeoJsonReader, NdjsonReader, type Reader, type RowAnswer } from '#batch';

const ANSWER: RowAnswer = {
	scope: 'in', territory: 'guian', withinExtent: false, zone: null, lead: ['ga-eeb'], oversee: [], support: [],
	territorial: ['gov-machang'], office: ['office-gy'], flags: ['inferred', 'illustrative'], error: null
};
const IN_CSV = 'in,guian,false,,ga-eeb,,,gov-machang,office-gy,inferred;illustrative,';

/** The input in pieces of the given lengths, over and over, through a reader. */
async function through(text: string, reader: Reader, lengths: readonly number[]): Promise<string> {
	let [at, turn] = [0, 0];
	const source = new ReadableStream<string>({
		pull(controller) {
			if (at >= text.length) return controller.close();
			const length = lengths[turn++ % lengths.length] ?? 1;
			controller.enqueue(text.slice(at, at + length));
			at += length;
		}
	});
	let answered = '';
	const answers = answersTo(source, reader, () => Promise.resolve(ANSWER)).getReader();
	for (let next = await answers.read(); !next.done; next = await answers.read()) answered += next.value;
	return answered;
}

const lengths = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 });
const json = JSON.stringify;

/** The object as it must come back: what is named like the answer under another name, then the answer. */
function expected(given: object): unknown {
	const taken = new Set<string>(ANSWER_COLUMNS);
	const own = Object.entries(given).map(([key, value]) => [taken.has(key) ? `input_${key}` : key, value]);
	return [...own, ...Object.entries(ANSWER)];
}

const key = fc.oneof(fc.string(), fc.constantFrom(...ANSWER_COLUMNS, 'lon', 'properties', 'features', '__proto__', '12'));
const object = fc.dictionary(key, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 6 }).map((given) => JSON.parse(json(given)) as object);
const spaces = fc.constantFrom(undefined, 1, '\t');

describe('what rows hold passes through', () => {
	test('CSV: whatever stands in the cells, to the character', async () => {
		const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ';', ' ', '名') })).map((text) => text.replaceAll('\uFFFD', ''));
		await fc.assert(fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), lengths, fc.constantFrom('\n', '\r\n'), async (rows, cuts, end) => {
			const lines = rows.map(([first, last]) => `${csvCell(first, ',')},106.4,26.5,${csvCell(last, ',')}`);
			const text = ['a,lon,lat,b', ...lines].join(end) + end;
			const answered = ['a,lon,lat,b,' + ANSWER_COLUMNS.join(), ...lines.map((line) => `${line},${IN_CSV}`)].join(end) + end;
			expect(await through(text, new CsvReader(), cuts)).toBe(answered);
		}), { numRuns: 300 });
	});

	test('NDJSON: whatever the objects hold', async () => {
		await fc.assert(fc.asyncProperty(fc.array(object, { minLength: 1, maxLength: 5 }), lengths, async (objects, cuts) => {
			const answered = await through(objects.map((each) => json(each)).join('\n'), new NdjsonReader(), cuts);
			expect(answered.trimEnd().split('\n').map((line) => Object.entries(JSON.parse(line) as object))).toEqual(objects.map(expected));
		}), { numRuns: 300 });
	});

	test('GeoJSON: whatever the properties and the collection hold, however it is spaced', async () => {
		const feature = object.map((properties) => ({ type: 'Feature', id: 1, properties, geometry: { type: 'Point', coordinates: [106.4, 26.5] } }));
		await fc.assert(fc.asyncProperty(fc.array(feature, { maxLength: 4 }), object, lengths, spaces, async (features, more, cuts, space) => {
			const { crs: _crs, type: _type, features: _features, ...others } = more as Record<string, unknown>;
			const given = { type: 'FeatureCollection', features, others };
			const answered = JSON.parse(await through(json(given, null, space), new GeoJsonReader(), cuts)) as typeof given;
			expect({ ...answered, features: [] }).toEqual({ ...given, features: [] });
			expect(answered.features.map(({ properties }) => Object.entries(properties))).toEqual(features.map(({ properties }) => expected(properties)));
		}), { numRuns: 300 });
	});
});
