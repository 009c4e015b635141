import { AREA_KINDS, UNITS } from '#duty';
import { hatchPath } from '../../src/lib/map/hatching.ts';
import { LOOKS } from '../../src/lib/map/palette.ts';
import { deckFormats, presentationWords } from '#i18n/presentations';
import {
	boxesOf, deckHtml, duplicate, edit, figuresPage, fitted, LIMITS, moveTo, periodFor, provenance, put, readScene, readScenes, remove, sameFigures, stamped, STAGE, swatchSvg, type SceneContent
} from '#scenes';
import fc from 'fast-check';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { content, figures, scene, view } from './made.ts';

const ids = (scenes: readonly SceneContent[]) => scenes.map(({ id }) => id).join('');
const abc = ['a', 'b', 'c'].map((id) => content({ id }));

describe('the order of scenes', () => {
	test('one is moved, copied behind itself, edited and taken away', () => {
		expect([ids(moveTo('a', 2)(abc)), ids(moveTo('c', 0)(abc)), ids(moveTo('b', 99)(abc)), ids(moveTo('b', -1)(abc))]).toEqual(['bca', 'cab', 'acb', 'bac']);
		expect(ids(duplicate('b', 'x')(abc))).toBe('abxc');
		expect(ids(remove('b')(abc))).toBe('ac');
		expect(edit('b', { title: '新' })(abc).map(({ title }) => title)).toEqual(['红枫湖北岸', '新', '红枫湖北岸']);
		expect([ids(put(content({ id: 'n' }))(abc)), ids(put(content({ id: 'n' }), 'a')(abc)), ids(put(content({ id: 'b' }))(abc))]).toEqual(['abcn', 'anbc', 'abc']);
	});

	test('nothing is lost or doubled by any move, and what is gone changes nothing', () => {
		fc.assert(fc.property(fc.constantFrom('a', 'b', 'c', 'gone'), fc.integer({ min: -5, max: 9 }), (id, place) => {
			expect([...ids(moveTo(id, place)(abc))].sort().join('')).toBe('abc');
		}));
		expect([moveTo('z', 0)(abc), duplicate('z', 'y')(abc), remove('z')(abc), edit('z', { title: '' })(abc)].map(ids)).toEqual(['abc', 'abc', 'abc', 'abc']);
	});

	test('only what was changed is said to be by another', () => {
		const before = [scene({ id: 'a' }), scene({ id: 'b' })];
		const after = stamped(before, [content({ id: 'b' }), content({ id: 'a', note: '新的备注' }), content({ id: 'c' })], '王芳', '2027-01-01T00:00:00.000Z');
		expect(after.map(({ id, by }) => [id, by])).toEqual([['b', '李伟'], ['a', '王芳'], ['c', '王芳']]);
	});
});

describe('what is sent as a scene', () => {
	test('is read as it was written', () => {
		const sent = content({ view: view({ picture: { id: 'p-1', width: 1600, height: 1200 } }), note: '两行\n备注' });
		expect(readScene(JSON.parse(JSON.stringify(sent)))).toEqual({ ok: true, value: sent });
		expect(readScene({ ...content({ figures: figures() }), by: '别人', at: 'x' })).toEqual({ ok: true, value: content({ figures: figures() }) });
	});

	test('is refused with where and why', () => {
		const faults = (value: unknown) => {
			const read = readScene(value);
			return read.ok ? [] : read.faults.map(({ path, fault }) => `${path} ${fault}`);
		};
		expect(faults(null)).toEqual(['scene not-an-object']);
		expect(faults(content({ title: ' ' }))).toEqual(['scene.title empty']);
		expect(faults(content({ text: 'x'.repeat(LIMITS.text + 1) }))).toEqual(['scene.text too-long']);
		expect(faults({ ...content(), seconds: 0, more: 1 })).toEqual(['scene.more unknown-member', 'scene.seconds not-a-number']);
		for (const address of ['https://elsewhere.test/', '//elsewhere.test/', 'javascript:alert(1)', '/a b']) expect(faults(content({ view: view({ address }) }))).toEqual(['scene.view.address not-an-address']);
		expect(faults(content({ view: view({ on: '2026-02-30' }) }))).toEqual(['scene.view.on not-a-day']);
		expect(faults(content({ view: { ...view(), legend: [{ ...view().legend[0], hatch: '"/><script>' } as never] } }))).toEqual(['scene.view.legend[0].hatch not-text']);
		expect(faults(content({ figures: figures({ rows: [['甲', 1]], chart: null }) }))).toEqual(['scene.figures.rows[0] uneven']);
		expect(faults(content({ figures: figures({ chart: 0 }) }))).toEqual(['scene.figures.chart not-a-number']);
		expect(readScenes([content(), content()])).toEqual({ ok: false, faults: [{ path: 'scenes[1].id', fault: 'twice' }] });
		expect(readScenes(Array.from({ length: LIMITS.scenes + 1 }, (_, index) => content({ id: `s${index}` })))).toMatchObject({ ok: false, faults: [{ path: 'scenes', fault: 'too-many' }] });
	});

	test('takes every look that the map has', () => {
		const legend = AREA_KINDS.map((kind) => ({ kind, name: kind, illustrative: false, fill: LOOKS[kind].colour, opacity: LOOKS[kind].opacity, stroke: LOOKS[kind].colour, width: LOOKS[kind].width, dash: LOOKS[kind].dash ?? [], hatch: hatchPath(LOOKS[kind].hatch) }));
		expect(readScene(content({ view: view({ legend, lead: [...UNITS] }) })).ok).toBe(true);
	});

	test('never throws, whatever it is', () => {
		fc.assert(fc.property(fc.jsonValue(), (value) => { readScene(value); readScenes(value); readScene({ ...content(), view: value, figures: value }); }));
	});
});

