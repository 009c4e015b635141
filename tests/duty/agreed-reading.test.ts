import { describe, expect, it } from 'vitest';
import { MATTERS, TERRITORIES, UNITS, type MatterId, type Row, type TerritoryId } from '#duty';
import { messages } from '#i18n';
import { TABLE } from './asking.ts';
import { responsibilityText } from './issued.ts';

const section = (text: string, number: number) => text.split(/^## /m).find((each) => each.startsWith(`${number}.`)) ?? '';
const cellsOf = (line: string) => line.split('|').slice(1, -1).map((cell) => cell.trim());
const tableIn = (text: string) => text.split('\n').filter((line) => line.startsWith('| `')).map(cellsOf);
const unique = (words: readonly string[]) => [...new Set(words)].sort();

/** `lead gov (inferred), oversee `gy-eeb`` becomes ['lead gov?', 'oversee gy-eeb']. */
function rolesIn(cell: string): readonly string[] {
	const roles = cell.matchAll(/(lead|oversee|support) (?:`([a-z-]+)`|(gov))( \(inferred)?/g);
	return unique([...roles].map(([, role, unit, government, inferred]) => `${role} ${unit ?? government}${inferred ? '?' : ''}`));
}

const written = ({ role, unit, basis }: Row) => `${role} ${unit === 'government' ? 'gov' : unit}${basis === 'inferred' ? '?' : ''}`;

/** `附二(一)(二), 四(三); remark` becomes ['附二(一)', '附二(二)', '四(三)']. */
function clausesIn(cell: string): readonly string[] {
	return [...(cell.split(';')[0] ?? '').matchAll(/(附二|四)((?:\([一二三四五六七八九十]+\))+)/g)].flatMap(([, part, items = '']) =>
		[...items.matchAll(/\([^)]+\)/g)].map(([item]) => `${part}${item}`)
	);
}

describe.skipIf(responsibilityText === null)('the agreed reading and the typed table', () => {
	const text = responsibilityText ?? '';
	const lines = tableIn(section(text, 4));

	it('have the same matters in the same order', () => {
		expect(lines.map(([matter]) => matter?.replaceAll('`', ''))).toEqual([...MATTERS]);
	});

	const cells = lines.flatMap((line) => TERRITORIES.map((territory, column) => [line[0]?.replaceAll('`', '') ?? '', territory, line[column + 2] ?? ''] as const));
	it.each(cells)('have the same units, roles and bases for %s in %s', (matter, territory, cell) => {
		const rows = TABLE.matters[matter as MatterId].rows[territory as TerritoryId];
		expect(unique(rows.map(written))).toEqual(rolesIn(cell));
		expect(rows.length === 0 || rolesIn(cell).length > 0).toBe(true);
		expect(rows.some(({ concurrent }) => concurrent)).toBe(cell.includes('`concurrent`'));
	});

	it.each(lines.map((line) => [line[0]?.replaceAll('`', '') ?? '', line.at(-1) ?? '']))('rest on the same clauses for %s', (matter, cell) => {
		const entry = TABLE.matters[matter as MatterId];
		const byRows = TERRITORIES.flatMap((territory) => entry.rows[territory].map(({ clause }) => clause));
		const missing = clausesIn(cell).filter((clause) => !entry.clauses.some((each) => each === clause));
		expect(missing).toEqual([]);
		expect(byRows.filter((clause) => !entry.clauses.includes(clause))).toEqual([]);
		// what the reading does not list, a row of the matter must cite
		const extra = entry.clauses.filter((clause) => !clausesIn(cell).includes(clause));
		expect(extra.filter((clause) => !byRows.includes(clause))).toEqual([]);
	});

	it('have the same units', () => {
		const ids = [...section(text, 2).matchAll(/`([a-z]+-[a-z]+)`/g)].map(([, id]) => id ?? '');
		expect(unique(ids)).toEqual(unique(UNITS));
	});

	it('give each unit the same official name, where the reading writes it out', () => {
		const { units } = messages('zh');
		const pairs = tableIn(section(text, 2)).flatMap(([id, name, other, otherName]) => [[id, name], [other, otherName]] as const);
		const single = pairs.filter(([id, name]) => id && name && /^`[a-z]+-[a-z]+`$/.test(id) && !id.includes('office'));
		expect(single.length).toBeGreaterThan(20);
		for (const [id = '', name = ''] of single) expect(units[id.replaceAll('`', '') as keyof typeof units]).toBe(name);
	});
});
