import type { AreaKind } from '#duty';
import { ringsOf, type AreaFeature } from '#geo';
import {
	boundaryLines, CHANGE_LOOKS, CHANGE_OPACITY, CHANGE_SORTS, GHOST, GHOST_DASH, GROUND, HALO, HIGHLIGHT, ILLUSTRATIVE_DASH, LOOKS, MARK, SHOWN, SPOT_SORTS, TERRITORY_GROUND, WATER, Z_ORDER
} from '#map/looks';
import { squareMillimetres } from './clip.ts';
import type { Item, Measure, Stroke } from './items.ts';
import { labels } from './labels.ts';
import { pixelOn } from './paper.ts';
import type { Place, Scene, Seen } from './scene.ts';
import { filled, groundOnSheet, hatched, linesOf, linesOnSheet, polygonsOf, stroked } from './shapes.ts';
import { spotItems, spotsIn } from './spots.ts';
import { toSheet, within, type MapView, type OnSheet } from './view.ts';

/** Square millimetres on paper under which nobody sees ground. */
const UNSEEN = 0.5;

/** A map and what is to be seen of its scene. */
export interface MapDrawn {
	readonly items: readonly Item[];
	readonly seen: Seen;
}

interface Drawing {
	readonly view: MapView;
	readonly pixel: number;
}

const dashed = (dash: readonly number[] | null, width: number) => dash?.map((length) => length * width) ?? null;

/** How the line of a kind is drawn. @param pixel millimetres of one pixel */
export function strokeOf(kind: AreaKind, illustrative: boolean, pixel: number): Stroke {
	const { colour, width, dash } = LOOKS[kind];
	return { colour, width: width * pixel, dash: dashed(illustrative ? ILLUSTRATIVE_DASH : dash, width * pixel) };
}

function groundItems({ properties, geometry }: AreaFeature, { view, pixel }: Drawing): readonly Item[] {
	const { kind, territory } = properties;
	const { colour, opacity, hatch } = LOOKS[kind];
	const fill = kind === 'district' && territory ? TERRITORY_GROUND[territory] : colour;
	return groundOnSheet(view, geometry).flatMap((rings) => [...(opacity > 0 ? [filled(rings, fill, opacity)] : []), ...hatched(rings, hatch, colour, pixel)]);
}

function rivers({ base }: Scene, { view, pixel }: Drawing): readonly Item[] {
	const lines = base.filter(({ kind }) => kind === 'river').flatMap(({ geometry }) => linesOnSheet(view, linesOf(geometry)));
	return lines.length === 0 ? [] : [stroked(lines, { colour: WATER, width: 1.8 * pixel })];
}

function boundaries(areas: readonly AreaFeature[], { view, pixel }: Drawing): readonly Item[] {
	const drawn = boundaryLines(areas).map(({ properties, geometry }) => ({ ...properties, lines: linesOnSheet(view, [geometry.coordinates]) })).filter(({ lines }) => lines.length > 0);
	return Z_ORDER.flatMap((kind) => [false, true].flatMap((illustrative) => {
		const lines = drawn.filter((each) => each.kind === kind && each.illustrative === illustrative).flatMap((each) => each.lines);
		return lines.length === 0 ? [] : [stroked(lines, strokeOf(kind, illustrative, pixel))];
	}));
}

function changeItems({ changes }: Scene, { view, pixel }: Drawing): readonly Item[] {
	const grounds = CHANGE_SORTS.flatMap((sort) => (changes?.pieces ?? []).filter((piece) => piece.sort === sort).flatMap(({ geometry }) => groundOnSheet(view, geometry)).flatMap((rings) => {
		const { colour, hatch } = CHANGE_LOOKS[sort];
		return [filled(rings, colour, CHANGE_OPACITY), ...hatched(rings, hatch, colour, pixel)];
	}));
	const ghosts = linesOnSheet(view, (changes?.ghosts ?? []).flatMap((area) => ringsOf(area)));
	const width = 1.4 * pixel;
	if (ghosts.length === 0) return grounds;
	return [...grounds, stroked(ghosts, { colour: HALO, width: 2.6 * pixel }), stroked(ghosts, { colour: GHOST, width, dash: dashed(GHOST_DASH, width) })];
}

function heldItems({ held = [] }: Scene, { view }: Drawing): readonly Item[] {
	// it comes in pieces, cut along every area's line: their rims would say nothing
	return held.flatMap((geometry) => groundOnSheet(view, geometry)).map((rings) => filled(rings, SHOWN, 0.3));
}

const radiusOf = ({ accuracy }: Place, { scale }: MapView) => (accuracy * 1000) / scale;

