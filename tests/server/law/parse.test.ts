import { existsSync, readFileSync } from 'node:fs';
import { CLAUSES } from '#duty';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseLaw } from '../../../src/lib/server/law/parse.ts';
import { readDocument } from '../../../src/lib/server/law/read-document.ts';

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五'];

/** A document of the same build with sentences of our own. */
function lines({ open = '(', close = ')' } = {}): string[] {
	const number = (one: string) => open + one + close;
	return [
		'关于试验文本的通知', '附件:试验名单', '一、目的', '(一)不是条款', '二、目标', '三、组织',
		'四、机制', ...NUMBERS.slice(0, 6).flatMap((one) => [`${number(one)}机制${one}`, `1.第${one}项的第一段。`, `2.第${one}项的“第二段”。`]),
		'五、要求', ...NUMBERS.slice(0, 3).map((one) => `${number(one)}要求${one}。`),
		'附件', '试验名单', '一、名单', '组长:某职务', '二、职责', ...NUMBERS.map((one) => `${number(one)}单位${one}。负责第${one}件事。`)
	];
}

const TEXT = lines().join('\n');

function clausesOf(text: string): ReadonlyMap<string, string> {
	const law = parseLaw(text);
	if (!law.ok) throw new Error(JSON.stringify(law.faults));
	return law.clauses;
}

describe('a document that fits', () => {
	test('is split at its clause numbers, every clause of the table once', () => {
		expect([...clausesOf(TEXT).keys()]).toEqual([...CLAUSES]);
	});

	test('keeps the wording: number, heading and all paragraphs', () => {
		const clauses = clausesOf(TEXT);
		expect(clauses.get('四(二)')).toBe('(二)机制二\n1.第二项的第一段。\n2.第二项的“第二段”。');
		expect(clauses.get('四(六)')).toBe('(六)机制六\n1.第六项的第一段。\n2.第六项的“第二段”。');
		expect(clauses.get('附二(十五)')).toBe('(十五)单位十五。负责第十五件事。');
	});

	test('may have full-width or enclosed numbers, blank lines, indentation, any line ends', () => {
		const wide = lines({ open: '（', close: '）' }).map((line) => `\u3000\u3000${line}  `).join('\r\n\r\n');
		expect(clausesOf(wide).get('附二(十)')).toBe('（十）单位十。负责第十件事。');
		expect(clausesOf(TEXT.replaceAll('(三)', '㈢')).get('四(三)')).toMatch(/^㈢机制三\n/u);
	});

	test("leaves a page's foot aside and shows it", () => {
		const law = parseLaw(`${TEXT}\n(来源:某网站)\n扫一扫`);
		expect(law).toMatchObject({ ok: true, rest: ['(来源:某网站)', '扫一扫'] });
		if (law.ok) expect(law.clauses.get('附二(十五)')).toBe('(十五)单位十五。负责第十五件事。');
	});

	test('may have a last clause of two paragraphs, where its like have them too', () => {
		const text = lines().map((line) => (line.startsWith('(十四)') || line.startsWith('(十五)单位') ? `${line}\n再说一段。` : line)).join('\n');
		expect(clausesOf(`${text}\n抄送:某单位`).get('附二(十五)')).toBe('(十五)单位十五。负责第十五件事。\n再说一段。');
	});
});

describe('a document that does not fit is refused, each fault by name and place', () => {
	const without = (start: string) => lines().filter((line) => !line.startsWith(start)).join('\n');
	test.each([
		['no part four', without('四、'), [{ reason: 'no-part' }]],
		['no annex', TEXT.slice(0, TEXT.indexOf('\n附件\n')), [{ reason: 'no-annex' }]],
		['an annex without part two', without('二、职责'), [{ reason: 'no-annex-part' }]],
		['a clause missing', without('(七)单位'), [{ reason: 'missing-clause', clause: '附二(七)' }]],
		['a clause twice', TEXT.replace('(八)单位八', '(七)单位八'), [{ reason: 'duplicate-clause', clause: '附二(七)', line: 42 }, { reason: 'missing-clause', clause: '附二(八)' }]],
		['one clause too many', `${TEXT}\n(十六)单位十六。`, [{ reason: 'unknown-clause', clause: '附二(十六)', line: 50 }]],
		['clauses in another order', TEXT.replace('(三)机制三', '(X)').replace('(四)机制四', '(三)机制四').replace('(X)', '(四)机制三'), [{ reason: 'out-of-order', clause: '四(三)', line: 17 }]],
		['a clause without words', TEXT.replace('(九)单位九。负责第九件事。', '(九)'), [{ reason: 'empty-clause', clause: '附二(九)', line: 43 }]],
		['nothing', '', [{ reason: 'no-part' }]]
	])('%s', (_what, text, faults) => {
		expect(parseLaw(text)).toEqual({ ok: false, faults });
	});
});

