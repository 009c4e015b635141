import { describe, expect, test } from 'vitest';
import { MATTERS } from '#duty';
import { messages } from '#i18n/server';
import { asksPlainly, plainQuestion } from '../../../src/lib/server/direct/plain-question.ts';
import { languageParameter } from '../../../src/lib/server/language.ts';
import { parameters } from '../../../src/lib/server/parameters.ts';
import { readSearch } from '../../../src/lib/server/request/search.ts';
import { numbersFrom } from '../../store/agreement.ts';

const told = { lang: 'zh', words: messages('zh') } as const;
const readWhole = (search: string) => readSearch({ ...parameters.responsibility, ...languageParameter }, new URLSearchParams(search), told);

/** Parts of addresses: good ones, odd ones, wrong ones. */
const PARTS = [
	'lon=106.41', 'lon=106.412345678901234', 'lon=-0', 'lon=0106.4', 'lon=106.', 'lon=.5', 'lon=1e2', 'lon=+106.4', 'lon=%20106.4', 'lon=181', 'lon=', 'lon', 'lon=１０６', 'lon=26.52',
	'lat=26.52', 'lat=26.520', 'lat=-90', 'lat=106.41', 'lat=26,5', 'lat=99999.9', 'lat=NaN',
	'accuracy=15', 'accuracy=0', 'accuracy=10001', 'accuracy=-1', 'matter=fishing', 'matter=water-pollution', 'matter=fish', 'matter=', 'matter=Fishing', 'matter=constructor',
	'lang=zh', 'lang=en', 'lang=fr', 'lang=', 'at=2026-01-01', 'x=1', '__proto__=1', '', '=', 'lon=106.41=2', 'lat=26.52#'
];

describe('a question written plainly', () => {
	test('is read as whoever reads all spellings reads it, and all else is left to that', () => {
		const random = numbersFrom(4);
		const pick = () => PARTS[Math.floor(random() * PARTS.length)];
		let plain = 0;
		for (let round = 0; round < 30_000; round++) {
			const begun = random() < 0.7 ? ['lon=106.41', 'lat=26.52'] : [];
			const search = [...begun, ...Array.from({ length: Math.floor(random() * 4) }, pick)].join('&');
			const read = plainQuestion(search);
			if (!read) continue;
			plain++;
			const whole = readWhole(search);
			expect(whole, search).toMatchObject({ ok: true, given: read });
		}
		expect(plain).toBeGreaterThan(1000);
	});

	test('may name any matter, and none', () => {
		for (const matter of MATTERS) expect(plainQuestion(`lon=106.41&lat=26.52&matter=${matter}`)).toEqual({ lon: 106.41, lat: 26.52, accuracy: 0, matter, lang: null });
		expect(plainQuestion('lat=26.52&lon=106.41')?.matter).toBeNull();
	});

	test('is not one that asks for another date', () => {
		expect(plainQuestion('lon=106.41&lat=26.52&at=2026-01-01')).toBeNull();
	});
});

describe('the headers of a request', () => {
	test('ask plainly as those of most programs do', () => {
		expect(asksPlainly(['Host', 'a', 'Connection', 'keep-alive', 'User-Agent', 'curl/8', 'Accept', '*/*', 'Authorization', 'Bearer x'])).toBe(true);
		expect(asksPlainly(['accept', 'application/json'])).toBe(true);
		expect(asksPlainly([])).toBe(true);
	});

	for (const [name, value] of [['Accept', 'text/html'], ['accept', 'application/json;q=0'], ['Cookie', 'lang=en'], ['COOKIE', 'a=b'], ['If-None-Match', '*'], ['Accept-Encoding', 'gzip']] as const) {
		test(`do not with ${name}: ${value}`, () => expect(asksPlainly(['Host', 'a', name, value])).toBe(false));
	}
});
