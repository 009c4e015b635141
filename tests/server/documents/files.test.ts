import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfFile } from '../../../src/lib/server/documents/pdf-file.ts';
import { documentSheet } from '../../../src/lib/server/documents/sheet.ts';
import { wordFile } from '../../../src/lib/server/documents/word-file.ts';
import { workbookFile } from '../../../src/lib/server/documents/workbook-file.ts';
import { poppler } from '../../poppler.ts';
import { CHAIN_HASH, frozenDocument, frozenRow } from './frozen.ts';

const ROWS = Array.from({ length: 40 }, (_, index) => frozenRow(index + 1));
const HEADERS = ['序号', '编号', '发现日期', '来源', '位置（经纬度）', '属地', '保护区级别', '事项', '问题情况', '责任单位', '依据条款', '协办单位', '整改措施', '完成时限', '进展', '备注'];
const sheet = documentSheet(frozenDocument(ROWS), 'zh');
const numbers = ROWS.map(({ number }) => number);
let folder = '';

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'lianghu-files-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const reader = poppler();
const tool: NonNullable<typeof reader> = (...asked) => reader?.(...asked) ?? '';
const bare = (text: string) => text.replaceAll(/\s/g, '');

/** What a reader of PDF finds on each page, as it stands there. */
async function pagesOf(made: Promise<Uint8Array>): Promise<string[]> {
	const path = join(folder, 'document.pdf');
	writeFileSync(path, await made);
	return tool('pdftotext', '-layout', path, '-').split('\f').slice(0, -1);
}

/** The parts of an office file; every one that is XML must be read by a parser that takes no mistake. */
function partsOf(bytes: Uint8Array): Record<string, string> {
	const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)] as const);
	for (const [name, text] of parts) {
		if (!/\.(xml|rels)$/.test(name)) continue;
		const stop = (_level: string, message: string) => {
			throw new Error(`${name}: ${message}`);
		};
		new DOMParser({ onError: stop }).parseFromString(text, 'text/xml');
	}
	return Object.fromEntries(parts);
}

describe.skipIf(!reader)('a document as PDF', () => {
	test('has the heading once, and on every page the column names, the number, the chain and the page of how many', async () => {
		const pages = await pagesOf(pdfFile(sheet));
		expect(pages.length).toBeGreaterThan(3);
		expect(pages.map((page) => page.includes('“两湖”流域水资源环境保护治理整改方案（2026年第4季度）'))).toEqual(pages.map((_page, index) => index === 0));
		for (const [index, page] of pages.entries()) {
			expect(bare(page)).toContain(bare(`第 ${index + 1} 页，共 ${pages.length} 页`));
			expect(page).toContain(CHAIN_HASH);
			expect(page).toContain('两湖方案〔2026〕第4季度-01号');
			for (const name of ['编号', '发现日期', '责任单位', '整改措施', '备注']) expect(page).toContain(name);
		}
		expect(pages.at(-1)).toContain('签发');
		expect(bare(pages.at(-1) ?? '')).toContain('随附界线不是官方数据');
	});

	test('names every issue once, in their order', async () => {
		const found = (await pagesOf(pdfFile(sheet))).join('').match(/2026-\d{4}(?!\d)(?!-)/g);
		expect(found).toEqual(numbers);
	});

	test('can be copied: the text of a cell is found whole, character by character', async () => {
		writeFileSync(join(folder, 'one.pdf'), await pdfFile(documentSheet(frozenDocument([frozenRow(1, { title: '䶮㵲镕𣗋', description: 'office “fi” 26°31′ 12㎡' })]), 'zh')));
		const text = bare(tool('pdftotext', '-raw', join(folder, 'one.pdf'), '-'));
		for (const part of ['䶮㵲镕𣗋', 'office“fi”26°31′12㎡', '封堵排口，生活污水接入市政管网。']) expect(text).toContain(bare(part));
	});

	test('parts a text that fits on no page between two lines, and loses none of it', async () => {
		const description = Array.from({ length: 900 }, (_, index) => `第${index}句。`).join('');
		const pages = await pagesOf(pdfFile(documentSheet(frozenDocument([frozenRow(1, { description }), frozenRow(2)]), 'zh')));
		expect(pages.length).toBeGreaterThan(2);
		const sentences = bare(pages.join('')).match(/第\d+句。/g) ?? [];
		expect(new Set(sentences).size).toBeGreaterThan(800);
		expect(pages.join('')).toContain('2026-0002');
	});

	test('embeds its fonts, of which it takes only what it shows', async () => {
		const bytes = await pdfFile(sheet);
		expect(bytes.length).toBeLessThan(600_000);
		writeFileSync(join(folder, 'fonts.pdf'), bytes);
		const fonts = tool('pdffonts', join(folder, 'fonts.pdf')).trim().split('\n').slice(2);
		expect(fonts.length).toBe(2);
		for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+NotoSansHans.* yes yes yes/);
		expect(tool('pdfinfo', join(folder, 'fonts.pdf'))).toMatch(/Page size:\s+841\.89 x 595\.28 pts \(A4\)/);
	});

	test('without issues says so', async () => {
		const [page = ''] = await pagesOf(pdfFile(documentSheet(frozenDocument([]), 'zh')));
		expect(page).toContain('本期没有问题。');
	});

	test('the same document is the same text in English, under English names', async () => {
		const pages = await pagesOf(pdfFile(documentSheet(frozenDocument(ROWS), 'en')));
		for (const word of ['Responsible', 'Government', 'Environment', 'Administration']) expect(pages[0]).toContain(word);
		expect(pages[0]).toContain('两湖方案〔2026〕第4季度-01号');
		expect(pages.join('').match(/2026-\d{4}(?!\d)(?!-)/g)).toEqual(numbers);
	});
});

