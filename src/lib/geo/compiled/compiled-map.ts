import { inForce, type Area, type KnownKind, type Point } from '#duty';
import type { AreaFeature } from '../area-features.ts';
import type { AreaIndex } from '../locate.ts';
import { knownKinds } from '../turf-index.ts';
import { compile } from './compile.ts';
import { nearestFeet } from './feet.ts';
import { lookUp } from './look-up.ts';
import type { MapParts } from './parts.ts';

/** All areas of one data version, compiled: the third way of looking up, and the fastest. */
export interface CompiledMap extends AreaIndex {
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

/** A map from its parts, as compiled or as read from a file. */
export function compiledMap(parts: MapParts): CompiledMap {
	const { setAt, setsAt } = lookUp(parts);
	const feet = nearestFeet(parts);
	const { areas, setStarts, setAreas } = parts;
	// the same list for the same set, so that what is concluded from it can be kept with it
	let kept: { readonly on: string; readonly sets: (readonly Area[] | undefined)[]; readonly kinds: readonly KnownKind[] } | null = null;
	function keptOn(on: string) {
		if (kept?.on !== on) kept = { on, sets: [], kinds: knownKinds(areas.filter((area) => inForce(area, on))) };
		return kept;
	}
	function areasOf(set: number, on: string): readonly Area[] {
		const kept = keptOn(on);
		return (kept.sets[set] ??= Array.from(setAreas.subarray(setStarts[set], setStarts[set + 1]), (area) => areas[area])
			.filter((area) => area !== undefined && inForce(area, on)) as Area[]);
	}
	return {
		parts, dataVersion: parts.dataVersion, setCount: setStarts.length - 1, setAt, setsAt, areasOf,
		covering: (points: readonly Point[], on: string) => Promise.resolve(points.map(({ lon, lat }) => areasOf(setAt(lon, lat), on))),
		feet: (point, metres, on) => Promise.resolve(feet(point, metres).flatMap(({ area, foot }) => {
			const found = areas[area];
			return found && inForce(found, on) ? [{ area: found, foot }] : [];
		})),
		kinds: (on) => Promise.resolve(keptOn(on).kinds)
	};
}

/** Compiles areas and opens the map; see `compile` for what it throws. */
export const compileAreas = (features: readonly AreaFeature[], dataVersion: string): CompiledMap => compiledMap(compile(features, dataVersion));
