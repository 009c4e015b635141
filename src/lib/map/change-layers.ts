import { AREA_KINDS } from '#duty';
import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import { CHANGE_LOOKS, CHANGE_OPACITY, CHANGE_SORTS, GHOST, GHOST_DASH } from './change-looks.ts';
import { hatchPicture } from './hatching.ts';
import { HALO, LOOKS } from './palette.ts';

/** What is drawn of a proposal. Degrees, EPSG:4490. */
export interface Changes {
	/** Pieces of ground, each with `change`: added, removed or changed. */
	readonly differing: FeatureCollection;
	/** The changed areas as they are in force. */
	readonly before: FeatureCollection;
	/** The same as they would be. */
	readonly after: FeatureCollection;
	/** Areas whose lines are drawn thin, so that one sees what the changes lie in. */
	readonly round: FeatureCollection;
	/** Something else is to be seen: the ground steps back, and has no strokes. */
	readonly faint: boolean;
}

const opacityOf = (faint: boolean) => (faint ? 0.1 : CHANGE_OPACITY);
const visibilityOf = (faint: boolean) => (faint ? 'none' as const : 'visible' as const);
/** The colour of the kind, as the map has it. */
const OF_KIND = ['match', ['get', 'kind'], ...AREA_KINDS.flatMap((kind) => [kind, LOOKS[kind].colour]), GHOST] as unknown as ExpressionSpecification;

const SOURCES = ['differing', 'round', 'before', 'after'] as const satisfies readonly (keyof Changes)[];
type Source = (typeof SOURCES)[number];
const idOf = (source: Source) => `changes-${source}`;

/** The layers, from the ground up; the sources have the same names. */
export function changeLayers(faint: boolean): LayerSpecification[] {
	const at = (source: Source) => ({ source: idOf(source) });
	const fills = CHANGE_SORTS.flatMap((sort): LayerSpecification[] => {
		const filter: ExpressionSpecification = ['==', ['get', 'change'], sort];
		const fill: LayerSpecification = {
			id: `changes-${sort}-fill`, type: 'fill', ...at('differing'), filter, paint: { 'fill-color': CHANGE_LOOKS[sort].colour, 'fill-opacity': opacityOf(faint) }
		};
		const strokes: LayerSpecification = { id: `changes-${sort}-hatch`, type: 'fill', ...at('differing'), filter, layout: { visibility: visibilityOf(faint) }, paint: { 'fill-pattern': `changes-${sort}` } };
		return [fill, strokes];
	});
	const line = (id: string, source: Source, colour: string | ExpressionSpecification, width: number, dash: readonly number[] | null = null): LayerSpecification => ({
		id: `changes-${id}`, type: 'line', ...at(source), layout: { 'line-join': 'round' },
		paint: { 'line-color': colour, 'line-width': width, ...(dash ? { 'line-dasharray': [...dash] } : {}) }
	});
	return [
		...fills, line('round', 'round', OF_KIND, 0.8),
		line('after-halo', 'after', HALO, 5), line('after', 'after', OF_KIND, 2.8),
		line('before-halo', 'before', HALO, 2.6), line('before', 'before', GHOST, 1.4, GHOST_DASH)
	];
}

/** The map's own layer that lies over the changes: chosen ground, and names. */
const BENEATH = 'shown-fill';

const NONE: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The changes on a map: `furnish` is given to it once, and what is shown may change as often as it likes. */
export class ChangesDrawn {
	#map: MapLibre | null = null;
	#shown: Changes = { differing: NONE, before: NONE, after: NONE, round: NONE, faint: false };

	/** Draws them on an opened map, beneath chosen ground and names; gives what takes them away again. */
	readonly furnish = (map: MapLibre): (() => void) => {
		const ratio = window.devicePixelRatio > 1 ? 2 : 1;
		for (const sort of CHANGE_SORTS) {
			const { hatch, colour } = CHANGE_LOOKS[sort];
			map.addImage(`changes-${sort}`, hatchPicture(hatch, colour, ratio), { pixelRatio: ratio });
		}
		for (const source of SOURCES) map.addSource(idOf(source), { type: 'geojson', data: this.#shown[source], tolerance: 0.1, maxzoom: 16 });
		const drawn = changeLayers(this.#shown.faint);
		for (const layer of drawn) map.addLayer(layer, BENEATH);
		this.#map = map;
		return () => {
			this.#map = null;
			// a map that is gone has taken its layers with it
			if (!map.getStyle()) return;
			for (const { id } of drawn) map.removeLayer(id);
			for (const source of SOURCES) map.removeSource(idOf(source));
			for (const sort of CHANGE_SORTS) map.removeImage(`changes-${sort}`);
		};
	};

	show(changes: Changes): void {
		const before = this.#shown;
		this.#shown = changes;
		for (const source of SOURCES) {
			const target = changes[source] === before[source] ? null : this.#map?.getSource(idOf(source));
			if (target && 'setData' in target) (target as { setData: (data: FeatureCollection) => void }).setData(changes[source]);
		}
		if (!this.#map || changes.faint === before.faint) return;
		for (const sort of CHANGE_SORTS) {
			this.#map.setPaintProperty(`changes-${sort}-fill`, 'fill-opacity', opacityOf(changes.faint));
			this.#map.setLayoutProperty(`changes-${sort}-hatch`, 'visibility', visibilityOf(changes.faint));
		}
	}
}
