import { existsSync, readFileSync } from 'node:fs';

const SHARED = new URL('../../../shared/', import.meta.url);

/** A file of the shared reference beside the project; null, and said loudly, where it is absent. */
function shared(name: string): string | null {
	const file = new URL(name, SHARED);
	if (existsSync(file)) return readFileSync(file, 'utf8');
	console.warn(`\n!! SKIPPED: tests against ../shared/${name}: the file is not here\n`);
	return null;
}

/** The issued document, as text. */
export const issuedText = shared('seeds/mechanism-2024-03-01.zh.txt');

/** The reading of the document that the product's table was agreed on. */
export const responsibilityText = shared('domain/responsibility.md');

const NUMERALS = '一二三四五六七八九十';

/** Text of each clause, by its id, cut from the document at its own numbers: 四(一)…, 附二(一)…. */
export function clausesOf(document: string): ReadonlyMap<string, string> {
	const clauses = new Map<string, string>();
	let part = '';
	let clause = '';
	let annex = '';
	for (const line of document.split('\n')) {
		if (line.trim() === '附件') annex = '附';
		const heading = line.match(new RegExp(`^([${NUMERALS}]+)、`));
		if (heading) [part, clause] = [`${annex}${heading[1]}`, ''];
		const item = line.match(new RegExp(`^\\(([${NUMERALS}]+)\\)`));
		if (item) clause = `${part}(${item[1]})`;
		if (clause) clauses.set(clause, `${clauses.get(clause) ?? ''}${line}`);
	}
	return clauses;
}

const PREFIX = /^(贵阳市|安顺市|贵安新区)/;

/** Lists each unit that a clause of the annex is addressed to, abbreviations written out: 贵阳市、安顺市公安局 is two units. */
export function addresseesOf(clause: string): readonly string[] {
	const heading = clause.replace(/^\([^)]*\)/, '').split('。')[0]?.replaceAll('(贵阳贵安辖区内)', '') ?? '';
	return heading.split(/,(?![^(]*\))/).flatMap((group) => {
		const names = group.split('、');
		const last = names.at(-1) ?? '';
		const place = names[0]?.match(PREFIX)?.[0] ?? '';
		const office = last.replace(PREFIX, '').replace(/^.*?(?=政府$)/, '');
		return names.map((name) => {
			const whole = PREFIX.test(name) ? name : `${place}${name}`;
			return PREFIX.test(whole) && whole.replace(PREFIX, '') === '' || (office === '政府' && !whole.endsWith('政府')) ? `${whole}${office}` : whole;
		});
	});
}
