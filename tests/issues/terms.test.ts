import { canonicalJson, chainText, CHAIN_START, termsOf, termsSought } from '#issues';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const finds = (typed: string, ...texts: string[]) => {
	const terms = termsOf(...texts);
	return termsSought(typed).every((term) => terms.includes(term));
};

describe('full text without a dictionary', () => {
	test('finds words of one, two and more characters, in any width and case', () => {
		for (const typed of ['排污口', '污', '清镇', 'ＣＯＤ', 'cod', '2026-0012', '清镇 排污口']) expect([typed, finds(typed, '清镇市某排污口COD超标', '2026-0012')]).toEqual([typed, true]);
		for (const typed of ['口污', '平坝', 'cox']) expect([typed, finds(typed, '清镇市某排污口COD超标')]).toEqual([typed, false]);
	});
	test('finds every part of every text', () => {
		fc.assert(fc.property(fc.stringMatching(/^[\u4e00-\u4eff]{1,12}$/), fc.nat(), fc.nat(), (text, from, length) => {
			const at = from % text.length;
			expect(finds(text.slice(at, at + 1 + (length % text.length)), text)).toBe(true);
		}));
	});
	test('nothing that can be sought is sought by signs alone', () => expect(termsSought(' ，。!? ')).toEqual([]));
});

describe('the text that is hashed', () => {
	test('does not depend on the order in which members were written', () => {
		fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
			const reversed = Object.fromEntries(Object.entries(object).reverse());
			expect(canonicalJson(reversed)).toBe(canonicalJson(object));
			expect(JSON.parse(canonicalJson(object))).toEqual(JSON.parse(JSON.stringify(object)));
		}));
	});
	test('holds the hash of the step before', () => {
		expect(chainText(CHAIN_START, { place: 1 } as never)).toBe(`${'0'.repeat(64)}\n{"place":1}`);
	});
});
