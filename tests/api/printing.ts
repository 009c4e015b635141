import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import proj4 from 'proj4';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { printingWords } from '#i18n/printing';
import { messages } from '#i18n';
import { ORIENTATIONS, PAPERS, sizeOf } from '#mapsheet';
import { geodesicMetres } from '../geo/true-distance.ts';
import { paintedIn, wordsOf, type At } from '../pdf-lines.ts';
import { poppler } from '../poppler.ts';
import { SPOTS } from './ground.ts';
import { caller, type Caller } from './people.ts';
import { ask, request } from './serve.ts';

const PRINT = '/api/v1/print';
const reader = poppler();
const said = printingWords('zh');
const words = messages('zh');
const POINT = 25.4 / 72;
const AT_BORDER = `lon=${SPOTS.nearBorder.lon}&lat=${SPOTS.nearBorder.lat}`;
const IN_ZONE = `lon=${SPOTS.inZone1.lon}&lat=${SPOTS.inZone1.lat}`;

async function pdfAt(search: string, by: Pick<Caller, 'fetch'> = { fetch: request }): Promise<{ bytes: Uint8Array; file: string; response: Response }> {
	const response = await by.fetch(`${PRINT}?${search}`);
	const bytes = new Uint8Array(await response.arrayBuffer());
	expect([search, response.status, response.headers.get('content-type')]).toEqual([search, 200, 'application/pdf']);
	return { bytes, response, file: kept(bytes) };
}

