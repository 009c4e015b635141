import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Position } from 'geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gdal } from '../gdal.ts';
import { poppler } from '../poppler.ts';
import { box } from '../store/areas.ts';
import { caller, type Caller } from './people.ts';
import { ask } from './serve.ts';

const PROPOSALS = '/api/v1/proposals';
const polygon = (...rings: Position[][]) => ({ type: 'MultiPolygon', coordinates: [rings] });
const bare = (text: string) => text.replaceAll(/\s/g, '');
const EXCEPTION = { rule: 'zone-1-water', reason: '湖湾狭窄，见论证报告第12页' };
const CHANGES = [
	{ op: 'replace', area: 'zone-2-hongfeng', geometry: polygon(box(106.22, 26.12, 106.27, 26.18)) },
	{ op: 'replace', area: 'lake-hongfeng', name: '红枫湖（新线）', geometry: polygon(box(106.1, 26.1, 106.19, 26.2)), exceptions: [EXCEPTION] },
	{ op: 'add', kind: 'zone-1', code: 'xiaohu', name: '小湖一级保护区', nameEn: 'Small lake, zone 1', geometry: polygon(box(106.31, 26.29, 106.33, 26.31), box(106.315, 26.295, 106.32, 26.3).toReversed()) },
	{ op: 'add', kind: 'park', name: '新园区', territory: 'guiyang', geometry: polygon(box(106.41, 26.41, 106.42, 26.42)) },
	{ op: 'remove', area: 'zone-1-hongfeng' }
];

