/** What is drawn, in what order: plain data for MapLibre. The legend is drawn from the same looks and the same order. */
import { AREA_KINDS, TERRITORIES, type AreaKind } from '#duty';
import type { Lang } from '#i18n';
import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { areaLabels, baseLabels, markLabel } from './label-layers.ts';
import { GROUND, HALO, HIGHLIGHT, ILLUSTRATIVE_DASH, LOOKS, MARK, SHOWN, TERRITORY_GROUND, WATER } from './palette.ts';
import { tiandituLayers, tiandituSources } from './tianditu.ts';

/** Kinds from the ground up: what stands later covers what stands before. */
export const Z_ORDER: readonly AreaKind[] = [
	'district', 'guian-town', 'park', 'basin', 'zone-quasi', 'zone-2', 'lake', 'zone-1', 'extent-1000m'
];

/** What the layers depend on beside the data. */
export interface View {
	readonly lang: Lang;
	readonly hidden: readonly AreaKind[];
	/** Ids of the areas to set off. */
	readonly highlight: readonly string[];
	/** Key of the Tianditu base map; null = it is not offered. */
	readonly tianditu: string | null;
	/** Has the reader switched the base map on? */
	readonly baseMap: boolean;
}

/** The sources that the page's data go into. */
export const DATA_SOURCES = ['areas', 'lines', 'labels', 'rivers', 'places', 'shown', 'mark'] as const;
export type DataSource = (typeof DATA_SOURCES)[number];

const visibility = (visible: boolean) => (visible ? 'visible' : 'none') as 'visible' | 'none';
const ofKind = (kind: AreaKind): ExpressionSpecification => ['==', ['get', 'kind'], kind];
const illustrative: ExpressionSpecification = ['==', ['get', 'illustrative'], true];

/** Territory decides the ground of a district; every other kind has its own colour. */
function fillColour(kind: AreaKind): ExpressionSpecification | string {
	if (kind !== 'district') return LOOKS[kind].colour;
	const cases = TERRITORIES.flatMap((territory) => [territory, TERRITORY_GROUND[territory]]);
	return ['match', ['get', 'territory'], ...cases, GROUND] as unknown as ExpressionSpecification;
}

/** Over a base map the pale grounds would hide it. */
const opacityOf = (kind: AreaKind, view: View) => (kind === 'district' && view.baseMap ? 0 : LOOKS[kind].opacity);

function fillsOf(kind: AreaKind, view: View): LayerSpecification[] {
	const { opacity, hatch } = LOOKS[kind];
	const layout = { visibility: visibility(!view.hidden.includes(kind)) };
	const at = { type: 'fill', source: 'areas', filter: ofKind(kind), layout } as const;
	const fill: LayerSpecification = { id: `${kind}-fill`, ...at, paint: { 'fill-color': fillColour(kind), 'fill-opacity': opacityOf(kind, view) } };
	const strokes: LayerSpecification = { id: `${kind}-hatch`, ...at, paint: { 'fill-pattern': `hatch-${kind}` } };
	return [...(opacity > 0 ? [fill] : []), ...(hatch === 'none' ? [] : [strokes])];
}

function linesOf(kind: AreaKind, view: View): LayerSpecification[] {
	const { colour, width, dash } = LOOKS[kind];
	const layout = { 'line-join': 'round', visibility: visibility(!view.hidden.includes(kind)) } as const;
	const line = (id: string, filter: ExpressionSpecification, strokes: readonly number[] | null): LayerSpecification => ({
		id, type: 'line', source: 'lines', filter: ['all', ofKind(kind), filter], layout,
		paint: { 'line-color': colour, 'line-width': width, ...(strokes ? { 'line-dasharray': [...strokes] } : {}) }
	});
	return [line(`${kind}-line`, ['!', illustrative], dash), line(`${kind}-line-illustrative`, illustrative, ILLUSTRATIVE_DASH)];
}

