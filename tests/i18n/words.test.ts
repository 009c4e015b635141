import { describe, expect, it } from 'vitest';
import { AREA_KINDS, AREA_SETS, BASES, CLAUSES, FLAGS, MATTERS, ROLES, TABLES, TERRITORIES, UNITS } from '#duty';
import { accountWords } from '#i18n/accounts';
import { batchWords } from '#i18n/batch';
import { loggingWords } from '#i18n/issue-logging';
import { issuePageWords } from '#i18n/issue-pages';
import { meetingWords } from '#i18n/meetings';
import { objectWords } from '#i18n/objects';
import { presentationWords } from '#i18n/presentations';
import { printingWords } from '#i18n/printing';
import { proposalPageWords } from '#i18n/proposal-pages';
import { proposalWords } from '#i18n/proposals';
import { reviewFileWords } from '#i18n/review-file';
import { supervisionWords } from '#i18n/supervision';
import { uploadWords } from '#i18n/uploads';
import { isLang, LANGS, messages, type Lang, type Messages } from '#i18n/server';
import { issuedText } from '../duty/issued.ts';

const IDS: Partial<Record<keyof Messages, readonly string[]>> = {
	units: UNITS, unitsShort: UNITS, territories: TERRITORIES, kinds: AREA_KINDS, kindsShort: AREA_KINDS, matters: MATTERS, roles: ROLES, rolesAbout: ROLES,
	bases: BASES, flags: FLAGS, clauses: CLAUSES, clauseSubjects: CLAUSES, sets: Object.keys(AREA_SETS), tables: TABLES.map(({ id }) => id)
};

/** The words of every door. */
const everything = (lang: Lang) => ({ ...messages(lang), batchPage: batchWords(lang).page, issuePages: issuePageWords(lang), supervision: supervisionWords(lang), issueLogging: loggingWords(lang), accountPages: accountWords(lang), proposals: proposalWords(lang), proposalPages: proposalPageWords(lang), uploads: uploadWords(lang), printing: printingWords(lang), reviewFile: reviewFileWords(lang), meetings: meetingWords(lang), objects: objectWords(lang), presentations: presentationWords(lang) });

/** Every fixed text in a tree of messages, with its path. */
function texts(tree: unknown, path = ''): readonly (readonly [string, string])[] {
	if (typeof tree === 'string') return [[path, tree]];
	if (typeof tree !== 'object' || tree === null) return [];
	return Object.entries(tree).flatMap(([key, value]) => texts(value, path ? `${path}.${key}` : key));
}

const paths = (tree: unknown, path = ''): readonly string[] =>
	typeof tree === 'object' && tree !== null ? Object.entries(tree).flatMap(([key, value]) => paths(value, `${path}.${key}`)) : [`${path}: ${typeof tree}`];

describe('the words', () => {
	it.each(LANGS.flatMap((lang) => Object.entries(IDS).map(([section, ids]) => [lang, section, ids] as const)))('%s %s: one for every id, and none besides', (lang, section, ids) => {
		expect(Object.keys(messages(lang)[section as keyof Messages]).sort()).toEqual([...ids].sort());
	});

	it('the two languages say the same things', () => {
		expect([...paths(everything('en'))].sort()).toEqual([...paths(everything('zh'))].sort());
	});

	it.each(LANGS)('in %s no text is empty, or begins or ends with a space that no label asks for', (lang) => {
		expect(texts(everything(lang)).filter(([, text]) => text === '' || (text.trim() !== text && !/^\S.*: $|^[,;:、，；： ]+$/.test(text)))).toEqual([]);
	});

	it('English holds no Chinese but the names of languages and, in brackets, the Chinese term', () => {
		expect(texts(everything('en')).filter(([path, text]) => /\p{Script=Han}/u.test(text.replace(/\([^)]*\)/g, '')) && !/lang|chinese|中文/i.test(path + text)).map(([path]) => path)).toEqual([]);
	});

	it.each(LANGS)('in %s no two units, matters, clauses or kinds share a name', (lang) => {
		const { units, unitsShort, matters, clauses, kinds } = messages(lang);
		for (const names of [units, unitsShort, clauses, kinds]) expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length);
		expect(new Set(Object.values(matters).map(({ name }) => name)).size).toBe(MATTERS.length);
	});

	it.each(LANGS)('in %s what explains is a full sentence', (lang) => {
		const { matters, flags, bases, tasks, inferences, rolesAbout, tables, illustrativeWarning, groundDistanceNote } = messages(lang);
		const abouts = [matters, flags, bases, tables].flatMap((each) => Object.values(each).map(({ about }) => about));
		const sentences = [...abouts, ...Object.values(tasks), ...Object.values(inferences), ...Object.values(rolesAbout), illustrativeWarning, groundDistanceNote];
		expect(sentences.filter((text) => !text.endsWith(lang === 'zh' ? '。' : '.'))).toEqual([]);
	});

	it('a language is known by its id alone', () => {
		expect(['zh', 'en', 'ZH', '', 'fr', null, undefined].map((text) => isLang(text))).toEqual([true, true, false, false, false, false, false]);
	});
});

describe.skipIf(issuedText === null)('our own wording', () => {
	const only = (text: string) => text.replace(/[^\p{Script=Han}]/gu, '');
	const document = only(issuedText ?? '');
	const LONGEST = 12;

	/** The first run of characters, longer than allowed, that the document has too. */
	function copied(text: string): string | undefined {
		const own = only(text);
		return Array.from({ length: Math.max(0, own.length - LONGEST) }, (_, from) => own.slice(from, from + LONGEST + 1)).find((run) => document.includes(run));
	}

	it('never shares more than 12 characters in a row with the document, names of units and of the document aside', () => {
		const { units: _units, unitsShort: _short, tables: _tables, ...own } = everything('zh');
		const names = Object.values(messages('zh').units).map(only).sort((a, b) => b.length - a.length);
		const withoutNames = (text: string) => names.reduce((rest, name) => rest.replaceAll(name, '□'), only(text));
		const found = texts(own).flatMap(([path, text]) => withoutNames(text).split('□').map((part) => [path, copied(part)] as const)).filter(([, run]) => run);
		expect(found).toEqual([]);
	});

	it('is noticed when it copies', () => {
		expect(copied('督促相关区(市、县)政府排查、取缔“两湖”饮用水源二级保护区内的养殖场')).toBeDefined();
	});
});