describe('the layout', () => {
	const overlap = (a: { x: number; y: number; width: number; height: number }, b: typeof a) => a.x < b.x + b.width - 1e-9 && b.x < a.x + a.width - 1e-9 && a.y < b.y + b.height - 1e-9 && b.y < a.y + a.height - 1e-9;

	test('nothing stands over anything else or beyond the stage; whatever shows data has its source below', () => {
		const kinds = [content(), content({ text: '字'.repeat(400) }), content({ view: view() }), content({ view: view({ facts: [] }) }), content({ view: view(), text: '字'.repeat(300) }), content({ figures: figures() }), content({ figures: figures(), text: '说明' })];
		for (const each of kinds) {
			const boxes = Object.values(boxesOf(each));
			for (const box of boxes) expect([box.x >= 0, box.y >= 0, box.x + box.width <= STAGE.width, box.y + box.height <= STAGE.height]).toEqual([true, true, true, true]);
			for (const [index, box] of boxes.entries()) for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
		}
		const boxes = boxesOf(content({ view: view() }));
		expect(boxes.legend && boxes.foot && boxes.picture).toBeTruthy();
	});

	test('a picture keeps its proportions within its room', () => {
		expect(fitted({ x: 2, y: 2, width: 40, height: 20 }, { width: 800, height: 800 })).toEqual({ x: 12, y: 2, width: 20, height: 20 });
	});
});

describe('figures', () => {
	test('are cut into pages that can be read, and say what is left', () => {
		const { page: _page, left: _left, ...all } = figures({ rows: Array.from({ length: 30 }, (_, index) => [`单位${index}`, index, index]) });
		expect([1, 2, 3].map((page) => [figuresPage(all, page).rows.length, figuresPage(all, page).left])).toEqual([[12, 18], [12, 6], [6, 0]]);
	});

	test('are the same whenever they were made, and others when a number is another', () => {
		expect(sameFigures(figures(), figures({ at: '2027-01-01T00:00:00.000Z' }))).toBe(true);
		expect(sameFigures(figures(), figures({ rows: [['清镇市政府', 3, 13], ['花溪区政府', 0, 4]] }))).toBe(false);
	});

	test('the period of a meeting is its quarter, its half-year, its day', () => {
		expect([periodFor('quarterly', '2026-11-30'), periodFor('half-yearly', '2026-11-30'), periodFor('zone-review', '2026-11-30')]).toEqual([
			{ from: '2026-10-01', to: '2026-11-30' }, { from: '2026-07-01', to: '2026-11-30' }, { from: '2026-11-30', to: '2026-11-30' }
		]);
	});
});

describe('a deck', () => {
	const means = { words: presentationWords('zh').deck, formats: deckFormats('zh'), picture: (id: string) => `data:image/jpeg;base64,${id}` };

	test('nothing that somebody typed is markup', () => {
		const evil = '<script>alert(1)</script>"\'&';
		const shown = scene({ title: evil, text: evil, note: evil, view: view({ picture: { id: 'p', width: 4, height: 3 }, facts: [{ name: evil, value: evil }], sources: [evil] }) });
		const html = deckHtml([shown, scene({ id: 'b', figures: figures({ caption: evil, rows: [[evil, 1, 2]] }) })], means);
		expect(html).not.toContain('<script');
		expect(html.split('&lt;script&gt;alert(1)').length).toBeGreaterThan(8);
	});

	test('a map has its legend, scale, day and source; what is not official says so', () => {
		const html = deckHtml([scene({ view: view({ picture: { id: 'p', width: 4, height: 3 } }) })], means);
		for (const said of ['一级保护区', '湖泊', '2公里', '数据日期：2026年11月30日', '来源：示意数据 · CC0-1.0', '<strong>示意，非官方</strong>', '1 / 1']) expect(html).toContain(said);
		expect(provenance(scene({ figures: figures() }), means)).toEqual(['统计时间：2026年11月30日 16:00', '问题清单']);
	});

	test('the sample of a kind is well-formed', () => {
		for (const row of view().legend) expect(new DOMParser().parseFromString(swatchSvg(row, 'x'), 'image/svg+xml').documentElement?.tagName).toBe('svg');
	});
});