function kept(bytes: Uint8Array): string {
	const folder = mkdtempSync(join(tmpdir(), 'lianghu-print-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const file = join(folder, 'sheet.pdf');
	writeFileSync(file, bytes);
	return file;
}

/** Text without the breaks of lines: a sentence goes on in the next. */
const textOf = (file: string): string => (reader?.('pdftotext', '-raw', file, '-') ?? '').replace(/\s+/g, '');
const bare = (text: string): string => text.replace(/\s+/g, '');

/** A line of the grid as it is on the paper: its figure in kilometres, and where it runs, in points. */
interface Figured {
	readonly figure: string;
	readonly at: number;
}

/** The lines of the grid on the first page with the figures that stand at their ends: what a reader with a ruler has. */
function gridOn(bytes: Uint8Array, file: string): { readonly eastings: readonly Figured[]; readonly northings: readonly Figured[] } {
	const [painted = []] = paintedIn(bytes);
	const segments = painted.flatMap(({ subpaths, width }) => (width === null ? [] : subpaths)).flatMap((path): [At, At][] => (path.length === 2 && path[0] && path[1] ? [[path[0], path[1]]] : []));
	const upright = segments.filter(([[ax, ay], [bx, by]]) => Math.abs(ax - bx) < 1e-6 && Math.abs(ay - by) > 100).map(([[x]]) => x);
	const level = segments.filter(([[ax, ay], [bx, by]]) => Math.abs(ay - by) < 1e-6 && Math.abs(ax - bx) > 100).map(([[, y]]) => y);
	const [found = []] = wordsOf(reader?.('pdftotext', '-bbox', file, '-') ?? '');
	const figures = (pattern: RegExp, lines: readonly number[], middle: (word: (typeof found)[number]) => number) => {
		const all = found.filter(({ text }) => pattern.test(text)).flatMap((word) => {
			const at = lines.find((line) => Math.abs(line - middle(word)) < 1.2);
			return at === undefined ? [] : [{ figure: word.text, at }];
		});
		return [...new Map(all.map((each) => [each.figure, each])).values()];
	};
	return {
		eastings: figures(/^3[56]\d{3}(\.5)?$/, upright, ({ x }) => (x[0] + x[1]) / 2),
		northings: figures(/^2[89]\d{2}(\.5)?$/, level, ({ y }) => (y[0] + y[1]) / 2)
	};
}

/** What the product writes is not asked: PROJ says where the crossing of two lines of the grid is. */
function placeOf(easting: string, northing: string): [number, number] {
	const meridian = easting.startsWith('35') ? 105 : 108;
	const [lon = NaN, lat = NaN] = proj4(`+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=500000 +y_0=0 +ellps=GRS80`).inverse([Number(easting.slice(2)) * 1000, Number(northing) * 1000]);
	return [lon, lat];
}

function measuredScale(bytes: Uint8Array, file: string): number {
	const { eastings, northings } = gridOn(bytes, file);
	const [west, east, north, south] = [eastings[0], eastings.at(-1), northings[0], northings.at(-1)];
	if (!west || !east || !north || !south || west === east || north === south) throw new Error(`measuredScale: got ${eastings.length} and ${northings.length} figures, expected two at least of each`);
	const paper = Math.hypot(east.at - west.at, north.at - south.at) * POINT / 1000;
	return geodesicMetres(placeOf(west.figure, north.figure), placeOf(east.figure, south.figure)) / paper;
}

async function until(done: () => Promise<boolean>): Promise<void> {
	const end = Date.now() + 60_000;
	while (!(await done())) {
		if (Date.now() > end) throw new Error('until: got no end within a minute, expected one');
		await new Promise((later) => setTimeout(later, 50));
	}
}

export function describePrinting(): void {
	describe('printed maps', () => {
		test.skipIf(!reader).each([5000, 10_000, 25_000, 75_000, 250_000])('are at the scale that they say, measured with a ruler: 1:%i', async (scale) => {
			const { bytes, file, response } = await pdfAt(`layout=place&${IN_ZONE}&matter=water-pollution&scale=${scale}&paper=A3&orientation=landscape`);
			expect(response.headers.get('sheet-scale')).toBe(String(scale));
			expect(Math.abs(measuredScale(bytes, file) / scale - 1)).toBeLessThan(0.002);
		});

		test.skipIf(!reader)('have the corners of areas where their coordinates are, to a tenth of a millimetre', async () => {
			const scale = 100_000;
			const { bytes, file } = await pdfAt(`layout=map&${IN_ZONE}&scale=${scale}`);
			const { eastings: [west], northings: [north] } = gridOn(bytes, file);
			if (!west || !north) throw new Error('got no grid, expected one');
			const corners = (paintedIn(bytes)[0] ?? []).flatMap(({ subpaths, width }) => (width === null ? [] : subpaths.flat()));
			for (const [lon, lat] of [[106.22, 26.12], [106.29, 26.18], [106.21, 26.11], [106.3, 26.19], [106.24, 26.14]] as const) {
				const [easting = NaN, northing = NaN] = proj4('+proj=tmerc +lat_0=0 +lon_0=105 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80').forward([lon, lat]);
				const millimetres = (metres: number) => (metres * 1000) / scale / POINT;
				const at: At = [west.at + millimetres(easting - Number(west.figure.slice(2)) * 1000), north.at - millimetres(northing - Number(north.figure) * 1000)];
				const off = Math.min(...corners.map(([x, y]) => Math.hypot(x - at[0], y - at[1]))) * POINT;
				expect([lon, lat, off < 0.1 ? 'there' : off]).toEqual([lon, lat, 'there']);
			}
		});

		test.skipIf(!reader)('tell the answer, its clauses and its doubts in text that can be selected', async () => {
			const { file } = await pdfAt(`layout=place&${AT_BORDER}&matter=water-pollution&accuracy=200`);
			const { body } = await ask(`/api/v1/responsibility?${AT_BORDER}&matter=water-pollution&accuracy=200`);
			const text = textOf(file);
			const [duty] = body.duties;
			expect(duty.roles.length).toBeGreaterThan(2);
			for (const { name, clauseName, duty: task } of duty.roles) for (const part of [name, clauseName, task]) expect(text).toContain(bare(part));
			expect(text).toContain(bare(said.layouts.place));
			expect(text).toContain(bare(words.flags['near-boundary'].name));
			expect(text).toContain(bare(duty.boundary.areaName));
			expect(text).toContain(bare(said.sheet.noApproval));
			for (const name of said.sheet.signatures) expect(text).toContain(bare(name));
			expect(reader?.('pdffonts', file)).toMatch(/yes yes yes/);
		});

		test.skipIf(!reader)('have a legend of the classes in the frame, and of no others, and say that lines are illustrative', async () => {
			const { file } = await pdfAt(`layout=map&${IN_ZONE}&scale=25000&hidden=basin`);
			const text = textOf(file);
			const legend = (kind: 'zone-1' | 'zone-2' | 'zone-quasi' | 'park' | 'guian-town' | 'basin') => text.includes(bare(said.sheet.legendIllustrative({ kind: words.kinds[kind], accuracy: '' })).slice(0, bare(words.kinds[kind]).length + 3));
			expect((['zone-1', 'zone-2', 'zone-quasi', 'park', 'guian-town', 'basin'] as const).filter(legend)).toEqual(['zone-1', 'zone-2', 'zone-quasi']);
			// of the territories too only the one that is seen
			expect([text.includes('贵阳市'), text.includes('安顺市')]).toEqual([true, false]);
			for (const sentence of [said.sheet.illustrative, said.sheet.sources, said.sheet.legend, said.sheet.system({ zone: '35', epsg: '4523' }), '1:25000']) expect(text).toContain(bare(sentence));
		});

		test.skipIf(!reader)('lead back to the live state by a code, and carry a number that says what they show', async () => {
			const search = `layout=place&${IN_ZONE}&matter=fishing&at=2026-01-01&approval=${encodeURIComponent('黔S（2026）001号')}`;
			const { file, response } = await pdfAt(search);
			reader?.('pdftocairo', '-png', '-r', '300', '-f', '1', '-l', '1', '-singlefile', file, file);
			const { data, info } = await sharp(`${file}.png`).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
			expect(decodeQR({ width: info.width, height: info.height, data: new Uint8Array(data) })).toBe(`http://lianghu.test/?at=${SPOTS.inZone1.lon},${SPOTS.inZone1.lat}&matter=fishing&on=2026-01-01`);
			const number = response.headers.get('sheet-number') ?? '';
			expect(number).toMatch(/^LH-\d{8}-[0-9A-F]{8}$/);
			expect(textOf(file)).toContain(number);
			expect(textOf(file)).toContain('审图号：黔S（2026）001号');
			expect((await pdfAt(search)).response.headers.get('sheet-number')).toBe(number);
			expect((await pdfAt(`${search}&scale=10000`)).response.headers.get('sheet-number')).not.toBe(number);
		});

		test.skipIf(!reader)('are on the paper that was asked for, whichever way it lies', async () => {
			for (const paper of PAPERS) {
				for (const orientation of ORIENTATIONS) {
					const { file } = await pdfAt(`layout=map&paper=${paper}&orientation=${orientation}`);
					const { width, height } = sizeOf({ paper, orientation });
					const [, x = NaN, y = NaN] = (/Page size:\s+([\d.]+) x ([\d.]+)/.exec(reader?.('pdfinfo', file) ?? '') ?? []).map(Number);
					expect([Math.round(x * POINT), Math.round(y * POINT)]).toEqual([width, height]);
				}
			}
		});

		test.skipIf(!reader)('speak English where they are asked to', async () => {
			const { file } = await pdfAt(`layout=place&${IN_ZONE}&lang=en`);
			const text = textOf(file);
			for (const sentence of [printingWords('en').sheet.illustrative, printingWords('en').layouts.place, messages('en').matters.fishing.name]) expect(text).toContain(bare(sentence));
		});

		test('are shown before they are printed: the first page as a picture', async () => {
			const { response, body } = await ask(`${PRINT}/preview?layout=map`);
			expect([response.status, response.headers.get('content-type'), response.headers.get('sheet-pages')]).toEqual([200, 'image/svg+xml', '1']);
			expect(body).toContain(said.layouts.map);
			expect(body).toMatch(/^<svg [^>]*viewBox="0 0 297 210"/);
		});

		test('are refused in words where something is missing or wrong', async () => {
			const refused = async (search: string) => {
				const { status, body } = await ask(`${PRINT}?${search}`);
				return [status, body.errors.map(({ field }: { field: string }) => field)];
			};
			expect(await refused('layout=place')).toEqual([400, ['lon', 'lat']]);
			expect(await refused('layout=map&lon=106.4')).toEqual([400, ['lat']]);
			expect(await refused('layout=place&lon=116.4&lat=39.9')).toEqual([400, ['lon']]);
			expect(await refused('layout=map&lon=106.4&lat=29')).toEqual([400, ['lat']]);
			expect(await refused('layout=map&scale=4999')).toEqual([400, ['scale']]);
			expect(await refused('layout=map&hidden=zone-9')).toEqual([400, ['hidden']]);
			expect(await refused('layout=map&paper=A5')).toEqual([400, ['paper']]);
			expect(await refused('layout=unit')).toEqual([400, ['unit']]);
			expect(await refused('layout=unit&unit=gy-supervision')).toEqual([400, ['unit']]);
			expect(await refused(`layout=place&${IN_ZONE}&at=2020-01-01`)).toEqual([422, ['at']]);
			expect(await refused('layout=issue&issue=1')).toEqual([401, []]);
			expect(await refused('layout=proposal&proposal=1')).toEqual([401, []]);
		});

		test.skipIf(!reader)('of a unit show all that it holds', async () => {
			const { file } = await pdfAt('layout=unit&unit=gy-agri&paper=A3');
			const { body } = await ask('/api/v1/units/gy-agri/places');
			const text = textOf(file);
			expect(body.summary.length).toBeGreaterThan(0);
			for (const { matterName, clauseName } of body.summary) for (const part of [matterName, clauseName]) expect(text).toContain(bare(part));
			expect(text).toContain(bare(said.sheet.swatches.held));
		});

		test.skipIf(!reader)('of an issue are for those who may see it, and tell what has been done', async () => {
			const [finder, stranger] = await Promise.all([caller('as-eeb'), caller('gy-police')]);
			const { body: issue } = await finder.post('/api/v1/issues', { ...SPOTS.inBasinAnshun, matter: 'livestock', title: '打印用的问题', description: '存栏约 200 头。' });
			const { file } = await pdfAt(`layout=issue&issue=${issue.id}`, finder);
			const text = textOf(file);
			for (const part of ['打印用的问题', '存栏约200头', said.sheet.steps, words.matters.livestock.name, words.units[issue.owner as keyof typeof words.units]]) expect(text).toContain(bare(part));
			expect((await stranger.fetch(`${PRINT}?layout=issue&issue=${issue.id}`)).status).toBe(403);
			expect((await finder.fetch(`${PRINT}?layout=issue&issue=999999`)).status).toBe(404);
		});

		test.skipIf(!reader)('of a proposal show before and after at one scale and of one extent', async () => {
			const office = await caller('office-gy', 'office');
			const geometry = { type: 'Polygon', coordinates: [[[106.22, 26.12], [106.295, 26.12], [106.295, 26.18], [106.22, 26.18], [106.22, 26.12]]] };
			const made = await office.post('/api/v1/proposals', { title: '东侧外扩', reason: '汇水', validFrom: '2099-01-01', changes: [{ op: 'replace', area: 'zone-2-hongfeng', geometry }] });
			expect(made.status).toBe(201);
			const { bytes, file, response } = await pdfAt(`layout=proposal&proposal=${made.body.id}&orientation=landscape`, office);
			const text = textOf(file);
			for (const part of ['东侧外扩', said.sheet.before, said.sheet.after, said.sheet.difference, said.sheet.sorts.changed, said.sheet.swatches.ghost, said.sheet.units]) expect(text).toContain(bare(part));
			const scale = Number(response.headers.get('sheet-scale'));
			const { northings, eastings } = gridOn(bytes, file);
			expect(eastings.length).toBeGreaterThan(0);
			// the same figures stand at the same height on both maps
			const [found = []] = wordsOf(reader?.('pdftotext', '-bbox', file, '-') ?? '');
			const [first, last] = [northings[0], northings.at(-1)];
			expect(found.filter(({ text: each }) => each === first?.figure)).toHaveLength(4);
			expect(Math.abs((((Number(first?.figure) - Number(last?.figure)) * 1000) / (((last?.at ?? NaN) - (first?.at ?? NaN)) * POINT / 1000)) / scale) - 1).toBeLessThan(0.002);
		});

		test.skipIf(!reader)('are made in series that tell how far they are, and belong to who began them', async () => {
			const [maker, other] = await Promise.all([caller('as-eeb'), caller('gy-water')]);
			expect((await ask(`${PRINT}/series`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status).toBe(401);
			const begun = await maker.post(`${PRINT}/series`, { of: 'districts', paper: 'A3' });
			expect([begun.status, begun.body.total, begun.body.file]).toEqual([201, 2, null]);
			const at = `${PRINT}/series/${begun.body.id}`;
			await until(async () => (await maker.get(at)).body.state !== 'running');
			const done = (await maker.get(at)).body;
			expect(done).toMatchObject({ state: 'done', done: 2, total: 2, why: null });
			const file = kept(new Uint8Array(await (await maker.fetch(done.file)).arrayBuffer()));
			const text = textOf(file);
			for (const name of ['清镇市', '平坝区']) expect(text).toContain(bare(`${name}·${said.layouts.map}`));
			for (const path of [at, done.file]) expect([path, (await other.fetch(path)).status, (await request(path)).status]).toEqual([path, 404, 401]);
		});

		test.skipIf(!reader)('series of issues take the filter of the list, one by one, by district or by unit; and say so when nothing is left', async () => {
			const [office, finder] = await Promise.all([caller('office-as', 'office'), caller('as-eeb')]);
			for (const title of ['图册甲', '图册乙']) await finder.post('/api/v1/issues', { ...SPOTS.inBasinAnshun, matter: 'fishing', title, description: '说明' });
			const filter = { matter: 'fishing', territory: 'anshun' } as const;
			const { items, total } = (await office.get('/api/v1/issues?matter=fishing&territory=anshun&state=open')).body as { items: readonly { title: string; owner: keyof typeof words.units }[]; total: number };
			const begin = async (of: string, more: object = filter) => office.post(`${PRINT}/series`, { of, ...more });
			const finished = async (of: string) => {
				const begun = await begin(of);
				const at = `${PRINT}/series/${begun.body.id}`;
				await until(async () => (await office.get(at)).body.state !== 'running');
				const { state, file, why } = (await office.get(at)).body;
				expect([of, state, why]).toEqual([of, 'done', null]);
				return { pages: begun.body.total as number, text: textOf(kept(new Uint8Array(await (await office.fetch(file)).arrayBuffer()))) };
			};
			expect((await finished('issues')).pages).toBe(total);
			const byDistrict = await finished('issues-by-district');
			expect(byDistrict.pages).toBe(1);
			for (const part of [`平坝区·${said.layouts.issues}`, '图册甲', '图册乙', said.sheet.spots.open, said.sheet.illustrative]) expect(byDistrict.text).toContain(bare(part));
			const byUnit = await finished('issues-by-unit');
			expect(byUnit.pages).toBe(new Set(items.map(({ owner }) => owner)).size);
			for (const { owner } of items) expect(byUnit.text).toContain(bare(`${words.units[owner]}·${said.layouts.issues}`));
			expect((await begin('issues', { state: 'unfounded', matter: 'fishing' })).body.errors).toEqual([{ field: 'of', message: said.faults.noIssues }]);
			const one = await pdfAt('layout=issues&matter=fishing&state=open', office);
			expect(textOf(one.file)).toContain(bare(words.matters.fishing.name));
			expect((await ask(`${PRINT}?layout=issues`)).status).toBe(401);
		});

		test('series can be cancelled: what was made is gone', async () => {
			const [maker, finder] = await Promise.all([caller('office-as', 'office'), caller('as-eeb')]);
			for (const title of ['一', '二', '三']) await finder.post('/api/v1/issues', { ...SPOTS.inBasinAnshun, matter: 'livestock', title, description: '说明' });
			const begun = await maker.post(`${PRINT}/series`, { of: 'issues' });
			expect(begun.body.total).toBeGreaterThanOrEqual(3);
			const at = `${PRINT}/series/${begun.body.id}`;
			const cancelled = await maker.fetch(at, { method: 'DELETE' });
			expect([cancelled.status, ((await cancelled.json()) as { state: string }).state]).toEqual([200, 'cancelled']);
			await new Promise((later) => setTimeout(later, 300));
			expect((await maker.get(at)).body).toMatchObject({ state: 'cancelled', file: null });
			expect((await maker.fetch(`${at}/file.pdf`)).status).toBe(422);
		});
	});
}
