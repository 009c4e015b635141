import { CLAUSES, MEMBER_UNITS } from '#duty';
import { messages } from '#i18n';
import { describe, expect, test } from 'vitest';
import { romanise } from '../../src/lib/server/search-entries.ts';
import { namesFound } from '../../src/lib/panels/names-found.ts';

const { units, clauses } = messages('zh');
const entries = MEMBER_UNITS.map((id) => ({ id, kind: 'unit' as const, zh: units[id], en: messages('en').units[id], ...romanise(units[id]) }));
const unitsFound = (query: string, known = entries) => namesFound(MEMBER_UNITS, (id) => units[id], known, query);

describe('a unit is found', () => {
	test('by its name, its pinyin, its initials, its English name and its id', () => {
		for (const query of ['清镇市政府', 'qingzhen', 'qzszf', 'Qingzhen', 'gov-qingzhen', 'gov qing']) expect([query, unitsFound(query)]).toEqual([query, expect.arrayContaining(['gov-qingzhen'])]);
		expect(unitsFound('as-eeb')).toEqual(['as-eeb']);
	});

	test('once, though both its name and its id fit', () => {
		const found = unitsFound('qingzhen');
		expect(found.filter((id) => id === 'gov-qingzhen')).toHaveLength(1);
	});

	test('by its name as it is written while the pinyin is not here', () => {
		expect(unitsFound('清镇', [])).toEqual(['gov-qingzhen']);
		expect(unitsFound('qingzhen', [])).toEqual(['gov-qingzhen']);
	});

	test('not by what fits none', () => {
		expect(unitsFound('北京市')).toEqual([]);
	});
});

test('a clause is found by its number', () => {
	expect(namesFound(CLAUSES, (id) => clauses[id], [], '附二(十三)')).toEqual(['附二(十三)']);
});
