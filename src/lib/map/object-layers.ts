import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, FilterSpecification, GeoJSONSource, LayerSpecification, Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import { OBJECT_KINDS_DRAWN, OBJECT_LOOKS, SIGN_SIZE } from './object-looks.ts';
import { HALO, INK } from './palette.ts';

const SOURCE = 'objects';
/** The map's own layer that lies over the objects: the place that is asked about. */
const BENEATH = 'mark-accuracy';
/** Pixels round a click in which an object is meant. */
const REACH = 8;

const COLOUR = ['match', ['get', 'kind'], ...OBJECT_KINDS_DRAWN.flatMap((kind) => [kind, OBJECT_LOOKS[kind].colour]), INK] as unknown as ExpressionSpecification;
const drawnAs = (...types: readonly string[]): FilterSpecification => ['in', ['geometry-type'], ['literal', [...types]]] as unknown as FilterSpecification;
const POLYGONS = drawnAs('Polygon', 'MultiPolygon');
const LINES = drawnAs('LineString', 'MultiLineString');
const POINTS = drawnAs('Point', 'MultiPoint');
const imageOf = (kind: string) => `object-${kind}`;

/** The layers, from the ground up. */
export const OBJECT_LAYERS: readonly LayerSpecification[] = [
	{ id: 'objects-fill', type: 'fill', source: SOURCE, filter: POLYGONS, paint: { 'fill-color': COLOUR, 'fill-opacity': 0.3 } },
	{ id: 'objects-edge', type: 'line', source: SOURCE, filter: POLYGONS, paint: { 'line-color': COLOUR, 'line-width': 1.6 } },
	{ id: 'objects-halo', type: 'line', source: SOURCE, filter: LINES, layout: { 'line-join': 'round' }, paint: { 'line-color': HALO, 'line-width': 5 } },
	{ id: 'objects-line', type: 'line', source: SOURCE, filter: LINES, layout: { 'line-join': 'round' }, paint: { 'line-color': COLOUR, 'line-width': 2.6 } },
	{
		id: 'objects-sign', type: 'symbol', source: SOURCE, filter: POINTS,
		layout: { 'icon-image': ['concat', 'object-', ['get', 'kind']] as unknown as ExpressionSpecification, 'icon-allow-overlap': true, 'icon-ignore-placement': true }
	}
];

/** The sign of a kind as pixels. */
function signPicture(kind: keyof typeof OBJECT_LOOKS, ratio: number): ImageData {
	const margin = 2;
	const size = (SIGN_SIZE + 2 * margin) * ratio;
	const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('signPicture: got no canvas, expected one');
	const { sign, colour } = OBJECT_LOOKS[kind];
	pen.scale(ratio, ratio);
	pen.translate(margin, margin);
	const path = new Path2D(sign);
	Object.assign(pen, { fillStyle: colour, strokeStyle: HALO, lineWidth: 2.5, lineJoin: 'round' });
	pen.stroke(path);
	pen.fill(path);
	return pen.getImageData(0, 0, size, size);
}

/** Named objects on a map: `furnish` is given to it once, and what is shown may change as often as it likes. Features bear their `kind`. */
export class ObjectsDrawn {
	readonly #onpick: (id: string | null) => void;
	#map: MapLibre | null = null;
	#shown: FeatureCollection = { type: 'FeatureCollection', features: [] };

	/** @param onpick which object was clicked, by its feature's `key`; null: none */
	constructor(onpick: (key: string | null) => void = () => undefined) {
		this.#onpick = onpick;
	}

	/** Draws them on an opened map, beneath the place that is asked about; gives what takes them away again. */
	readonly furnish = (map: MapLibre): (() => void) => {
		const ratio = window.devicePixelRatio > 1 ? 2 : 1;
		for (const kind of OBJECT_KINDS_DRAWN) map.addImage(imageOf(kind), signPicture(kind, ratio), { pixelRatio: ratio });
		map.addSource(SOURCE, { type: 'geojson', data: this.#shown, tolerance: 0.1, maxzoom: 16 });
		for (const layer of OBJECT_LAYERS) map.addLayer(layer, BENEATH);
		const clicks = map.on('click', ({ point: { x, y } }: MapMouseEvent) => {
			const hit = map.queryRenderedFeatures([[x - REACH, y - REACH], [x + REACH, y + REACH]], { layers: OBJECT_LAYERS.map(({ id }) => id) });
			// signs lie over lines, and lines over grounds
			const last = [...hit].sort((a, b) => OBJECT_LAYERS.findIndex(({ id }) => id === b.layer.id) - OBJECT_LAYERS.findIndex(({ id }) => id === a.layer.id))[0];
			const key: unknown = last?.properties['key'];
			this.#onpick(typeof key === 'string' ? key : null);
		});
		this.#map = map;
		return () => {
			this.#map = null;
			clicks.unsubscribe();
			// a map that is gone has taken its layers with it
			if (!map.getStyle()) return;
			for (const { id } of OBJECT_LAYERS) map.removeLayer(id);
			map.removeSource(SOURCE);
			for (const kind of OBJECT_KINDS_DRAWN) map.removeImage(imageOf(kind));
		};
	};

	show(objects: FeatureCollection): void {
		this.#shown = objects;
		this.#map?.getSource<GeoJSONSource>(SOURCE)?.setData(objects);
	}
}
