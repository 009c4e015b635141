import type { AreaKind } from '#duty';
import type { Lang } from '#i18n';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { View } from './layers.ts';
import { HALO, INK, LOOKS, MARK } from './palette.ts';

// Without a glyph server MapLibre draws text with the machine's own fonts: these are family names of CSS.
const FONT = ['Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'sans-serif'];
const BOLD = ['Noto Sans CJK SC Bold', 'Source Han Sans SC Bold', 'PingFang SC', 'Microsoft YaHei', 'sans-serif'];

/** The name in the language; Chinese where there is no other. */
export function nameIn(lang: Lang): ExpressionSpecification {
	if (lang === 'zh') return ['get', 'name'];
	return ['case', ['==', ['coalesce', ['get', 'nameEn'], ''], ''], ['get', 'name'], ['get', 'nameEn']];
}

interface LabelLook {
	readonly size: number;
	readonly colour: string;
	readonly bold?: boolean;
	readonly minzoom?: number;
}

/** Kinds with a label, the weakest first: where two do not fit, the later one stays. */
const AREA_LABELS: readonly (readonly [AreaKind, LabelLook])[] = [
	['park', { size: 12, colour: LOOKS.park.colour, minzoom: 10 }],
	['zone-quasi', { size: 12, colour: LOOKS['zone-quasi'].colour, minzoom: 9.5 }],
	['zone-2', { size: 12, colour: LOOKS['zone-2'].colour, minzoom: 10 }],
	['zone-1', { size: 12, colour: LOOKS['zone-1'].colour, minzoom: 10.5 }],
	['guian-town', { size: 13, colour: LOOKS['guian-town'].colour, minzoom: 9 }],
	['district', { size: 15, colour: INK, bold: true }],
	['lake', { size: 15, colour: '#0b4f8a', bold: true }]
];

const halo = { 'text-halo-color': HALO, 'text-halo-width': 1.6 } as const;

function areaLabel(kind: AreaKind, look: LabelLook, view: View): LayerSpecification {
	return {
		id: `${kind}-label`, type: 'symbol', source: 'labels', filter: ['==', ['get', 'kind'], kind],
		...(look.minzoom === undefined ? {} : { minzoom: look.minzoom }),
		layout: {
			'text-field': nameIn(view.lang), 'text-font': look.bold ? BOLD : FONT, 'text-size': look.size, 'text-max-width': 8,
			'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'], 'text-radial-offset': 0.4,
			visibility: view.hidden.includes(kind) ? 'none' : 'visible'
		},
		paint: { 'text-color': look.colour, ...halo }
	};
}

/** Names along the lines that have no ground of their own to write in. */
function lineLabel(kind: 'extent-1000m' | 'basin', view: View): LayerSpecification {
	return {
		id: `${kind}-label`, type: 'symbol', source: 'lines', filter: ['==', ['get', 'kind'], kind], minzoom: 10,
		layout: {
			'symbol-placement': 'line', 'symbol-spacing': 420, 'text-field': nameIn(view.lang), 'text-font': FONT, 'text-size': 12,
			'text-max-angle': 30, visibility: view.hidden.includes(kind) ? 'none' : 'visible'
		},
		paint: { 'text-color': LOOKS[kind].colour, ...halo }
	};
}

/** Names of areas, over everything that is drawn of them. */
export function areaLabels(view: View): LayerSpecification[] {
	return [lineLabel('basin', view), lineLabel('extent-1000m', view), ...AREA_LABELS.map(([kind, look]) => areaLabel(kind, look, view))];
}

const TOWN_KINDS = ['city', 'town'];
const isTown: ExpressionSpecification = ['in', ['get', 'kind'], ['literal', TOWN_KINDS]];

function placeLabel(id: string, filter: ExpressionSpecification, minzoom: number, view: View): LayerSpecification {
	return {
		id, type: 'symbol', source: 'places', filter, minzoom,
		layout: {
			'text-field': nameIn(view.lang), 'text-font': FONT, 'text-size': 12, 'text-max-width': 8,
			'text-variable-anchor': ['left', 'right', 'top', 'bottom'], 'text-radial-offset': 0.6
		},
		paint: { 'text-color': INK, ...halo }
	};
}

/** Rivers and places of the base map. */
export function baseLabels(view: View): LayerSpecification[] {
	return [
		{
			id: 'place-dots', type: 'circle', source: 'places', filter: ['any', isTown, ['>=', ['zoom'], 12]], minzoom: 9.5,
			paint: { 'circle-radius': 2.6, 'circle-color': HALO, 'circle-stroke-color': INK, 'circle-stroke-width': 1.2 }
		},
		placeLabel('place-labels-small', ['!', isTown], 12, view),
		placeLabel('place-labels', isTown, 9.5, view),
		{
			id: 'river-labels', type: 'symbol', source: 'rivers', minzoom: 10,
			layout: {
				'symbol-placement': 'line', 'symbol-spacing': 300, 'text-field': nameIn(view.lang), 'text-font': FONT, 'text-size': 12, 'text-max-angle': 40
			},
			paint: { 'text-color': WATER_INK, ...halo }
		}
	];
}

/** Darker than the river itself: text needs more contrast than a line. */
const WATER_INK = '#1d5f97';

/** How far it is to the nearest boundary, on the line to it. */
export function markLabel(): LayerSpecification {
	return {
		id: 'mark-label', type: 'symbol', source: 'mark', filter: ['==', ['get', 'part'], 'label'],
		layout: {
			'text-field': ['get', 'text'], 'text-font': BOLD, 'text-size': 14, 'text-allow-overlap': true,
			'text-variable-anchor': ['left', 'right', 'top', 'bottom'], 'text-radial-offset': 0.8
		},
		paint: { 'text-color': MARK, 'text-halo-color': HALO, 'text-halo-width': 2.4 }
	};
}
