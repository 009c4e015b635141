import { toGrid, interiorPoint, type AreaFeature } from '#geo';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Look } from './looks.ts';

/** Millimetres from the top left of the map. */
export type Spot = readonly [x: number, y: number];

/** Something on the map: rings that close by themselves, holes as they come. */
export interface MapShape {
	readonly rings: readonly (readonly Spot[])[];
	readonly look: Look;
}

/** A figure of the map's own. */
export interface MapMark {
	readonly line: readonly Spot[];
	/** null: only its line is drawn, open. */
	readonly fill: 'ink' | 'paper' | null;
}

/** A map at a true scale, as millimetres on paper: whoever draws it needs no geography. */
export interface PaperMap {
	readonly width: number;
	readonly height: number;
	/** 1 to this. */
	readonly scale: number;
	readonly shapes: readonly MapShape[];
	/** Names, each about its spot. */
	readonly names: readonly { readonly at: Spot; readonly text: string }[];
	/** What a part of the scale bar is long: on the ground in metres, on the map in millimetres. */
	readonly bar: { readonly metres: number; readonly length: number };
	/** The scale bar and the arrow that points north: with its letter in strokes, as whoever draws it may have no font. */
	readonly marks: readonly MapMark[];
	/** Some of its lines are no official data. */
	readonly illustrative: boolean;
}

export interface Drawn {
	readonly geometry: Polygon | MultiPolygon;
	readonly look: Look;
	/** Written within it. */
	readonly name?: string;
}

/** What part of the ground a map shows. */
export interface View {
	/** Degrees: of the meridian in the middle. */
	readonly meridian: number;
	/** Of the middle, in metres about that meridian. */
	readonly easting: number;
	readonly northing: number;
	readonly scale: number;
	readonly width: number;
	readonly height: number;
}

/** Those that people measure with on paper. */
const SCALES = [500, 1000, 2000, 2500, 5000, 10_000, 20_000, 25_000, 50_000, 100_000, 200_000, 250_000, 500_000, 1_000_000];
/** Of the map's width and height: what is shown does not touch the frame. */
const FILLED = 0.88;
/** Millimetres that no printer tells apart. */
const FINEST = 0.03;
/** Millimetres. */
const BAR = { parts: 4, shortest: 8, height: 1.6 };
const ARROW = { width: 5, height: 9 };
const NAME = { height: 3.3, character: 2.4 };
/** Of what stands in the corners, from the frame. */
export const EDGE = 3;

const positionsOf = ({ type, coordinates }: Polygon | MultiPolygon): Position[] => (type === 'Polygon' ? coordinates.flat() : coordinates.flat(2));

function span(values: readonly number[]): readonly [number, number] {
	return values.reduce<readonly [number, number]>(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);
}

/** The view that shows all of these at the largest scale that fits; null where there is nothing to show. */
export function viewOf(shapes: readonly (Polygon | MultiPolygon)[], { width, height }: { readonly width: number; readonly height: number }): View | null {
	const positions = shapes.flatMap(positionsOf);
	if (positions.length === 0) return null;
	const [west, east] = span(positions.map(([lon = NaN]) => lon));
	const meridian = (west + east) / 2;
	const grid = positions.map(([lon = NaN, lat = NaN]) => toGrid(lon, lat, meridian));
	const [left, right] = span(grid.map(({ easting }) => easting));
	const [bottom, top] = span(grid.map(({ northing }) => northing));
	const least = Math.max(((right - left) * 1000) / (width * FILLED), ((top - bottom) * 1000) / (height * FILLED));
	const scale = SCALES.find((each) => each >= least) ?? Math.ceil(least / 1_000_000) * 1_000_000;
	return { meridian, easting: (left + right) / 2, northing: (bottom + top) / 2, scale, width, height };
}

/** Where a position (degrees) lies on the map. */
export function spotOn({ meridian, easting, northing, scale, width, height }: View, [lon = NaN, lat = NaN]: Position): Spot {
	const grid = toGrid(lon, lat, meridian);
	return [width / 2 + ((grid.easting - easting) * 1000) / scale, height / 2 - ((grid.northing - northing) * 1000) / scale];
}

const rounded = (millimetres: number) => Math.round(millimetres * 1000) / 1000;

