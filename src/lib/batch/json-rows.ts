import { membersOf } from './json-members.ts';
import { ANSWER_COLUMNS, FIELDS, ownNames, SHARE_COLUMNS, type Field, type Given, type RowAnswer } from './row.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value, or undefined where the text is no JSON. */
export function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

function textOf(value: unknown): string {
	if (typeof value === 'string') return value.trim();
	return value === undefined || value === null ? '' : JSON.stringify(value);
}

/** What an object says in the named fields. */
export function givenIn(object: JsonObject, fields: readonly Field[] = FIELDS): Given {
	const given: Partial<Record<Field, string>> = {};
	for (const field of fields) {
		const text = textOf(object[field]);
		if (text !== '') given[field] = text;
	}
	return given;
}

/**
 * An object's text with the members of the answer behind its own. The text is kept as it stands, not written anew from
 * its values: that would round long numbers and put number-like keys first.
 * @param text a valid object
 */
export function withAnswer(text: string, answer: RowAnswer): string {
	const members = membersOf(text);
	const keys = members.map(({ key }) => key);
	const { ground } = answer;
	const columns = ground ? [...ANSWER_COLUMNS, ...SHARE_COLUMNS] : ANSWER_COLUMNS;
	const own = ownNames(keys, [...ANSWER_COLUMNS, ...SHARE_COLUMNS]);
	let [written, from] = ['', 0];
	members.forEach(({ keyFrom, keyTo }, index) => {
		if (own[index] === keys[index]) return;
		written += text.slice(from, keyFrom) + JSON.stringify(own[index]);
		from = keyTo;
	});
	const body = (written + text.slice(from)).trimEnd().slice(0, -1).trimEnd();
	const values: object = { ...answer, ...ground };
	const added = columns.map((column) => `${JSON.stringify(column)}:${JSON.stringify(Reflect.get(values, column))}`).join(',');
	return `${body}${members.length > 0 ? ',' : ''}${added}}`;
}