function rivers(): LayerSpecification[] {
	return [{
		id: 'rivers', type: 'line', source: 'rivers', layout: { 'line-cap': 'round', 'line-join': 'round' },
		paint: { 'line-color': WATER, 'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.8, 13, 2.4] }
	}];
}

function shownGround(): LayerSpecification[] {
	return [
		{ id: 'shown-fill', type: 'fill', source: 'shown', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': SHOWN, 'fill-opacity': 0.3 } },
		// it comes in pieces, cut along every area's line: only a hint of where
		{ id: 'shown-line', type: 'line', source: 'shown', paint: { 'line-color': SHOWN, 'line-width': 0.75, 'line-opacity': 0.5 } },
		{
			id: 'shown-lines', type: 'line', source: 'shown', filter: ['==', ['geometry-type'], 'LineString'], layout: { 'line-cap': 'round', 'line-join': 'round' },
			paint: { 'line-color': ['case', ['==', ['get', 'led'], true], SHOWN, MARK], 'line-width': 3 }
		},
		{
			id: 'shown-points', type: 'circle', source: 'shown', filter: ['==', ['geometry-type'], 'Point'],
			paint: { 'circle-radius': 3, 'circle-color': ['case', ['==', ['get', 'led'], true], SHOWN, HALO], 'circle-stroke-color': MARK, 'circle-stroke-width': 0.75 }
		}
	];
}

/** A shade under the line of each area that the answer names: the line itself stays as it is, dashed or not. */
function highlight(view: View): LayerSpecification {
	const named: ExpressionSpecification = ['in', ['get', 'id'], ['literal', [...view.highlight]]];
	return {
		id: 'highlight', type: 'line', source: 'areas', filter: named, layout: { 'line-join': 'round' },
		paint: { 'line-color': HIGHLIGHT, 'line-width': 7, 'line-opacity': 0.35 }
	};
}

function mark(): LayerSpecification[] {
	const part = (name: string): ExpressionSpecification => ['==', ['get', 'part'], name];
	return [
		{ id: 'mark-accuracy', type: 'fill', source: 'mark', filter: part('accuracy'), paint: { 'fill-color': MARK, 'fill-opacity': 0.14 } },
		{ id: 'mark-accuracy-line', type: 'line', source: 'mark', filter: part('accuracy'), paint: { 'line-color': MARK, 'line-width': 1 } },
		{ id: 'mark-boundary-halo', type: 'line', source: 'mark', filter: part('boundary'), paint: { 'line-color': '#ffffff', 'line-width': 5 } },
		{ id: 'mark-boundary', type: 'line', source: 'mark', filter: part('boundary'), paint: { 'line-color': MARK, 'line-width': 2, 'line-dasharray': [1, 1] } },
		{
			id: 'mark-point', type: 'circle', source: 'mark', filter: ['any', part('point'), part('foot')],
			paint: {
				'circle-radius': ['case', part('point'), 7, 3.5], 'circle-color': ['case', part('point'), SHOWN, MARK],
				'circle-stroke-color': '#ffffff', 'circle-stroke-width': 2.5
			}
		}
	];
}

/** Every layer of the map, from the ground up. The ids depend on `tianditu` alone; all else changes only properties. */
export function layers(view: View): LayerSpecification[] {
	const grounds = Z_ORDER.filter((kind) => kind !== 'district');
	return [
		{ id: 'ground', type: 'background', paint: { 'background-color': GROUND } },
		...tiandituLayers(view),
		...fillsOf('district', view), ...rivers(), ...grounds.flatMap((kind) => fillsOf(kind, view)),
		highlight(view), ...Z_ORDER.flatMap((kind) => linesOf(kind, view)),
		...shownGround(),
		...baseLabels(view), ...areaLabels(view),
		...mark(), markLabel()
	];
}

function sources(view: View): Record<string, SourceSpecification> {
	// a tenth of a pixel: a simplified line must not look as if it ran elsewhere than the one that decides
	const empty = (): SourceSpecification => ({ type: 'geojson', data: { type: 'FeatureCollection', features: [] }, tolerance: 0.1, maxzoom: 16 });
	return { ...Object.fromEntries(DATA_SOURCES.map((name) => [name, empty()])), ...tiandituSources(view) };
}

/** The whole style, without data: no glyphs, no sprite, nothing from another host unless the base map has a key. */
export function style(view: View): StyleSpecification {
	return { version: 8, name: 'lianghu', sources: sources(view), layers: layers(view) };
}

/** Kinds that are drawn with strokes: each needs its picture. */
export const HATCHED = AREA_KINDS.filter((kind) => LOOKS[kind].hatch !== 'none');