/** A ring without the corners that lie on one another at this scale. */
function ringOn(view: View, ring: readonly Position[]): readonly Spot[] {
	const kept: Spot[] = [];
	for (const position of ring.slice(0, -1)) {
		const [x, y] = spotOn(view, position);
		const last = kept.at(-1);
		if (!last || Math.hypot(x - last[0], y - last[1]) >= FINEST) kept.push([rounded(x), rounded(y)]);
	}
	return kept;
}

/** Does any of it lie within the frame? Its box may, where it itself does not: then it is drawn and cut off. */
function isWithin({ width, height }: View, rings: readonly (readonly Spot[])[]): boolean {
	const [left, right] = span(rings.flat().map(([x]) => x));
	const [top, bottom] = span(rings.flat().map(([, y]) => y));
	return left <= width && right >= 0 && top <= height && bottom >= 0;
}

function shapeOn(view: View, { geometry, look }: Drawn): readonly MapShape[] {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	const rings = polygons.flatMap((polygon) => polygon.map((ring) => ringOn(view, ring)));
	return rings.length > 0 && isWithin(view, rings) ? [{ rings, look }] : [];
}

/** 1, 2 or 5 times a power of ten: the first such that is so long at least. */
function barOn({ scale }: View): PaperMap['bar'] {
	const least = (BAR.shortest * scale) / 1000;
	const power = 10 ** Math.floor(Math.log10(least));
	const metres = [1, 2, 5, 10].map((times) => times * power).find((each) => each >= least) ?? least;
	return { metres, length: (metres * 1000) / scale };
}

function marksOn({ width, height }: View, { length }: PaperMap['bar']): readonly MapMark[] {
	const [top, bottom] = [height - EDGE - BAR.height, height - EDGE];
	const parts = Array.from({ length: BAR.parts }, (_, part): MapMark => {
		const [from, to] = [EDGE + part * length, EDGE + (part + 1) * length];
		return { line: [[from, top], [to, top], [to, bottom], [from, bottom]], fill: part % 2 === 0 ? 'ink' : 'paper' };
	});
	const [left, middle, right, foot] = [width - EDGE - ARROW.width, width - EDGE - ARROW.width / 2, width - EDGE, EDGE + ARROW.height];
	return [
		...parts,
		{ line: [[middle, EDGE + 3], [right - 0.6, foot], [middle, foot - 2], [left + 0.6, foot]], fill: 'ink' },
		{ line: [[middle - 0.8, EDGE + 2.2], [middle - 0.8, EDGE], [middle + 0.8, EDGE + 2.2], [middle + 0.8, EDGE]], fill: null }
	];
}

type Name = PaperMap['names'][number];

/** Do two names stand on one another? Millimetres, as wide as Chinese characters are. */
const cover = (a: Name, b: Name) => Math.abs(a.at[1] - b.at[1]) < NAME.height && Math.abs(a.at[0] - b.at[0]) < ((a.text.length + b.text.length) / 2) * NAME.character;

/** Names within their areas, one below another where areas lie within one another. */
function namesOn(view: View, drawn: readonly Drawn[]): readonly Name[] {
	const names: Name[] = [];
	for (const { geometry, name } of drawn) {
		const point = name === undefined ? null : interiorPoint(geometry);
		if (name === undefined || !point) continue;
		const [x, begun] = spotOn(view, [point.lon, point.lat]);
		let y = begun;
		while (names.some((other) => cover(other, { at: [x, y], text: name }))) y += NAME.height;
		if (x > 0 && x < view.width && y > 0 && y < view.height) names.push({ at: [x, y], text: name });
	}
	return names;
}

/** Draws shapes, the first beneath all others. */
export function mapOf(view: View, drawn: readonly Drawn[], illustrative: boolean): PaperMap {
	const { width, height, scale } = view;
	const bar = barOn(view);
	return { width, height, scale, shapes: drawn.flatMap((each) => shapeOn(view, each)), names: namesOn(view, drawn), bar, marks: marksOn(view, bar), illustrative };
}

/** Are the lines of any of these no official data? */
export const anyIllustrative = (features: readonly AreaFeature[]): boolean => features.some(({ properties }) => properties.illustrative);
