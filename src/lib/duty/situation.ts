import type { Area, KnownKind } from './place.ts';
import { AREA_SETS, type AreaSetId, type Condition, type DutyTable } from './table.ts';
import type { AreaKind, TerritoryId, UnitId } from './vocabulary.ts';

/** Three states: a question about the place is answered yes, answered no, or there are no data to answer it. */
export type State = 'applies' | 'does-not-apply' | 'no-data';

/** What the duty table needs to know of one spot: its covering areas, put into the table's terms. */
export interface Situation {
	readonly covering: readonly Area[];
	readonly territory: TerritoryId | null;
	readonly government: UnitId | null;
	/** The area that gave territory and government. */
	readonly seat: Area | null;
	readonly scope: 'in' | 'out';
	readonly withinExtent: boolean;
	/** The strictest source-protection zone. */
	readonly zone: 'zone-1' | 'zone-2' | 'zone-quasi' | null;
}

/** Areas among `covering` that belong to the set. */
export function areasOfSet(covering: readonly Area[], set: AreaSetId): readonly Area[] {
	const kinds: readonly AreaKind[] = AREA_SETS[set];
	return covering.filter((area) => kinds.includes(area.kind));
}

/**
 * Does the condition hold at a spot? A set of which no kind is in the data can be neither inside nor outside:
 * that is `no-data`, and a row that hangs on it does not apply.
 */
export function conditionState(condition: Condition, covering: readonly Area[], known: readonly KnownKind[]): State {
	const kinds: readonly AreaKind[] = AREA_SETS[condition.set];
	if (!known.some(({ kind }) => kinds.includes(kind))) return 'no-data';
	const inside = areasOfSet(covering, condition.set).length > 0;
	return inside === condition.inside ? 'applies' : 'does-not-apply';
}

/** The area that decides territory and government: the strongest kind by the table's precedence, then the lowest code. */
function seatOf(covering: readonly Area[], table: DutyTable): Area | null {
	for (const kind of table.precedence) {
		const candidates = covering.filter((area) => area.kind === kind && area.territory !== null && area.code in table.governments);
		const [seat] = [...candidates].sort((a, b) => (a.code < b.code ? -1 : 1));
		if (seat) return seat;
	}
	return null;
}

const ZONES_STRICTEST_FIRST = ['zone-1', 'zone-2', 'zone-quasi'] as const;

/** What a table makes of a list of areas, as long as the same list is asked about: indexes hand the same ones out again and again. */
const situated = new WeakMap<DutyTable, WeakMap<readonly Area[], Situation>>();

/** Puts the areas that cover a spot into the terms of the duty table (territory, scope, extent, zone). */
export function situate(covering: readonly Area[], table: DutyTable): Situation {
	let ofTable = situated.get(table);
	if (!ofTable) situated.set(table, (ofTable = new WeakMap()));
	let situation = ofTable.get(covering);
	if (!situation) ofTable.set(covering, (situation = situationOf(covering, table)));
	return situation;
}

function situationOf(covering: readonly Area[], table: DutyTable): Situation {
	const seat = seatOf(covering, table);
	const withinExtent = areasOfSet(covering, 'extent').length > 0;
	const inBasin = areasOfSet(covering, 'basin').length > 0;
	return {
		covering,
		territory: seat?.territory ?? null,
		government: seat ? (table.governments[seat.code] ?? null) : null,
		seat,
		scope: seat && (inBasin || withinExtent) ? 'in' : 'out',
		withinExtent,
		zone: ZONES_STRICTEST_FIRST.find((zone) => covering.some((area) => area.kind === zone)) ?? null
	};
}
