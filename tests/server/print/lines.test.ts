import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../src/lib/server/print/lines.ts';

/** A Chinese character is as wide as two Latin letters. */
const measure = (text: string) => [...text].reduce((width, character) => width + (/[\u0020-\u024f]/.test(character) ? 1 : 2), 0);

describe('lines', () => {
	test.each([
		['a closing mark stays with what it closes', '红枫湖，百花湖。', 6, ['红枫', '湖，百', '花湖。']],
		['several marks stay together', '清楚了吗？”他说', 8, ['清楚了', '吗？”他', '说']],
		['an opening mark begins the next line', '责任单位（水务局）', 11, ['责任单位', '（水务局）']],
		['a number with its degree sign stays whole', '约 26.52° N 处', 8, ['约', '26.52° N', '处']],
		['words are parted at spaces', 'the unit that leads', 8, ['the unit', 'that', 'leads']],
		['line breaks are kept', '东\n\n西', 10, ['东', '', '西']],
		['what is wider than a line is cut', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']]
	] as const)('%s', (_title, text, width, lines) => {
		expect(linesOf(text, width, measure)).toEqual(lines);
	});

	test('no character is lost, no line is too wide, and none begins with a closing mark unless the column is too narrow for it', () => {
		const text = fc.array(fc.constantFrom('红', '湖', 'a', '7', '，', '。', '（', '）', '“', '”', ' ', '号')).map((parts) => parts.join(''));
		fc.assert(fc.property(text, fc.integer({ min: 30, max: 60 }), (given, width) => {
			const lines = linesOf(given, width, measure);
			expect(lines.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''));
			expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(width);
			const runs = /^[，。）”]/;
			if (!/[（“，。）”]{8}/.test(given)) expect(lines.slice(1).filter((line) => runs.test(line))).toEqual([]);
		}));
	});
});