describe('a document as a workbook', () => {
	test('is read with its days as days, its ordinals as numbers and its texts whole', async () => {
		const [read] = await readXlsxFile(Buffer.from(await workbookFile(sheet, '整改方案')));
		const [title, facts, header, ...rows] = read?.data ?? [];
		expect(read?.sheet).toBe('整改方案');
		expect(title?.[0]).toContain('整改方案（2026年第4季度）');
		expect(facts?.[0]).toContain('两湖方案〔2026〕第4季度-01号');
		expect(header).toEqual(HEADERS);
		expect(rows.slice(0, ROWS.length).map((row) => row[1])).toEqual(numbers);
		expect(rows[0]?.slice(0, 4)).toEqual([1, '2026-0001', new Date('2026-10-12T00:00:00Z'), '联合排查']);
		expect(rows[0]?.[13]).toEqual(new Date('2026-12-23T00:00:00Z'));
		expect(rows[0]?.[8]).toBe(`第1处排污口直排\n${ROWS[0]?.description}`);
		expect(rows.flat().some((value) => String(value).includes(CHAIN_HASH))).toBe(true);
	});

	test('is well formed, keeps its header in sight and is printed across, as wide as the paper', async () => {
		const parts = partsOf(await workbookFile(sheet, '整改方案'));
		const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
		expect(xml).toContain('ySplit="3"');
		expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
		expect(xml).toMatch(/<pageSetup [^>]*fitToHeight="0"[^>]*orientation="landscape"/);
		expect(parts['xl/workbook.xml']).toContain(`'整改方案'!$1:$3</definedName>`);
	});

	test('a text that looks like a formula stays a text', async () => {
		const rows = [frozenRow(1, { title: '=1+1', description: '' })];
		const [read] = await readXlsxFile(Buffer.from(await workbookFile(documentSheet(frozenDocument(rows), 'zh'), '整改方案')));
		expect(read?.data[3]?.[8]).toBe('=1+1');
		expect(partsOf(await workbookFile(documentSheet(frozenDocument(rows), 'zh'), '整改方案'))['xl/worksheets/sheet1.xml']).not.toContain('<f>');
	});
});

describe('a document for Word', () => {
	test('is well formed, across, with its header row repeated and its pages counted', async () => {
		const parts = partsOf(await wordFile(sheet));
		const xml = parts['word/document.xml'] ?? '';
		expect(xml).toMatch(/<w:pgSz [^>]*w:w="16838"[^>]*w:h="11906"[^>]*w:orient="landscape"/);
		expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
		const footer = Object.entries(parts).find(([name]) => /word\/footer\d*\.xml/.test(name))?.[1] ?? '';
		expect(footer).toContain('NUMPAGES');
		expect(footer).toContain(CHAIN_HASH);
	});

	test('holds every issue in its order, and the places to sign', async () => {
		const xml = (partsOf(await wordFile(sheet))['word/document.xml'] ?? '').replaceAll('<w:noBreakHyphen/>', '-');
		const text = xml.replaceAll(/<[^>]+>/g, '');
		expect(text.match(/2026-0\d{3}/g)).toEqual(numbers);
		for (const name of [...HEADERS, '签发', '经办', '封堵排口']) expect(text).toContain(name);
	});

	test('what somebody typed is text and never markup', async () => {
		const rows = [frozenRow(1, { title: '<w:p>&amp;', description: 'a\u0000b\u0008' })];
		const xml = partsOf(await wordFile(documentSheet(frozenDocument(rows), 'zh')))['word/document.xml'] ?? '';
		expect(xml).toContain('&lt;w:p&gt;&amp;amp;');
	});
});
