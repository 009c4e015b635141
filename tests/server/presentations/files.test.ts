import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// its own page names a build that Node does not take for a module
import pptxToJson from 'pptxtojson/dist/index.cjs';
import sharp from 'sharp';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Deck } from '../../../src/lib/server/presentations/file-endpoint.ts';
import { htmlFile } from '../../../src/lib/server/presentations/html-file.ts';
import { pdfFile } from '../../../src/lib/server/presentations/pdf-file.ts';
import { pptxFile } from '../../../src/lib/server/presentations/pptx-file.ts';
import { poppler } from '../../poppler.ts';
import { figures, scene, view } from '../../scenes/made.ts';

const reader = poppler();
const picture = { id: 'p', width: 640, height: 480 };
let deck: Deck;

beforeAll(async () => {
	const jpeg = async (background: string) => new Uint8Array(await sharp({ create: { width: 640, height: 480, channels: 3, background } }).jpeg().toBuffer());
	deck = {
		title: '季度专题会议', owner: '李伟', changedAt: new Date('2026-11-30T08:00:00Z'), lang: 'zh', pictures: new Map([['p', await jpeg('#2f80c3')], ['q', await jpeg('#c01830')]]),
		scenes: [
			scene({ id: 'a', title: '会议汇报', text: '数据期间：第四季度\n汇报单位：专班办公室', note: '开场白' }),
			scene({ id: 'b', title: '红枫湖北岸', text: '取水口上游两公里。', view: view({ picture }) }),
			scene({ id: 'c', title: '调整前后', view: view({ picture, before: { ...picture, id: 'q' }, beforeName: '调整前', afterName: '调整后', facts: [] }) }),
			scene({ id: 'd', title: '各单位问题', figures: figures({ left: 5 }) }),
			scene({ id: 'e', title: '长'.repeat(100), text: '字'.repeat(1200), figures: figures({ rows: [], chart: null }) })
		]
	};
});

describe('the PDF of a presentation', () => {
	test.skipIf(!reader)('has one page a scene, whose text another program reads, with legend, answer, day and source', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'lianghu-deck-'));
		onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
		const path = join(folder, 'deck.pdf');
		writeFileSync(path, await pdfFile(deck));
		if (!reader) throw new Error('no Poppler');
		expect(reader('pdfinfo', path)).toMatch(/Pages:\s+5\n[\s\S]*Page size:\s+960 x 540 pts/);
		const pages = reader('pdftotext', '-layout', path, '-').split('\f');
		const said = [['会议汇报', '汇报单位：专班办公室'], ['红枫湖北岸', '一级保护区', '湖泊', '2公里', '贵阳市水务管理局', '附二（二）', '数据日期：2026年11月30日', '示意，非官方', '来源：示意数据'], ['调整前', '调整后'], ['清镇市政府', '12', '另有 5 项', '统计时间：2026年11月30日']];
		for (const [index, texts] of said.entries()) for (const text of texts) expect(pages[index]).toContain(text);
		expect(pages[0]).not.toContain('开场白');
	});
});

describe('the PPTX of a presentation', () => {
	test('is read by another program: titles, text, tables, charts and notes are its own', async () => {
		const bytes = await pptxFile(deck);
		const { slides, size } = await pptxToJson.parse(new Uint8Array(bytes).buffer);
		expect([slides.length, Math.round(size.width), Math.round(size.height)]).toEqual([5, 960, 540]);
		const kinds = slides.map(({ elements }) => new Set(elements.map(({ type }) => type)));
		expect([kinds[1]?.has('image'), kinds[3]?.has('table'), kinds[3]?.has('chart')]).toEqual([true, true, true]);
		const text = slides.map((slide) => JSON.stringify(slide).replaceAll('&nbsp;', ' '));
		for (const [index, texts] of [['会议汇报', '汇报单位', '开场白'], ['红枫湖北岸', '一级保护区', '贵阳市水务管理局', '数据日期：2026年11月30日'], ['调整前', '调整后'], ['清镇市政府', '另有 5 项']].entries()) for (const each of texts) expect(text[index]).toContain(each);
	});
});

describe('the page of a presentation', () => {
	test('holds everything within itself', () => {
		const html = new TextDecoder().decode(htmlFile(deck));
		expect(html.match(/<section class="scene/g)).toHaveLength(5);
		expect(html.match(/src="data:image\/jpeg;base64,/g)).toHaveLength(3);
		expect(html.match(/(?:src|href)="(?!data:)/g)).toBeNull();
		expect(html).not.toMatch(/^export |^import /m);
		expect(html).toContain("default-src 'none'");
	});
});
