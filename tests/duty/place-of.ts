import { AREA_KINDS, type Area, type AreaKind, type Crossing, type KnownKind, type Place, type Point, type TerritoryId } from '#duty';

/** Territory by area code, from the mechanism: which city each district and township belongs to. */
const TERRITORY_OF: Readonly<Record<string, TerritoryId>> = {
	'520111': 'guiyang', '520113': 'guiyang', '520115': 'guiyang', '520181': 'guiyang',
	'520402': 'anshun', '520403': 'anshun', 'as-hitech': 'anshun',
	gaofeng: 'guian', machang: 'guian', huchao: 'guian'
};

const HERE: Point = { lon: 106.4, lat: 26.5 };
const EVERY_KIND: readonly KnownKind[] = AREA_KINDS.map((kind) => ({ kind, illustrative: false }));

/** An area by its id, `<kind>-<code>`, as official data. */
export function areaOf(id: string): Area {
	const kind = AREA_KINDS.find((each) => id.startsWith(`${each}-`));
	if (!kind) throw new Error(`area id: got ${id}, expected <kind>-<code>`);
	const code = id.slice(kind.length + 1);
	return {
		id, kind, code, name: id, nameEn: id, territory: TERRITORY_OF[code] ?? null, version: 1, validFrom: '2024-03-01', validTo: null,
		source: 'a test', licence: 'CC0-1.0', accuracy: 1, illustrative: false
	};
}

export interface Spot {
	/** Ids of the areas that cover the spot. */
	readonly in: readonly string[];
	readonly accuracy?: number;
	/** Lines near by: how far, whose, and the areas on the ground past each sampled position of it. */
	readonly lines?: readonly { readonly at: number; readonly of: readonly string[]; readonly beyond: readonly (readonly string[])[] }[];
	/** Areas that cover positions on the rim of the accuracy. */
	readonly around?: readonly (readonly string[])[];
	/** Kinds that the data lack. */
	readonly without?: readonly AreaKind[];
	/** Kinds of which an area is only illustrative. */
	readonly illustrative?: readonly AreaKind[];
}

const areasOf = (ids: readonly string[]) => [...ids].sort().map(areaOf);

/** A place for the duty table, written by what covers it. */
export function placeOf({ in: ids, accuracy = 0, lines = [], around = [], without = [], illustrative = [] }: Spot): Place {
	const crossings: Crossing[] = lines.map(({ at, of, beyond }) => ({ distance: at, foot: HERE, areas: [...of].sort(), beyond: beyond.map(areasOf) }));
	const known = EVERY_KIND.filter(({ kind }) => !without.includes(kind)).map(({ kind }) => ({ kind, illustrative: illustrative.includes(kind) }));
	return { point: HERE, accuracy, covering: areasOf(ids), crossings, around: around.map(areasOf), known };
}
