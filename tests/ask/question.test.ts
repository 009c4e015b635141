import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTHING_ASKED, questionFrom, searchFor, type Question } from '#ask';
import { AREA_KINDS, CLAUSES, MATTERS, TERRITORIES, UNITS } from '#duty';

const read = (text: string) => questionFrom(new URLSearchParams(text));
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const degrees = (min: number, max: number) => fc.integer({ min: min * 1e7, max: max * 1e7 }).map((n) => n / 1e7);
const questions: fc.Arbitrary<Question> = fc.record({
	at: orNull(fc.record({ lon: degrees(104, 108), lat: degrees(25, 28) })),
	accuracy: fc.integer({ min: 0, max: 10_000 }),
	matter: orNull(fc.constantFrom(...MATTERS)),
	on: orNull(fc.constantFrom('2024-03-01', '2024-02-29', '2026-12-31')),
	unit: orNull(fc.constantFrom(...UNITS)),
	clause: orNull(fc.constantFrom(...CLAUSES)),
	finding: orNull(fc.record({ kind: fc.constantFrom('gap' as const, 'overlap' as const), territory: fc.constantFrom(...TERRITORIES) })),
	hidden: fc.subarray([...AREA_KINDS])
});

describe('the question in the address', () => {
	test('a link reopens exactly what was asked', () => {
		fc.assert(fc.property(questions, (question) => {
			const asked = question.at ? question : { ...question, accuracy: 0 };
			expect(questionFrom(new URLSearchParams(searchFor(asked)))).toEqual(asked);
		}));
	});

	test('nothing asked is an empty address', () => expect(searchFor(NOTHING_ASKED)).toBe(''));

	test('the address stays readable: the comma of a coordinate is not escaped', () => {
		expect(searchFor({ ...NOTHING_ASKED, at: { lon: 106.41, lat: 26.52 } })).toBe('?at=106.41,26.52');
	});

	test('the language of the link is kept', () => expect(searchFor(NOTHING_ASKED, 'en')).toBe('?lang=en'));

	for (const broken of ['at=', 'at=106.4', 'at=106.4,', 'at=a,b', 'at=1,2,3', 'at=NaN,1', 'at=1e9,1', 'at=181,0', 'at=0,91', 'at=0x1,2']) {
		test(`a link cut off or misspelt still opens the map: ${broken}`, () => expect(read(broken).at).toBeNull());
	}

	test('what is not in the vocabulary is not asked', () => {
		expect(read('matter=smoking&unit=nobody&clause=九(九)&finding=gap.moon&hidden=moon,lake')).toEqual({ ...NOTHING_ASKED, hidden: ['lake'] });
	});

	test('an accuracy is kept within 0 to 10 000 m', () => {
		expect([read('accuracy=-5').accuracy, read('accuracy=99999').accuracy, read('accuracy=x').accuracy]).toEqual([0, 10_000, 0]);
	});
});
