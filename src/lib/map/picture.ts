/** The map as a picture with its legend, for a scene that keeps it: a door of its own (`#map/picture`), loaded when a view is added. */
import type { AreaKind } from '#duty';
import type { AreaFeature, Bounds } from '#geo';
import { formatMetres, messages, type Lang } from '#i18n';
import type { Map as MapLibre } from 'maplibre-gl';
import { kindsInView } from './in-view.ts';
import { keptKinds, keptSources, type KeptLegendRow } from './kept-legend.ts';
import { legendEntries } from './legend.ts';
import { scaleBar } from './scale.ts';

export { keptChanges } from './kept-legend.ts';

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

/** The legend of what is shown and in view, and where that comes from. */
export function keptLegend(map: MapLibre, areas: readonly AreaFeature[], hidden: readonly AreaKind[], lang: Lang): { readonly legend: readonly KeptLegendRow[]; readonly sources: readonly string[] } {
	const bounds = map.getBounds().toArray().flat() as unknown as Bounds;
	const entries = legendEntries(areas, kindsInView(areas, bounds), hidden).filter((entry) => entry.inView && !entry.hidden);
	return { legend: keptKinds(entries, messages(lang).kinds), sources: keptSources(entries, lang) };
}
