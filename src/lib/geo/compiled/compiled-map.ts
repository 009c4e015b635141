import { inForce, type Area, type KnownKind, type Point } from '#duty';
import type { AreaFeature } from '../area-features.ts';
import type { AreaIndex, AreasAtHand, Foot } from '../locate.ts';
import { knownKinds } from '../turf-index.ts';
import { compile } from './compile.ts';
import { nearestFeet } from './feet.ts';
import { lookUp } from './look-up.ts';
import type { MapParts } from './parts.ts';

/** All areas of one data version, compiled: the third way of looking up, and the fastest. */
export interface CompiledMap extends AreaIndex, AreasAtHand {
	readonly parts: MapParts;
	readonly dataVersion: string;
	/** How many different sets of areas occur; sets are numbered from 0, which is the empty one. */
	readonly setCount: number;
	/** The number of the set of areas that cover a position (degrees, EPSG:4490), their lines included. */
	setAt(lon: number, lat: number): number;
	/** The same for many positions, longitude and latitude in turn; `sets` takes a number for each. */
	setsAt(points: Float64Array, sets: Uint16Array): void;
	/** The areas of a set that are in force on a date (ISO), sorted by id. */
	areasOf(set: number, on: string): readonly Area[];
}

/** What is worked out of the map for a date: the same list for the same set, so that what is concluded from it can be kept with it. */
interface OfDate {
	readonly lists: (readonly Area[] | undefined)[];
	readonly kinds: readonly KnownKind[];
}

/** Nearly all that is asked is asked for today. */
const KEPT_DATES = 4;

/** A map from its parts, as compiled or as read from a file. */
export function compiledMap(parts: MapParts): CompiledMap {
	const { setAt, setsAt } = lookUp(parts);
	const feet = nearestFeet(parts);
	const { areas, setStarts, setAreas } = parts;
	const ofDates = new Map<string, OfDate>();
	function ofDate(on: string): OfDate {
		const known = ofDates.get(on);
		if (known) return known;
		const made: OfDate = { lists: [], kinds: knownKinds(areas.filter((area) => inForce(area, on))) };
		for (const oldest of [...ofDates.keys()].slice(0, 1 - KEPT_DATES)) ofDates.delete(oldest);
		ofDates.set(on, made);
		return made;
	}
	function areasOf(set: number, on: string): readonly Area[] {
		const { lists } = ofDate(on);
		return (lists[set] ??= Array.from(setAreas.subarray(setStarts[set], setStarts[set + 1]), (area) => areas[area])
			.filter((area) => area !== undefined && inForce(area, on)) as Area[]);
	}
	const coveringAt = ({ lon, lat }: Point, on: string) => areasOf(setAt(lon, lat), on);
	function feetAt(point: Point, metres: number, on: string): Foot[] {
		const found: Foot[] = [];
		for (const { area, foot } of feet(point, metres)) {
			const known = areas[area];
			if (known && inForce(known, on)) found.push({ area: known, foot });
		}
		return found;
	}
	const kindsOn = (on: string) => ofDate(on).kinds;
	return {
		parts, dataVersion: parts.dataVersion, setCount: setStarts.length - 1, setAt, setsAt, areasOf, coveringAt, feetAt, kindsOn,
		covering: (points, on) => Promise.resolve(points.map((point) => coveringAt(point, on))),
		feet: (point, metres, on) => Promise.resolve(feetAt(point, metres, on)),
		kinds: (on) => Promise.resolve(kindsOn(on))
	};
}

/** Compiles areas and opens the map; see `compile` for what it throws. */
export const compileAreas = (features: readonly AreaFeature[], dataVersion: string): CompiledMap => compiledMap(compile(features, dataVersion));
