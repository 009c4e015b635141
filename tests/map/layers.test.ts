import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { AREA_KINDS } from '../../src/lib/duty/index.ts';
import { LANGS } from '../../src/lib/i18n/index.ts';
import { HATCHED, layers, style, Z_ORDER, type View } from '../../src/lib/map/layers.ts';
import { OBJECT_LAYERS } from '../../src/lib/map/object-layers.ts';
import * as palette from '../../src/lib/map/palette.ts';
import { styleChanges } from '../../src/lib/map/style-changes.ts';

const VIEW: View = { lang: 'zh', hidden: [], highlight: [], tianditu: null, baseMap: false };
const views: [string, View][] = LANGS.flatMap((lang) => [
	[`${lang}, plain`, { ...VIEW, lang }],
	[`${lang}, all hidden, highlight and base map`, { lang, hidden: AREA_KINDS, highlight: ['lake-hongfeng'], tianditu: 'abc', baseMap: true }]
] satisfies [string, View][]);
const ids = (view: View) => layers(view).map(({ id }) => id);
const find = (view: View, id: string) => layers(view).find((layer) => layer.id === id);

describe('the layers of named objects', () => {
	it('satisfy the style specification', () => {
		const sources = { objects: { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } } };
		expect(validateStyleMin({ version: 8, sources, layers: [...OBJECT_LAYERS] })).toEqual([]);
	});
});

describe('the style of the map', () => {
	for (const [name, view] of views) {
		it(`satisfies the style specification (${name})`, () => expect(validateStyleMin(style(view))).toEqual([]));
	}

	it('asks nobody for anything without a key, and only Tianditu with one', () => {
		expect(JSON.stringify(style(VIEW))).not.toMatch(/https?:/);
		expect(style(VIEW).glyphs).toBeUndefined();
		expect(style(VIEW).sprite).toBeUndefined();
		const hosts = JSON.stringify(style({ ...VIEW, tianditu: 'a&b' })).match(/https?:\/\/[^/"]+/g) ?? [];
		expect(new Set(hosts.map((host) => host.replace(/t[0-7]/, 't')))).toEqual(new Set(['https://t.tianditu.gov.cn']));
		expect(JSON.stringify(style({ ...VIEW, tianditu: 'a&b' }))).toContain('tk=a%26b');
	});

	it('puts every kind in the order once, and draws each with a line', () => {
		expect([...Z_ORDER].sort()).toEqual([...AREA_KINDS].sort());
		for (const kind of AREA_KINDS) expect(ids(VIEW)).toContain(`${kind}-line`);
	});

	it('draws the stricter zone over the weaker and the mark over all', () => {
		const order = ids(VIEW);
		const at = (id: string) => order.indexOf(id);
		expect(at('district-fill')).toBeLessThan(at('lake-fill'));
		expect(at('zone-2-fill')).toBeLessThan(at('lake-fill'));
		expect(at('lake-fill')).toBeLessThan(at('zone-1-fill'));
		expect(at('zone-quasi-fill')).toBeLessThan(at('zone-2-fill'));
		expect(at('zone-2-fill')).toBeLessThan(at('zone-1-fill'));
		expect(at('zone-1-line')).toBeLessThan(at('shown-fill'));
		expect(order.at(-1)).toBe('mark-label');
	});

	it('dashes every illustrative line, whatever its kind', () => {
		for (const kind of AREA_KINDS) {
			expect(find(VIEW, `${kind}-line-illustrative`)?.paint).toHaveProperty('line-dasharray', [...palette.ILLUSTRATIVE_DASH]);
		}
	});

	it('hides a kind with its line, ground, strokes and name', () => {
		const hidden = layers({ ...VIEW, hidden: ['zone-2'] }).filter(({ id }) => id.startsWith('zone-2-'));
		expect(hidden.map(({ layout }) => layout?.visibility)).toEqual(['none', 'none', 'none', 'none', 'none']);
	});

	it('fetches the base map only while it is switched on', () => {
		const off = find({ ...VIEW, tianditu: 'k' }, 'tianditu-vec');
		expect(off?.layout?.visibility).toBe('none');
		expect(find({ ...VIEW, tianditu: 'k', baseMap: true }, 'tianditu-vec')?.layout?.visibility).toBe('visible');
	});

	it('has the same ids whatever is hidden, highlighted or spoken, so that a change sets properties only', () => {
		for (const [, view] of views.filter(([, { tianditu }]) => !tianditu)) expect(ids(view)).toEqual(ids(VIEW));
		const changes = styleChanges(layers(VIEW), layers({ ...VIEW, lang: 'en', hidden: ['park'], highlight: ['lake-baihua'] }));
		expect(changes).toContainEqual({ layer: 'park-fill', part: 'layout', name: 'visibility', value: 'none' });
		expect(changes.find(({ layer }) => layer === 'highlight')?.part).toBe('filter');
		expect(changes.some(({ layer, name }) => layer === 'lake-label' && name === 'text-field')).toBe(true);
		expect(styleChanges(layers(VIEW), layers(VIEW))).toEqual([]);
	});

	it('refuses to change one map into another', () => {
		expect(() => styleChanges(layers(VIEW), layers({ ...VIEW, tianditu: 'k' }))).toThrow('expected tianditu-vec');
	});
});

describe('the palette', () => {
	it('holds colours of six lower-case hexadecimal digits and nothing else', () => {
		const colours = JSON.stringify(palette).match(/#[0-9a-zA-Z]+/g) ?? [];
		expect(colours.length).toBeGreaterThan(15);
		for (const colour of colours) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
	});

	it('tells zones apart by their strokes, not by colour alone', () => {
		const zones = ['zone-1', 'zone-2', 'zone-quasi'] as const;
		expect(new Set(zones.map((zone) => palette.LOOKS[zone].hatch)).size).toBe(3);
		expect(HATCHED).toEqual(expect.arrayContaining([...zones]));
	});
});