const paragraph = (line: string) => `<w:p><w:pPr><w:ind w:firstLine="640"/></w:pPr><w:r><w:t xml:space="preserve">${line.slice(0, 3)}</w:t></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:r><w:t>${line.slice(3)}</w:t></w:r></w:p>`;

function docx(body: string): Uint8Array {
	const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
	return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) });
}

describe('files', () => {
	/** GBK of the characters that the table needs, by the decoder that Node has. */
	function toGbk(text: string): Uint8Array {
		const decoder = new TextDecoder('gb18030');
		const codes = new Map<string, number[]>();
		for (let high = 0x81; high < 0xff; high += 1) for (let low = 0x40; low < 0xff; low += 1) codes.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
		return new Uint8Array([...text].flatMap((letter) => (letter.charCodeAt(0) < 0x80 ? [letter.charCodeAt(0)] : codes.get(letter) ?? [0x3f])));
	}

	const page = `<!DOCTYPE html><html><head><title>四、</title></head><body><script>四、</script>${lines().map((line) => `<p style="x">\n  ${line.slice(0, 4)}<strong>${line.slice(4).replaceAll('“', '&ldquo;')}</strong>&nbsp;\n</p>`).join('\n')}</body></html>`;

	test.each([
		['UTF-8', new TextEncoder().encode(TEXT), 'text'],
		['UTF-8 with byte order mark', new TextEncoder().encode(`\uFEFF${TEXT}`), 'text'],
		['GB18030', toGbk(TEXT), 'text'],
		['UTF-16', new Uint8Array(Buffer.from(`\uFEFF${TEXT}`, 'utf16le')), 'text'],
		['HTML', new TextEncoder().encode(page), 'html'],
		['HTML in GBK', toGbk(page), 'html'],
		['DOCX', docx(lines().map(paragraph).join('')), 'docx']
	])('%s gives the same wording', (_what, bytes, format) => {
		const document = readDocument(bytes);
		if (!document.ok) throw new Error(document.reason);
		expect(document.format).toBe(format);
		expect([...clausesOf(document.text)]).toEqual([...clausesOf(TEXT)]);
	});

	test('a line broken in the source of a page is one line', () => {
		const document = readDocument(new TextEncoder().encode('<html><p>贵阳市\n   水务局 GB\n3838</p></html>'));
		expect(document).toMatchObject({ ok: true, text: '贵阳市水务局 GB 3838' });
	});

	test('paragraphs that Word numbers by itself are counted: their numbers are not in the text', () => {
		expect(readDocument(docx('<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'))).toMatchObject({ ok: true, numbered: 1 });
	});

	test.each([
		['nothing', new Uint8Array(), 'empty'],
		['blanks', strToU8('  \n'), 'empty'],
		['a PDF', strToU8('%PDF-1.7'), 'pdf'],
		['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old-word'],
		['a broken DOCX', docx('').subarray(0, 90), 'broken-docx'],
		['an archive of something else', zipSync({ a: strToU8('x') }), 'broken-docx'],
		['bytes', new Uint8Array([0xff, 0xff, 0x80]), 'unknown-encoding']
	])('%s is refused', (_what, bytes, reason) => {
		expect(readDocument(bytes)).toMatchObject({ ok: false, reason });
	});
});

const REAL = new URL('../../../../shared/seeds/mechanism-2024-03-01.zh.txt', import.meta.url);
if (!existsSync(REAL)) console.warn('SKIPPED: the official document is not beside the project (../shared/seeds)');

describe.skipIf(!existsSync(REAL))('the official document', () => {
	test('gives all 21 clauses, each a stretch of the document to the byte', () => {
		const source = readFileSync(REAL);
		const document = readDocument(new Uint8Array(source));
		if (!document.ok) throw new Error(document.reason);
		const law = parseLaw(document.text);
		if (!law.ok) throw new Error(JSON.stringify(law.faults));
		expect([...law.clauses.keys()]).toEqual([...CLAUSES]);
		for (const wording of law.clauses.values()) {
			for (const part of wording.split('\n')) expect(source.includes(Buffer.from(part))).toBe(true);
		}
		expect(law.clauses.get('四(一)')?.split('\n')).toHaveLength(4);
		expect(law.clauses.get('附二(十五)')?.split('\n')).toHaveLength(1);
		expect(law.rest).toHaveLength(1);
	});
});