/** The file that a meeting has before it, and the changes as data. */
export function describeReviewFile(): void {
	describe('the review file of a proposal', () => {
		let [planner, office, water, id, number, folder] = [null as unknown as Caller, null as unknown as Caller, null as unknown as Caller, '', '', ''];
		const reader = poppler();
		const step = async (by: Caller, action: string, more: object = {}) => {
			const { version } = (await by.get(`${PROPOSALS}/${id}`)).body;
			const { status, body } = await by.post(`${PROPOSALS}/${id}/steps`, { action, version, ...more });
			expect([action, status, body.errors ?? null]).toEqual([action, 200, null]);
		};
		async function file(format: string, lang = 'zh'): Promise<{ bytes: Uint8Array; response: Response; path: string }> {
			const response = await planner.fetch(`${PROPOSALS}/${id}/review-file?format=${format}&lang=${lang}`);
			const bytes = new Uint8Array(await response.arrayBuffer());
			const path = join(folder, `file-${lang}.${format}`);
			writeFileSync(path, bytes);
			return { bytes, response, path };
		}

		beforeAll(async () => {
			folder = mkdtempSync(join(tmpdir(), 'lianghu-review-'));
			[planner, office, water] = await Promise.all([caller('gy-eeb'), caller('office-gy', 'office'), caller('gy-water')]);
			await planner.post('/api/v1/issues', { lon: 106.28, lat: 26.15, matter: 'water-pollution', title: '调出范围内的排污口' });
			const made = await planner.post(PROPOSALS, { title: '二级保护区东界调整', reason: '取水口迁移，见批复。', validFrom: '2027-01-01', changes: CHANGES });
			[id, number] = [made.body.id, made.body.number];
			expect(made.status).toBe(201);
			await step(planner, 'submit');
			await step(office, 'ask-opinions', { dueDate: '2099-12-31' });
			await step(water, 'opine', { opinion: 'disagree', note: '东侧有村庄，建议保留', change: 0, clause: '附二(一)', lon: 106.28, lat: 26.15 });
		});
		afterAll(() => rmSync(folder, { recursive: true, force: true }));

		test('is closed to whoever has not signed in, knows two forms, and is none of a proposal that is not there', async () => {
			for (const path of ['review-file?format=pdf', 'patch?format=geojson']) {
				expect((await ask(`${PROPOSALS}/${id}/${path}`)).status).toBe(401);
				expect((await planner.get(`${PROPOSALS}/999999/${path}`)).status).toBe(404);
			}
			for (const path of ['review-file?format=xlsx', 'patch?format=shp', 'patch?colour=red']) {
				const { status, body } = await planner.get(`${PROPOSALS}/${id}/${path}`);
				expect([path, status, body.errors[0].field]).toEqual([path, 400, path.includes('colour') ? 'colour' : 'format']);
			}
		});

		test.skipIf(!reader)('as PDF says everything in text that can be copied, under its number, with maps as vectors and no picture', async () => {
			const { response, path, bytes } = await file('pdf');
			expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([200, 'application/pdf', 'no-store']);
			expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(`审议材料-${number}-4.pdf`);
			const pages = (reader?.('pdftotext', '-layout', path, '-') ?? '').split('\f').slice(0, -1).map(bare);
			for (const [index, page] of pages.entries()) expect(page).toContain(bare(`第 ${index + 1} 页，共 ${pages.length} 页`));
			for (const page of pages) expect(page).toContain(`${number}-4`);
			const text = pages.join('');
			const { steps } = (await planner.get(`${PROPOSALS}/${id}`)).body;
			for (const part of [
				'饮用水水源保护区调整方案审议材料：二级保护区东界调整', '取水口迁移，见批复。', '一、理由和依据', '十一、办理经过和版本', '图1现行，比例尺1:', '图2方案，比例尺1:', '图3差异，比例尺1:', '示意', '界线来源和精度：', '上方为北',
				'湖湾狭窄，见论证报告第12页', '不同意', '东侧有村庄，建议保留', '106.280000,26.150000', '尚未反馈', '调出范围内的排污口', '征求意见', '各区县合计与总数一致', steps.at(-1).hash
			]) expect(text).toContain(bare(part));
			const scales = [...text.matchAll(/图([12])[现方][行案]，比例尺1:([\d,]+)/g)].map(([, map, scale]) => [map, scale]);
			expect(scales.map(([map]) => map)).toEqual(['1', '2']);
			expect(scales[0]?.[1]).toBe(scales[1]?.[1]);
			expect(Buffer.from(bytes).toString('latin1')).not.toContain('/Subtype /Image');
			expect(reader?.('pdffonts', path)).toMatch(/NotoSansHans.* yes yes yes/);
		});

		test.skipIf(!reader)('in English says the same under English names', async () => {
			const { path } = await file('pdf', 'en');
			const text = bare(reader?.('pdftotext', '-layout', path, '-') ?? '');
			for (const part of ['Review file of a proposal', '11. Steps and versions', 'Map 1: in force', 'Illustrative', 'disagree', number]) expect(text.toLowerCase()).toContain(bare(part).toLowerCase());
		});

		test('as DOCX is well formed, says the same, and has three maps at their true scale as vectors with a picture beside', async () => {
			const { bytes, response } = await file('docx');
			expect(response.status).toBe(200);
			const parts = unzipSync(bytes);
			for (const [name, content] of Object.entries(parts)) {
				if (!/\.(xml|rels|svg)$/.test(name)) continue;
				new DOMParser({ onError: (_level, message) => { throw new Error(`${name}: ${message}`); } }).parseFromString(new TextDecoder().decode(content), 'text/xml');
			}
			const xml = new TextDecoder().decode(parts['word/document.xml']).replaceAll('<w:noBreakHyphen/>', '-');
			const text = bare(xml.replaceAll(/<[^>]+>/g, ''));
			for (const part of ['二级保护区东界调整', '一、理由和依据', '湖湾狭窄，见论证报告第12页', '东侧有村庄，建议保留', '图1现行，比例尺1:', '【示意】', '调出范围内的排污口']) expect(text).toContain(bare(part));
			// 914 400 EMU are an inch, 36 000 a millimetre
			const sizes = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"\/>/g)].map(([, width, height]) => [Number(width) / 36_000, Number(height) / 36_000]);
			expect(sizes.filter(([width = 0]) => width > 100).map((size) => size.map(Math.round))).toEqual([[134, 118], [134, 118], [273, 128]]);
			const names = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
			expect([names.some((name) => name.endsWith('.svg')), names.some((name) => name.endsWith('.png'))]).toEqual([true, true]);
		});

		test('as DOCX is read by another program: its headings in their order, every table with its header, a picture for each map', async () => {
			const { bytes } = await file('docx');
			const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
			// hyphens at which no line breaks
			const html = value.replaceAll('\u2011', '-');
			expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
			const headings = [...html.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, text = '']) => bare(text.replaceAll(/<[^>]+>/g, '')));
			expect(headings).toEqual(['一、理由和依据', '二、改动的区域', '三、调整前后地图', '四、面积变化', '五、责任变化', '六、条款的开始和停止', '七、改动地块上的问题', '八、涉及的对象', '九、检查结果', '十、各单位意见', '十一、办理经过和版本']);
			const tables = [...html.matchAll(/<table>(.*?)<\/table>/g)].map(([, table = '']) => [...table.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => bare(cell.replaceAll(/<[^>]+>/g, '')))));
			const opinions = tables.find(([header]) => header?.[2] === '意见');
			expect(opinions?.slice(1)).toEqual([['贵阳市水务局(贵阳市两湖一库管理局)', expect.stringMatching(/^第1项/), '不同意', '东侧有村庄，建议保留', expect.any(String), '106.280000,26.150000', 'officergy-water', expect.stringMatching(/^\d{4}-\d\d-\d\d\d\d:\d\d$/)]]);
			const steps = tables.find(([header]) => header?.[0] === '版本');
			expect(steps?.slice(1).map(([version, action]) => [version, action])).toEqual([['1', '起草'], ['2', '提交'], ['3', '征求意见'], ['4', '反馈意见']]);
			expect(html.match(/<img [^>]*alt="图 [123]/g)).toHaveLength(3);
		});

		describe('the changes as data', () => {
			const program = gdal();
			const fetched = async (format: string) => new Uint8Array(await (await planner.fetch(`${PROPOSALS}/${id}/patch?format=${format}`)).arrayBuffer());
			const stored = async () => (await planner.get(`${PROPOSALS}/${id}`)).body.changes as readonly Record<string, unknown>[];

			test.each(['geojson', 'fgb'])('as %s are read back to the same changes', async (format) => {
				const bytes = await fetched(format);
				const { status, body } = await planner.send(`${PROPOSALS}/reading?name=patch.${format}&validFrom=2027-01-01`, bytes);
				expect([status, body.errors ?? null]).toEqual([200, null]);
				expect(body.changes).toEqual(await stored());
				expect([body.left, body.lacking, body.repairs]).toEqual([[], [], []]);
				expect(body.shapes.map(({ op }: { op: string }) => op)).toEqual(CHANGES.map(({ op }) => op));
				const again = await planner.post(PROPOSALS, { title: '读回', reason: '同上', validFrom: '2027-01-01', changes: body.changes });
				expect([again.status, again.body.changes]).toEqual([201, await stored()]);
			});

			test('say of each what it is, where an area is taken away with the line that it has', async () => {
				const { body } = await planner.get(`${PROPOSALS}/${id}/patch?format=geojson`);
				expect(body).toMatchObject({ proposal: number, version: 4, title: '二级保护区东界调整', validFrom: '2027-01-01' });
				expect(body.features.map(({ properties }: { properties: Record<string, unknown> }) => [properties.op, properties.area, properties.kind, properties.code, properties.name])).toEqual([
					['replace', 'zone-2-hongfeng', 'zone-2', 'hongfeng', expect.any(String)], ['replace', 'lake-hongfeng', 'lake', 'hongfeng', '红枫湖（新线）'],
					['add', '', 'zone-1', 'xiaohu', '小湖一级保护区'], ['add', '', 'park', '', '新园区'], ['remove', 'zone-1-hongfeng', 'zone-1', 'hongfeng', expect.any(String)]
				]);
				expect(body.features[4].geometry.coordinates).toEqual([[box(106.24, 26.14, 106.26, 26.16)]]);
				expect(body.features.every(({ properties }: { properties: { illustrative: boolean } }) => properties.illustrative)).toBe(true);
			});

			test.skipIf(!program)('are read by GDAL in either form', async () => {
				for (const format of ['geojson', 'fgb']) {
					const path = join(folder, `patch.${format}`);
					writeFileSync(path, await fetched(format));
					const told = await program?.run('ogrinfo', ['-ro', '-al', '-so', path]) ?? '';
					expect(told).toMatch(/Feature Count: 5/);
					expect(told).toMatch(/Geometry: Multi Polygon/);
				}
			});
		});
	});
}
