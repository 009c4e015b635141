import { TABLES } from '#duty';
import { messages, type Lang } from '#i18n/server';
import { createHash } from 'node:crypto';
import { schemas } from './openapi/schemas.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const brought = new Map<Lang, string>();

/** Names what the product itself brings to an answer: the duty tables, the words, the shape of answers. */
function productVersion(lang: Lang): string {
	const known = brought.get(lang) ?? sha256(JSON.stringify([TABLES, messages(lang), schemas]));
	brought.set(lang, known);
	return known;
}

const versions = new Map<Lang, { readonly dataVersion: string; readonly version: string }>();

/** Names all that answers in a language rest on, the data and the product. */
function versionOf(dataVersion: string, lang: Lang): string {
	const known = versions.get(lang);
	if (known?.dataVersion === dataVersion) return known.version;
	const version = sha256(JSON.stringify([dataVersion, productVersion(lang), lang])).slice(0, 32);
	versions.set(lang, { dataVersion, version });
	return version;
}

/** What may stand in a tag as it is: no comma, at which lists of tags are parted. */
const PLAIN = /^[\w.:/~-]{0,200}$/;
const BETWEEN = '~';
const textOf = (value: unknown) => (value === null || value === undefined ? '' : String(value));
/** Is a value taken for one, whatever stands beside it? */
const standsAlone = (value: unknown) => (typeof value === 'string' ? !value.includes(BETWEEN) : typeof value !== 'object' || value === null);

/**
 * The tag of an answer: another one whenever the data, the duty table, the question or the language is another.
 * @param given what the operation was asked, in the order of its parameters
 */
export function entityTag(dataVersion: string, path: string, given: readonly unknown[], lang: Lang): string {
	const question = [path, ...given.map(textOf)].join(BETWEEN);
	if (PLAIN.test(question) && given.every(standsAlone)) return `"${versionOf(dataVersion, lang)}:${question}"`;
	return `"${versionOf(dataVersion, lang)}:${sha256(JSON.stringify([path, given]))}"`;
}

/** The same tag, of values that are known to be plain: numbers, ids and dates, written as texts with `~` between them. */
export const plainEntityTag = (dataVersion: string, path: string, given: string, lang: Lang): string => `"${versionOf(dataVersion, lang)}:${path}${BETWEEN}${given}"`;

/** Does the If-None-Match header hold the tag? A proxy that compresses marks tags as weak. */
export function matches(ifNoneMatch: string | null, tag: string): boolean {
	const tags = (ifNoneMatch ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
	return tags.includes(tag) || tags.includes('*');
}
