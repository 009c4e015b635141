import type { AreaKind } from '#duty';
import type { AreaFeature } from '#geo';
import { HALO, INK, LOOKS, MARK, Z_ORDER } from '#map/looks';
import { liesInside, squareMillimetres } from './clip.ts';
import { baselineAt, POINT, type Font, type Item, type Measure } from './items.ts';
import { overlap, pixelOn, type Box } from './paper.ts';
import type { BaseThing, Scene } from './scene.ts';
import { groundOnSheet, linesOf, linesOnSheet } from './shapes.ts';
import { spotsIn } from './spots.ts';
import { toSheet, type MapView, type OnSheet } from './view.ts';

/** Kinds that are named on the map, the most wanted first: where two names do not fit, the later one is left out. */
const NAMED: readonly { readonly kind: AreaKind; readonly size: number; readonly bold?: boolean; readonly colour: string }[] = [
	{ kind: 'lake', size: 10, bold: true, colour: '#0b4f8a' },
	{ kind: 'district', size: 10, bold: true, colour: INK },
	{ kind: 'guian-town', size: 8.5, colour: LOOKS['guian-town'].colour },
	{ kind: 'zone-1', size: 7.5, colour: LOOKS['zone-1'].colour },
	{ kind: 'zone-2', size: 7.5, colour: LOOKS['zone-2'].colour },
	{ kind: 'zone-quasi', size: 7.5, colour: LOOKS['zone-quasi'].colour },
	{ kind: 'park', size: 7.5, colour: LOOKS.park.colour }
];
const RIVER_COLOUR = '#1d5f97';
const TOWNS: readonly string[] = ['city', 'town', 'district-seat'];
/** Denominator from which only towns are named. */
const TOWNS_ONLY = 100_000;
/** Square millimetres of ground in the frame under which its name would hide it. */
const ROOM = 60;

type Spot = (width: number, height: number) => OnSheet;

/** Names put one after the other, none over another and none over the frame. */
class Placed {
	readonly #boxes: Box[] = [];
	readonly items: Item[] = [];
	readonly #view: MapView;
	readonly #measure: Measure;

	constructor(view: MapView, measure: Measure) {
		this.#view = view;
		this.#measure = measure;
	}

	/** Keeps paper free. */
	keep(box: Box): void {
		this.#boxes.push(box);
	}

