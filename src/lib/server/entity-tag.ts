import { TABLES } from '#duty';
import { messages, type Lang } from '#i18n/server';
import { createHash } from 'node:crypto';
import { schemas } from './openapi/schemas.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const ours = new Map<Lang, string>();

/** Names what the product itself brings to an answer: the duty tables, the words, the shape of answers. */
function productVersion(lang: Lang): string {
	const known = ours.get(lang) ?? sha256(JSON.stringify([TABLES, messages(lang), schemas]));
	ours.set(lang, known);
	return known;
}

/** The tag of an answer: another one whenever the data, the duty table, the question or the language is another. */
export function entityTag(dataVersion: string, path: string, given: object, lang: Lang): string {
	const question = Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1));
	return `"${sha256(JSON.stringify([dataVersion, productVersion(lang), path, question, lang])).slice(0, 32)}"`;
}

/** Does the If-None-Match header hold the tag? A proxy that compresses marks tags as weak. */
export function matches(ifNoneMatch: string | null, tag: string): boolean {
	const tags = (ifNoneMatch ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
	return tags.includes(tag) || tags.includes('*');
}