function placeItems({ place, drawn }: Scene, { view, pixel }: Drawing): readonly Item[] {
	const shape = drawn ? linesOnSheet(view, [...linesOf(drawn), ...polygonsOf(drawn).flat()]) : [];
	const shapeItems = shape.length === 0 ? [] : [stroked(shape, { colour: HALO, width: 6 * pixel }), stroked(shape, { colour: SHOWN, width: 3 * pixel })];
	if (!place) return shapeItems;
	const at = toSheet(view, place.point);
	const radius = radiusOf(place, view);
	const circle: Item[] = radius > pixel ? [{ kind: 'circle', at, radius, stroke: { colour: MARK, width: pixel } }] : [];
	const foot = place.boundary && toSheet(view, place.boundary.foot);
	const line: Item[] = foot ? [
		stroked([[at, foot]], { colour: HALO, width: 5 * pixel }), stroked([[at, foot]], { colour: MARK, width: 2 * pixel, dash: [2 * pixel, 2 * pixel] }),
		{ kind: 'circle', at: foot, radius: 3.5 * pixel, fill: MARK, stroke: { colour: HALO, width: pixel } }
	] : [];
	return [...shapeItems, ...circle, ...line, { kind: 'circle', at, radius: 7 * pixel, fill: SHOWN, stroke: { colour: HALO, width: 2.5 * pixel } }];
}

function seenIn(scene: Scene, { view, pixel }: Drawing): Seen {
	const visible = (geometry: Parameters<typeof groundOnSheet>[1]) => groundOnSheet(view, geometry).some((rings) => squareMillimetres(rings) > UNSEEN);
	const areas = scene.areas.filter((area) => linesOnSheet(view, ringsOf(area)).length > 0 || (LOOKS[area.properties.kind].opacity > 0 && visible(area.geometry))).map(({ properties }) => properties);
	const points = scene.base.filter(({ geometry }) => geometry.type === 'Point' && within(view, toSheet(view, { lon: geometry.coordinates[0] ?? NaN, lat: geometry.coordinates[1] ?? NaN })));
	return {
		kinds: Z_ORDER.filter((kind) => areas.some((area) => area.kind === kind)), areas: areas.map(({ id }) => id),
		highlight: areas.some(({ id }) => scene.highlight?.includes(id)),
		rivers: scene.base.some(({ kind, geometry }) => kind === 'river' && linesOnSheet(view, linesOf(geometry)).length > 0),
		places: points.length > 0,
		held: (scene.held ?? []).some(visible),
		place: scene.place ? within(view, toSheet(view, scene.place.point)) : false,
		accuracy: scene.place ? radiusOf(scene.place, view) > pixel : false,
		boundary: scene.place?.boundary ? within(view, toSheet(view, scene.place.boundary.foot)) : false,
		drawn: scene.drawn ? linesOnSheet(view, [...linesOf(scene.drawn), ...polygonsOf(scene.drawn).flat()]).length > 0 : false,
		changes: CHANGE_SORTS.filter((sort) => scene.changes?.pieces.some((piece) => piece.sort === sort && visible(piece.geometry))),
		spots: SPOT_SORTS.filter((sort) => spotsIn(scene, view).some((spot) => spot.sort === sort)),
		ghosts: linesOnSheet(view, (scene.changes?.ghosts ?? []).flatMap((area) => ringsOf(area))).length > 0
	};
}

/** Draws a scene in its frame, in the order and with the looks of the map on the screen. @param growth how much larger than on A4 */
export function drawScene(scene: Scene, view: MapView, growth: number, measure: Measure): MapDrawn {
	const drawing: Drawing = { view, pixel: pixelOn(growth) };
	const { x, y, width, height } = view.frame;
	const corners: OnSheet[] = [[x, y], [x + width, y], [x + width, y + height], [x, y + height]];
	const ofKind = (kind: AreaKind) => scene.areas.filter(({ properties }) => properties.kind === kind).flatMap((area) => groundItems(area, drawing));
	const highlighted = scene.areas.filter(({ properties }) => scene.highlight?.includes(properties.id)).flatMap((area) => linesOnSheet(view, ringsOf(area)));
	const seen = seenIn(scene, drawing);
	const ground: readonly Item[] = [
		filled([corners], GROUND, 1), ...ofKind('district'), ...rivers(scene, drawing), ...Z_ORDER.filter((kind) => kind !== 'district').flatMap(ofKind), ...changeItems(scene, drawing),
		...(highlighted.length > 0 ? [stroked(highlighted, { colour: HIGHLIGHT, width: 7 * drawing.pixel, opacity: 0.35 })] : []), ...boundaries(scene.areas, drawing), ...heldItems(scene, drawing)
	];
	const items: readonly Item[] = [...ground, ...labels(scene, view, growth, measure), ...spotItems(scene, view, growth, measure), ...placeItems(scene, drawing)];
	return { items: [{ kind: 'clip', rings: [corners], items }], seen };
}