	/** Writes a name at the first of these spots (the upper left of its box) that is free. Is there one? */
	put(text: string, font: Font, colour: string, spots: readonly Spot[]): boolean {
		const [width, height] = [this.#measure(text, font), font.size * POINT * 1.1];
		const { frame } = this.#view;
		const fits = (box: Box) => box.x >= frame.x + 0.5 && box.y >= frame.y + 0.5 && box.x + box.width <= frame.x + frame.width - 0.5 && box.y + box.height <= frame.y + frame.height - 0.5;
		for (const spot of spots) {
			const [x, y] = spot(width, height);
			const box = { x, y, width, height };
			if (!fits(box) || this.#boxes.some((other) => overlap(box, other))) continue;
			this.#boxes.push(box);
			this.items.push({ kind: 'text', at: [x, baselineAt(y + height / 2, font)], text, font, colour, halo: true });
			return true;
		}
		return false;
	}
}

const centred = ([x, y]: OnSheet): Spot => (width, height) => [x - width / 2, y - height / 2];
/** Right, left, above and beneath a spot. */
const beside = ([x, y]: OnSheet, gap: number): readonly Spot[] => [
	(_width, height) => [x + gap, y - height / 2], (width, height) => [x - gap - width, y - height / 2],
	(width, height) => [x - width / 2, y - gap - height], (width) => [x - width / 2, y + gap]
];

/** Kinds whose ground lies on others': a name is better read where nothing lies on its own. */
const COVERING: readonly AreaKind[] = ['lake', 'zone-1', 'zone-2', 'zone-quasi'];
const GRID = 14;
const TRIED = 8;

type Rings = readonly (readonly OnSheet[])[];

/** The ground of areas that cover those of a kind. */
function coveringOn(kind: AreaKind, areas: readonly AreaFeature[], view: MapView): readonly Rings[] {
	const above = COVERING.filter((each) => Z_ORDER.indexOf(each) > Z_ORDER.indexOf(kind));
	return areas.filter(({ properties }) => above.includes(properties.kind)).flatMap(({ geometry }) => groundOnSheet(view, geometry));
}

/** Spots inside rings, those with most room round them first; outside what covers the ground as far as there are such. */
function roomiestIn(rings: Rings, covering: readonly Rings[], { frame }: MapView): readonly OnSheet[] {
	const corners = rings.flat();
	const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
	const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	const grid = Array.from({ length: GRID * GRID }, (_, cell): OnSheet => [west + ((east - west) * ((cell % GRID) + 0.5)) / GRID, north + ((south - north) * (Math.floor(cell / GRID) + 0.5)) / GRID]);
	const inside = grid.filter((spot) => liesInside(spot, rings));
	const bare = inside.filter((spot) => !covering.some((other) => liesInside(spot, other)));
	const rims = [...corners, ...(bare.length > 0 ? covering.flat(2) : [])];
	const room = ([x, y]: OnSheet) => rims.reduce(
		(least, [rimX, rimY]) => Math.min(least, Math.hypot(x - rimX, y - rimY)), Math.min(x - frame.x, frame.x + frame.width - x, y - frame.y, frame.y + frame.height - y)
	);
	return (bare.length > 0 ? bare : inside).map((spot) => ({ spot, room: room(spot) })).sort((a, b) => b.room - a.room).slice(0, TRIED).map(({ spot }) => spot);
}

function areaNames({ areas }: Scene, view: MapView, growth: number, placed: Placed): void {
	for (const { kind, size, colour, bold } of NAMED) {
		for (const { properties, geometry } of areas.filter((area) => area.properties.kind === kind)) {
			const parts = groundOnSheet(view, geometry).map((rings) => ({ rings, room: squareMillimetres(rings) })).sort((a, b) => b.room - a.room);
			const [largest] = parts;
			if (!largest || largest.room < ROOM * growth ** 2) continue;
			const spots = roomiestIn(largest.rings, coveringOn(kind, areas, view), view);
			placed.put(properties.name, { size: size * growth, bold: bold ?? false }, colour, spots.map(centred));
		}
	}
}

function placeNames(base: readonly BaseThing[], view: MapView, growth: number, placed: Placed): readonly Item[] {
	const pixel = pixelOn(growth);
	const isTown = ({ kind }: BaseThing) => TOWNS.includes(kind);
	const named = base.filter((thing) => thing.geometry.type === 'Point' && (isTown(thing) || view.scale <= TOWNS_ONLY)).sort((a, b) => Number(isTown(b)) - Number(isTown(a)));
	const { frame } = view;
	return named.flatMap(({ name, geometry }): Item[] => {
		const [lon = NaN, lat = NaN] = geometry.type === 'Point' ? geometry.coordinates : [];
		const at = toSheet(view, { lon, lat });
		const inside = at[0] > frame.x && at[0] < frame.x + frame.width && at[1] > frame.y && at[1] < frame.y + frame.height;
		if (!inside || !placed.put(name, { size: 7.5 * growth }, INK, beside(at, 5 * pixel))) return [];
		return [{ kind: 'circle', at, radius: 2.6 * pixel, fill: HALO, stroke: { colour: INK, width: 1.2 * pixel } }];
	});
}

function riverNames(base: readonly BaseThing[], view: MapView, growth: number, placed: Placed): void {
	for (const { name, kind, geometry } of base) {
		if (kind !== 'river') continue;
		const longest = linesOnSheet(view, linesOf(geometry)).sort((a, b) => b.length - a.length)[0] ?? [];
		const spots = [0.5, 0.35, 0.65, 0.2, 0.8].flatMap((share) => longest.slice(Math.floor(longest.length * share), Math.floor(longest.length * share) + 1));
		placed.put(name, { size: 7 * growth }, RIVER_COLOUR, spots.flatMap((spot) => beside(spot, 1.2 * growth)));
	}
}

/** The names on a map, and the dots of places. */
export function labels(scene: Scene, view: MapView, growth: number, measure: Measure): readonly Item[] {
	const pixel = pixelOn(growth);
	const placed = new Placed(view, measure);
	const { place } = scene;
	if (place) {
		const [x, y] = toSheet(view, place.point);
		const around = 8 * pixel;
		placed.keep({ x: x - around, y: y - around, width: 2 * around, height: 2 * around });
		if (place.boundary) {
			const [footX, footY] = toSheet(view, place.boundary.foot);
			placed.put(place.boundary.distance, { size: 8 * growth, bold: true }, MARK, beside([(x + footX) / 2, (y + footY) / 2], 1.5 * growth));
		}
	}
	for (const { point } of spotsIn(scene, view)) {
		const [x, y] = toSheet(view, point);
		placed.keep({ x: x - growth, y: y - growth, width: 2 * growth, height: 2 * growth });
	}
	areaNames(scene, view, growth, placed);
	const dots = placeNames(scene.base, view, growth, placed);
	riverNames(scene.base, view, growth, placed);
	return [...dots, ...placed.items];
}
