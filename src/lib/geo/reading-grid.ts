import { unread, type Read, type Reading } from './reading.ts';
import { fromGrid } from './gauss-kruger.ts';
import type { Quantity } from './reading-quantities.ts';
import type { NumberToken } from './reading-tokens.ts';
import { GRID_SYSTEMS, TRANSFORM_ERROR, ZONES, inRegion, type GridSystem } from './systems.ts';

/** Metres: northings of 22.5 to 31.5 degrees, so that they can be told from any easting. */
const NORTHING = { from: 2_500_000, to: 3_500_000 } as const;
const PREFIX_UNIT = 1_000_000;
/** Zones that somebody can mean in China: 6-degree 13 to 23, 3-degree 24 to 45. */
const PREFIXES = { from: 13, to: 45 } as const;
/** Without prefix, zone 35 and the 6-degree zone 18 are the same grid: one candidate for both. */
const BARE_CANDIDATES: readonly GridSystem[] = ['gk3-35', 'gk3-36'];

function value(quantity: Quantity): NumberToken {
	const [number] = quantity.parts;
	if (!number) throw new Error('a quantity has no number; expected one');
	return number;
}

const isNorthing = (metres: number) => metres >= NORTHING.from && metres <= NORTHING.to;

interface Typed {
	readonly northing: NumberToken;
	readonly easting: NumberToken;
	readonly northFirst: boolean;
	/** The zone in front of the easting; null when there is none. */
	readonly prefix: number | null;
}

/** The size of the numbers tells which is which; a letter that says otherwise is a contradiction. */
function sort(pair: readonly [Quantity, Quantity]): Typed | Reading {
	const [first, second] = [value(pair[0]), value(pair[1])];
	const northFirst = isNorthing(first.value) && !isNorthing(second.value);
	if (!northFirst && !(isNorthing(second.value) && !isNorthing(first.value))) {
		return unread('out-of-region', { first: first.text, second: second.text });
	}
	const expected = northFirst ? 'lat' : 'lon';
	const contradicts = (pair[0].axis !== null && pair[0].axis !== expected) || (pair[1].axis !== null && pair[1].axis === expected);
	if (contradicts) return unread('labels-contradict', { first: first.text, second: second.text });
	const [northing, easting] = northFirst ? [first, second] : [second, first];
	const prefix = easting.value >= PREFIX_UNIT ? Math.floor(easting.value / PREFIX_UNIT) : null;
	return { northing, easting, northFirst, prefix };
}

function readIn(system: GridSystem, typed: Typed, systemBy: Read['echo']['systemBy']): Read | null {
	const zone = ZONES[system];
	const bare = typed.easting.value - (typed.prefix ?? 0) * PREFIX_UNIT;
	const point = fromGrid({ northing: typed.northing.value, easting: bare }, zone.centralMeridian);
	if (!inRegion(point)) return null;
	const half = Math.hypot(0.5 * 10 ** -typed.northing.decimals, 0.5 * 10 ** -typed.easting.decimals);
	return {
		ok: true, point, system, form: 'grid', accuracy: half + TRANSFORM_ERROR[system],
		echo: {
			order: typed.northFirst ? 'lat-lon' : 'lon-lat', systemBy,
			lat: [typed.northing.text], lon: [bare.toFixed(typed.easting.decimals)],
			zone: zone.prefix, centralMeridian: zone.centralMeridian, prefixed: typed.prefix !== null
		}
	};
}

/** Reads two lengths as Gauss-Krüger metres; without prefix and declaration, where they land decides, or nobody does. */
export function readGrid(pair: readonly [Quantity, Quantity], declared: GridSystem | null, by: 'argument' | 'text'): Reading {
	const typed = sort(pair);
	if ('ok' in typed) return typed;
	const { prefix } = typed;
	const detail = { northing: typed.northing.text, easting: typed.easting.text };
	if (prefix !== null && (prefix < PREFIXES.from || prefix > PREFIXES.to)) return unread('out-of-region', detail);
	const named = prefix === null ? undefined : GRID_SYSTEMS.find((system) => ZONES[system].prefix === prefix);
	if (prefix !== null && !named) return unread('zone-unknown', { zone: prefix });
	if (prefix !== null && declared && declared !== named) return unread('zone-contradicts', { declared: ZONES[declared].prefix, zone: prefix });
	const wanted = declared ?? named;
	const readings = (wanted ? [wanted] : BARE_CANDIDATES)
		.map((system) => readIn(system, typed, declared ? by : 'numbers'))
		.filter((reading) => reading !== null);
	if (readings.length > 1) return unread('ambiguous', detail, readings);
	return readings[0] ?? unread('out-of-region', detail);
}
