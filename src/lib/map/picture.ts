/** The map as a picture with its legend, for a scene that keeps it: a door of its own (`#map/picture`), loaded when a view is added. */
import type { AreaKind } from '#duty';
import type { AreaFeature, Bounds } from '#geo';
import { formatMetres, messages, type Lang } from '#i18n';
import type { Map as MapLibre } from 'maplibre-gl';
import { CHANGE_LOOKS, CHANGE_OPACITY, CHANGE_SORTS, GHOST, GHOST_DASH, type ChangeSort } from './change-looks.ts';
import { hatchPath } from './hatching.ts';
import { kindsInView } from './in-view.ts';
import { legendEntries } from './legend.ts';
import { ILLUSTRATIVE_DASH, LOOKS } from './palette.ts';
import { scaleBar } from './scale.ts';

/** A picture for a 4K projector is so many pixels wide. */
const PIXELS = 2400;
const SHARPEST = 4;
/** Milliseconds in which a map that is drawn anew must have come to rest. */
const PATIENCE = 15_000;

export interface MapPicture {
	readonly blob: Blob;
	/** A round length of ground in words, and the share of the picture's width that it takes. */
	readonly scale: { readonly length: string; readonly share: number };
}

function atRest(map: MapLibre): Promise<void> {
	return new Promise((rested) => {
		const patience = setTimeout(rested, PATIENCE);
		map.once('idle', () => {
			clearTimeout(patience);
			rested();
		});
		map.triggerRepaint();
	});
}

/** The picture is there only while it is being drawn. */
function drawn(map: MapLibre): Promise<Blob | null> {
	return new Promise((taken) => {
		map.once('render', () => map.getCanvas().toBlob(taken, 'image/png'));
		map.triggerRepaint();
	});
}

/** Takes the picture of a map as it stands, drawn anew as sharp as a large projector shows it; null: it could not be drawn. */
export async function takePicture(map: MapLibre, lang: Lang): Promise<MapPicture | null> {
	const { clientWidth } = map.getCanvas();
	if (clientWidth === 0) return null;
	const before = map.getPixelRatio();
	map.setPixelRatio(Math.max(before, Math.min(SHARPEST, PIXELS / clientWidth)));
	try {
		await atRest(map);
		const blob = await drawn(map);
		const { metres, width } = scaleBar(map.getCenter().lat, map.getZoom(), Math.min(200, clientWidth / 4));
		return blob && { blob, scale: { length: formatMetres(metres, lang), share: width / clientWidth } };
	} finally {
		map.setPixelRatio(before);
	}
}

/** The lines between which the ground changes. */
type ChangeLine = 'oldLine' | 'newLine';

/** A kind of the legend as a scene keeps it: its look and its name. */
export interface KeptLegendRow {
	readonly kind: AreaKind | ChangeSort | ChangeLine;
	readonly name: string;
	readonly illustrative: boolean;
	readonly fill: string;
	readonly opacity: number;
	readonly stroke: string;
	readonly width: number;
	readonly dash: readonly number[];
	readonly hatch: string;
}

/** Sources are often written in both languages, one behind the other: the part in this one, with names and licences that belong to none. */
function sourceIn(source: string, lang: Lang): string {
	const parts = source.split(' · ');
	const kept = parts.filter((part) => /\p{Script=Han}/u.test(part) === (lang === 'zh') || /^[A-Z]{2}[\w.-]*$/.test(part));
	return (kept.length > 0 ? kept : parts).join(' · ');
}

/** The legend of what is shown and in view, and where that comes from. */
export function keptLegend(map: MapLibre, areas: readonly AreaFeature[], hidden: readonly AreaKind[], lang: Lang): { readonly legend: readonly KeptLegendRow[]; readonly sources: readonly string[] } {
	const bounds = map.getBounds().toArray().flat() as unknown as Bounds;
	const entries = legendEntries(areas, kindsInView(areas, bounds), hidden).filter((entry) => entry.inView && !entry.hidden);
	const { kinds } = messages(lang);
	return {
		legend: entries.map(({ kind, illustrative }) => {
			const { colour, opacity, width, dash, hatch } = LOOKS[kind];
			const strokes = (illustrative ? ILLUSTRATIVE_DASH : dash) ?? [];
			return { kind, name: kinds[kind], illustrative, fill: colour, opacity, stroke: colour, width, dash: strokes.map((length) => Number((length * width).toFixed(2))), hatch: hatchPath(hatch) };
		}),
		// what was computed of other lines comes last
		sources: [...new Set([...entries].sort((a, b) => Number(a.kind === 'extent-1000m') - Number(b.kind === 'extent-1000m')).flatMap(({ sources }) => sources.map((source) => sourceIn(source, lang))))]
	};
}

/** The legend of ground that changes, and of its lines. */
export function keptChanges(names: Readonly<Record<ChangeSort | ChangeLine, string>>): readonly KeptLegendRow[] {
	const line = (kind: ChangeLine, stroke: string, width: number, dash: readonly number[]): KeptLegendRow =>
		({ kind, name: names[kind], illustrative: false, fill: '#ffffff', opacity: 0, stroke, width, dash, hatch: '' });
	const grounds = CHANGE_SORTS.map((sort) => {
		const { colour, hatch } = CHANGE_LOOKS[sort];
		return { kind: sort, name: names[sort], illustrative: false, fill: colour, opacity: CHANGE_OPACITY, stroke: colour, width: 1, dash: [], hatch: hatchPath(hatch) };
	});
	return [...grounds, line('oldLine', GHOST, 1.6, GHOST_DASH.map((length) => length * 1.6)), line('newLine', LOOKS['zone-2'].colour, 2.8, [])];
}
