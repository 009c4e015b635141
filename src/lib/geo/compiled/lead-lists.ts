import { leadsOf, MATTERS, situate, type DutyTable, type KnownKind, type UnitId } from '#duty';
import type { CompiledMap } from './compiled-map.ts';

/** Who leads on every matter, for every set of areas: the duty table worked out once for a date. */
export interface LeadLists {
	/** Distinct decisions: for each matter, in the vocabulary's order, its lead units. */
	readonly decisions: readonly (readonly (readonly UnitId[])[])[];
	/** Which decision holds on each set of the map. */
	readonly ofSet: Uint16Array;
}

/** Works out the leads of all matters for every set of a map, on a date (ISO) by the table in force then. */
export async function leadLists(map: CompiledMap, table: DutyTable, on: string): Promise<LeadLists> {
	const known: readonly KnownKind[] = await map.kinds(on);
	const decisions: (readonly (readonly UnitId[])[])[] = [];
	const numbers = new Map<string, number>();
	const ofSet = Uint16Array.from({ length: map.setCount }, (_, set) => {
		const here = situate(map.areasOf(set, on), table);
		const leads = MATTERS.map((matter) => leadsOf(matter, here, table, known));
		const key = JSON.stringify(leads);
		const number = numbers.get(key) ?? decisions.push(leads) - 1;
		numbers.set(key, number);
		return number;
	});
	return { decisions, ofSet };
}
