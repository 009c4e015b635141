import { alternatives, nearestBoundary, territoriesTouched, withinAccuracy, type Alternative, type Boundary } from './boundary.ts';
import type { Area, Place } from './place.ts';
import { Remembered } from './remembered.ts';
import { rolesOf, traceOf, type RoleEntry, type RuleTrace } from './roles.ts';
import { situate, type Situation } from './situation.ts';
import { AREA_SETS, type AreaSetId, type DutyTable, type Notice } from './table.ts';
import { FLAGS, MATTERS, type AreaKind, type FlagId, type MatterId, type TerritoryId, type UnitId } from './vocabulary.ts';

/** The answer for one matter at one place. */
export interface Duty {
	readonly matter: MatterId;
	readonly roles: readonly RoleEntry[];
	readonly flags: readonly FlagId[];
	readonly boundary: Boundary | null;
	/** Other answers within the stated accuracy of the position. */
	readonly alternatives: readonly Alternative[];
	/** Territories to be told at once. */
	readonly notify: Notice | null;
	readonly rules: readonly RuleTrace[];
}

/** All of the answer for one matter but its nearest boundary. */
type Conclusion = Omit<Duty, 'boundary'>;

/** What follows from the areas at a place and within its accuracy, wherever exactly it lies among their lines. */
export interface Conclusions {
	readonly here: Situation;
	readonly touches: readonly TerritoryId[];
	readonly duties: readonly Conclusion[];
	readonly flags: readonly FlagId[];
}

/** The answer for a place: who is responsible for what, by which clause, and how sure that is. */
export interface Determination {
	readonly point: { readonly lon: number; readonly lat: number; readonly accuracy: number };
	readonly at: string;
	readonly table: string;
	readonly scope: 'in' | 'out';
	readonly territory: TerritoryId | null;
	readonly government: UnitId | null;
	readonly withinExtent: boolean;
	readonly zone: Situation['zone'];
	/** Territories that the place touches within its accuracy, its own first. */
	readonly touches: readonly TerritoryId[];
	readonly areas: readonly Area[];
	readonly duties: readonly Duty[];
	readonly flags: readonly FlagId[];
}

interface Standing {
	readonly place: Place;
	readonly table: DutyTable;
	readonly here: Situation;
	readonly touching: boolean;
}

/** Kinds whose lines decide this matter: the seat of government, the scope, and what the rows of the territory ask. */
function decidingKinds(matter: MatterId, table: DutyTable, territory: TerritoryId | null): Set<AreaKind> {
	const rows = territory ? [...table.matters[matter].rows[territory], ...table.always[territory]] : [];
	const sets: AreaSetId[] = ['basin', 'extent', ...rows.flatMap((row) => (row.when ? [row.when.set] : []))];
	return new Set([...table.precedence, ...sets.flatMap((set) => AREA_SETS[set])]);
}

/** Written silence only: a lead that hangs on missing data is unknown, not silent. */
function isSilent(roles: readonly RoleEntry[], rules: readonly RuleTrace[], scope: 'in' | 'out'): boolean {
	if (scope === 'out' || roles.some(({ role }) => role === 'lead')) return false;
	return !rules.some(({ role, state }) => role === 'lead' && state === 'no-data');
}

function concludeOn(matter: MatterId, { place, table, here, touching }: Standing): Conclusion {
	const roles = rolesOf(matter, here, table, place.known, touching);
	const rules = traceOf(matter, here, table, place.known);
	const others = alternatives({ matter, place, table }, here);
	const ownLead = roles.filter(({ role }) => role === 'lead').map(({ unit }) => unit).join();
	const deciding = decidingKinds(matter, table, here.territory);
	const raised: Record<FlagId, boolean> = {
		concurrent: roles.some(({ concurrent }) => concurrent),
		silent: isSilent(roles, rules, here.scope),
		inferred: roles.some(({ role, basis }) => role === 'lead' && basis === 'inferred'),
		'near-boundary': others.some(({ lead }) => lead.join() !== ownLead),
		'cross-territory': touching,
		'out-of-scope': here.scope === 'out',
		illustrative: place.known.some(({ kind, illustrative }) => illustrative && deciding.has(kind))
	};
	const notify = here.scope === 'in' ? (table.matters[matter].notify ?? null) : null;
	return { matter, roles, flags: FLAGS.filter((flag) => raised[flag]), alternatives: others, notify, rules };
}

/** Flags of the place as a whole: what holds whatever the matter, and what some matter raises about the position. */
function placeFlags(duties: readonly Conclusion[]): FlagId[] {
	const ofPlace: readonly FlagId[] = ['near-boundary', 'cross-territory', 'out-of-scope', 'illustrative'];
	return ofPlace.filter((flag) => duties.some(({ flags }) => flags.includes(flag)));
}

function concludeAnew(place: Place, table: DutyTable, matter: MatterId | null): Conclusions {
	const here = situate(place.covering, table);
	const touches = territoriesTouched(place, here, table);
	const standing: Standing = { place, table, here, touching: here.scope === 'in' && touches.length > 1 };
	const duties = (matter ? [matter] : MATTERS).map((each) => concludeOn(each, standing));
	return { here, touches, duties, flags: placeFlags(duties) };
}

const concluded = new Remembered<Conclusions>();

/**
 * All of an answer that does not hang on the point itself, for one matter or (null) for all: where nothing else lies
 * within its accuracy, the same object for all places on the same areas.
 */
export function conclude(place: Place, table: DutyTable, matter: MatterId | null): Conclusions {
	if (withinAccuracy(place).length > 0) return concludeAnew(place, table, matter);
	return concluded.get(situate(place.covering, table), place.known, matter, () => concludeAnew(place, table, matter));
}

/** For each duty of the conclusions, in their order, the nearest line that would change its lead. */
export function boundariesOf({ here, duties }: Conclusions, place: Place, table: DutyTable): readonly (Boundary | null)[] {
	return duties.map(({ matter }) => nearestBoundary({ matter, place, table }, here));
}

/** The answer that conclusions and boundaries make together. */
export function determinationFrom(conclusions: Conclusions, boundaries: readonly (Boundary | null)[], place: Place, table: DutyTable, on: string): Determination {
	const { here: { scope, territory, government, withinExtent, zone }, touches, flags } = conclusions;
	const duties = conclusions.duties.map(({ matter, roles, flags, ...more }, i): Duty => ({ matter, roles, flags, boundary: boundaries[i] ?? null, ...more }));
	return {
		point: { ...place.point, accuracy: place.accuracy }, at: on, table: table.id,
		scope, territory, government, withinExtent, zone, touches, areas: place.covering, duties, flags
	};
}

/**
 * Decides who is responsible. Pure: the same place, table and matter always give the same answer.
 *
 * @param place where the point lies, as found by an area index on the date `on`
 * @param table the duty table in force on that date
 * @param on ISO date for which the answer is given
 * @param matter one matter; without it every matter, in the table's order
 */
export function determine(place: Place, table: DutyTable, on: string, matter: MatterId | null = null): Determination {
	const conclusions = conclude(place, table, matter);
	return determinationFrom(conclusions, boundariesOf(conclusions, place, table), place, table, on);
}
