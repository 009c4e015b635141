import type { Area, Crossing, Place } from './place.ts';
import { Remembered } from './remembered.ts';
import { rolesOf } from './roles.ts';
import { situate, type Situation } from './situation.ts';
import type { DutyTable } from './table.ts';
import type { MatterId, TerritoryId, UnitId } from './vocabulary.ts';

/** Metres: how far the nearest line that would change the lead is looked for. */
export const BOUNDARY_REACH = 2000;

/** What would be answered on the other side of a line. */
export interface Alternative {
	readonly scope: 'in' | 'out';
	readonly territory: TerritoryId | null;
	readonly lead: readonly UnitId[];
	readonly territorial: readonly UnitId[];
}

/** The nearest line whose other side changes the lead of a matter. */
export interface Boundary {
	/** Metres. */
	readonly distance: number;
	readonly area: string;
	readonly foot: { readonly lon: number; readonly lat: number };
	readonly otherwise: Alternative;
}

interface Asked {
	readonly matter: MatterId;
	readonly place: Place;
	readonly table: DutyTable;
}

const worked = new Remembered<Alternative>();

function alternativeAt(covering: readonly Area[], asked: Asked): Alternative {
	const situation = situate(covering, asked.table);
	return worked.get(situation, asked.place.known, asked.matter, () => alternativeOf(situation, asked));
}

function alternativeOf(situation: Situation, { matter, place, table }: Asked): Alternative {
	const roles = rolesOf(matter, situation, table, place.known);
	const unitsIn = (wanted: string) => roles.filter(({ role }) => role === wanted).map(({ unit }) => unit);
	return { scope: situation.scope, territory: situation.territory, lead: unitsIn('lead'), territorial: unitsIn('territorial') };
}

const sameUnits = (a: readonly UnitId[], b: readonly UnitId[]) => a.join() === b.join();

/** Of the lines through the foot, the one that is really crossed: its inside on one side only. */
function crossedArea(crossing: Crossing, here: readonly Area[], beyond: readonly Area[]): string {
	const has = (areas: readonly Area[], id: string) => areas.some((area) => area.id === id);
	return crossing.areas.find((id) => has(here, id) !== has(beyond, id)) ?? crossing.areas[0] ?? '';
}

/** The nearest line within 2 km whose other side has another lead; null when there is none. */
export function nearestBoundary(asked: Asked, here: Situation): Boundary | null {
	const own = alternativeAt(here.covering, asked);
	for (const crossing of asked.place.crossings) {
		if (crossing.distance > BOUNDARY_REACH) return null;
		for (const beyond of crossing.beyond) {
			const otherwise = alternativeAt(beyond, asked);
			if (otherwise === own || sameUnits(otherwise.lead, own.lead)) continue;
			return { distance: crossing.distance, area: crossedArea(crossing, here.covering, beyond), foot: crossing.foot, otherwise };
		}
	}
	return null;
}

/** The areas at positions sampled within the accuracy of the point, where others cover them than the point itself. */
export function withinAccuracy({ crossings, accuracy, around, covering }: Place): readonly (readonly Area[])[] {
	if (around.length === 0 && !(crossings[0] && crossings[0].distance <= accuracy)) return [];
	const reached = crossings.filter(({ distance }) => distance <= accuracy).flatMap(({ beyond }) => beyond);
	return [...reached, ...around].filter((areas) => areas !== covering);
}

/** Other answers that lie within the stated accuracy of the position, each once; those that change the lead first. */
export function alternatives(asked: Asked, here: Situation): readonly Alternative[] {
	const own = alternativeAt(here.covering, asked);
	const key = ({ scope, lead, territorial }: Alternative) => `${scope} ${lead.join()} ${territorial.join()}`;
	const found = new Map<string, Alternative>();
	for (const covering of withinAccuracy(asked.place)) {
		const other = alternativeAt(covering, asked);
		if (key(other) !== key(own)) found.set(key(other), other);
	}
	const changesLead = (other: Alternative) => Number(!sameUnits(other.lead, own.lead));
	return [...found.values()].sort((a, b) => changesLead(b) - changesLead(a) || (key(a) < key(b) ? -1 : 1));
}

/** The territories that the place touches, its accuracy included; its own first. */
export function territoriesTouched(place: Place, here: Situation, table: DutyTable): readonly TerritoryId[] {
	const others = withinAccuracy(place).map((covering) => situate(covering, table).territory);
	return [...new Set([here.territory, ...others])].filter((territory) => territory !== null);
}
