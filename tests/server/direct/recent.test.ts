import { describe, expect, test } from 'vitest';
import { Recent } from '../../../src/lib/server/direct/recent.ts';

describe('what was made lately', () => {
	const lengths = ({ length }: string) => length;

	test('is found again, and what was never made is not', () => {
		const recent = new Recent(10, lengths);
		recent.set('a', 'one');
		expect([recent.get('a'), recent.get('b')]).toEqual(['one', undefined]);
	});

	test('is never more than two generations together', () => {
		const recent = new Recent(100, lengths);
		const names = Array.from({ length: 1000 }, (_, i) => String(i));
		for (const name of names) recent.set(name, '0123456789');
		const held = names.filter((name) => recent.get(name) !== undefined);
		expect(held.length).toBeLessThanOrEqual(20);
		expect(held).toContain('999');
	});

	test('stays as long as it is asked for, whatever passes by', () => {
		const recent = new Recent(100, lengths);
		recent.set('asked', 'always');
		for (let i = 0; i < 1000; i++) {
			recent.set(String(i), '0123456789');
			expect(recent.get('asked')).toBe('always');
		}
	});
});
