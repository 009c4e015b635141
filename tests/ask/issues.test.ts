import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ISSUE_STATES, ISSUE_TERMS, ISSUE_ZONES, isNarrowed, listFrom, searchForList, WHOLE_LIST, type ListAsked } from '#ask/issues';
import { MATTERS, TERRITORIES, UNITS } from '#duty';
import { FIGURES, SORTS, SOURCES } from '#issues';

const read = (text: string) => listFrom(new URLSearchParams(text));
const oneOf = <T>(...each: readonly T[]) => fc.option(fc.constantFrom(...each), { nil: null });

const degrees = (min: number, max: number) => fc.integer({ min: min * 1e5, max: max * 1e5 }).map((n) => n / 1e5);
const boxes = fc.tuple(degrees(106, 106.4), degrees(26, 26.4), degrees(106.4, 107), degrees(26.4, 27));
const days = fc.integer({ min: 0, max: 1500 }).map((day) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10));
const figures = fc.oneof(fc.constant({ figure: null, from: null, to: null }), fc.record({ figure: fc.constantFrom(...FIGURES), unit: fc.constantFrom(...UNITS), from: days, to: days }));
const filters = fc.record({
	state: oneOf(...ISSUE_STATES), unit: oneOf(...UNITS), matter: oneOf(...MATTERS), territory: oneOf(...TERRITORIES), zone: oneOf(...ISSUE_ZONES),
	source: oneOf(...SOURCES), due: oneOf(...ISSUE_TERMS), bbox: fc.option(boxes, { nil: null }), sort: fc.constantFrom(...SORTS),
	q: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => text.trim()).filter((text) => text !== ''), { nil: null })
});
const lists: fc.Arbitrary<ListAsked> = fc.tuple(filters, figures).map(([filter, figure]) => ({ ...filter, ...figure }));

describe('what is asked of the problem list, in the address', () => {
	test('a link reopens exactly what was asked', () => {
		fc.assert(fc.property(lists, (asked) => { expect(read(searchForList(asked))).toEqual(asked); }));
	});

	test('the language of a link is not a filter, and is kept', () => {
		fc.assert(fc.property(lists, (asked) => { expect(read(searchForList(asked, 'en'))).toEqual(asked); }));
		expect(searchForList(WHOLE_LIST, 'en')).toBe('?lang=en');
	});

	test('the whole list is an empty address', () => {
		expect(searchForList(WHOLE_LIST)).toBe('');
		expect(read('')).toEqual(WHOLE_LIST);
	});

	test('only what leaves something out narrows the list: the order does not', () => {
		expect(isNarrowed({ ...WHOLE_LIST, sort: 'due' })).toBe(false);
		expect(isNarrowed({ ...WHOLE_LIST, q: '排口' })).toBe(true);
		expect(isNarrowed({ ...WHOLE_LIST, bbox: [106, 26, 107, 27] })).toBe(true);
	});

	test('what is not in the vocabulary is not asked', () => {
		expect(read('state=lost&unit=nobody&matter=smoking&territory=moon&zone=lake&source=rumour&due=never&sort=random&q=%20')).toEqual(WHOLE_LIST);
	});

	for (const broken of ['106,26,107', '106,26,107,27,1', '107,26,106,27', '106,27,107,26', 'a,b,c,d', '106,26,,27', '1e2,26,107,27', '106,26,107,91', '181,26,182,27']) {
		test(`a box cut off or turned round leaves nothing out: ${broken}`, () => expect(read(`bbox=${broken}`).bbox).toBeNull());
	}

	for (const part of ['figure=closed&from=2026-10-01&to=2026-12-31', 'figure=closed&unit=gy-water&from=2026-10-01', 'figure=most&unit=gy-water&from=2026-10-01&to=2026-12-31', 'figure=open&unit=gy-water&from=2026-02-30&to=2026-12-31']) {
		test(`a figure that lacks a part leaves nothing out: ${part}`, () => expect(read(part)).toMatchObject({ figure: null, from: null, to: null }));
	}

	test('a text pasted by mistake is cut', () => expect(read(`q=${'长'.repeat(500)}`).q).toHaveLength(100));
});
