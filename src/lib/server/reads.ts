/** The read operations, one function each: from what was asked to the body of the answer. */
import { UNITS, CLAUSES, type AreaKind, type ClauseId, type DutyTable, type MatterId, type RoleId, type UnitId } from '#duty';
import { tableInForce, wordingsOf } from './answer.ts';
import { named } from './describe.ts';
import type { Standing } from './endpoint.ts';
import { dutyFindings, findingPlaces, type FindingQuestion } from './findings.ts';
import { groundOn, type Ground } from './ground.ts';
import { clausesOf, dutiesOf, mattersOf, unitsOf } from './lists.ts';
import { PATH_IDS } from './parameters.ts';
import { found, refuse, type Outcome, type Refused } from './problem.ts';
import { unknownId, type Box } from './request/kinds.ts';
import { placesWhere, type Wanted } from './reverse.ts';

interface Dated {
	/** ISO date. */
	readonly at: string;
}

/** What every dated answer says of itself. */
interface Basis {
	readonly at: string;
	readonly table: string;
	readonly lang: string;
	readonly dataVersion: string;
}

const basisOf = (at: string, table: DutyTable, { lang, dataVersion }: Standing): Basis => ({ at, table: table.id, lang, dataVersion });

async function withTable(at: string, standing: Standing, answer: (table: DutyTable, basis: Basis) => Promise<object> | object): Promise<Outcome<object>> {
	const inForce = tableInForce(at, standing.words);
	if (!inForce.ok) return inForce;
	return found(await answer(inForce.table, basisOf(at, inForce.table, standing)));
}

/** The areas in force on a date as GeoJSON. */
export async function readAreas({ at, kind, bbox }: Dated & { kind: AreaKind | null; bbox: Box | null }, { store, lang, dataVersion }: Standing): Promise<Outcome<object>> {
	const areas = await store.areas({ on: at, ...(kind ? { kind } : {}), ...(bbox ? { bbox } : {}) });
	const features = areas.map((feature) => ({ ...feature, properties: named(feature.properties, lang) }));
	return found({ type: 'FeatureCollection', at, lang, dataVersion, features });
}

/** The matters of the table in force. */
export const readMatters = ({ at }: Dated, standing: Standing) =>
	withTable(at, standing, (table, basis) => ({ ...basis, matters: mattersOf(table, standing.words) }));

/** The units. */
export const readUnits = ({ at }: Dated, standing: Standing) =>
	withTable(at, standing, (table, basis) => ({ ...basis, units: unitsOf(table, standing.words) }));

/** The clauses, with the official wording where it was imported. */
export const readClauses = ({ at }: Dated, standing: Standing) =>
	withTable(at, standing, async (table, basis) => ({ ...basis, clauses: clausesOf(table, standing.words, await wordingsOf(standing, table)) }));

/** The duty table, cell by cell. */
export const readDuties = ({ at }: Dated, standing: Standing) =>
	withTable(at, standing, (table, basis) => {
		const name = standing.words.tables[table.id]?.name ?? table.id;
		return { ...basis, tableName: name, validFrom: table.validFrom, validTo: table.validTo, ...dutiesOf(table, standing.words) };
	});

async function onGround(at: string, standing: Standing, answer: (ground: readonly Ground[], table: DutyTable) => Promise<object> | object): Promise<Outcome<object>> {
	return withTable(at, standing, async (table, basis) => {
		const ground = await groundOn(standing.store, table, at, standing.dataVersion);
		return { ...basis, ...(await answer(ground, table)) };
	});
}

/** The gaps and overlaps of duty. */
export const readFindings = ({ at }: Dated, standing: Standing) =>
	onGround(at, standing, (ground) => ({ findings: dutyFindings(ground, at, standing.words) }));

/** The ground of gaps and overlaps. */
export const readFindingPlaces = ({ at, ...asked }: Dated & FindingQuestion, standing: Standing) =>
	onGround(at, standing, (ground) => findingPlaces(ground, asked, standing.words));

interface PlacesQuestion extends Dated {
	readonly matter: MatterId | null;
	readonly role: RoleId | null;
}

function readPlaces({ at, matter, role }: PlacesQuestion, standing: Standing, about: object, whose: Wanted): Promise<Outcome<object>> {
	const wanted: Wanted = (entry, duty) => whose(entry, duty) && (!matter || duty.matter === matter) && (!role || entry.role === role);
	return onGround(at, standing, async (ground, table) => ({
		...about, ...placesWhere(ground, wanted, standing.words, await wordingsOf(standing, table))
	}));
}

function idInPath<T extends string>(ids: readonly T[], names: (id: T) => readonly string[], { path, words }: Standing): { readonly ok: true; readonly id: T } | Refused {
	// brackets are written both ways on Chinese keyboards
	const got = (path.id ?? '').normalize('NFKC');
	const id = ids.find((each) => each === got);
	if (id !== undefined) return { ok: true, id };
	return refuse([{ field: 'id', message: unknownId(got, ids, words, names as (id: string) => readonly string[]) }], words, 'unknown-id');
}

/** The ground where a unit holds a role. */
export function readUnitPlaces(asked: PlacesQuestion, standing: Standing): Promise<Outcome<object>> | Outcome<object> {
	const unit = idInPath<UnitId>(UNITS, PATH_IDS.unit.names, standing);
	if (!unit.ok) return unit;
	const about = { unit: unit.id, name: standing.words.units[unit.id] };
	return readPlaces(asked, standing, about, (entry) => entry.unit === unit.id);
}

/** The ground where a clause binds. */
export function readClausePlaces(asked: PlacesQuestion, standing: Standing): Promise<Outcome<object>> | Outcome<object> {
	const clause = idInPath<ClauseId>(CLAUSES, PATH_IDS.clause.names, standing);
	if (!clause.ok) return clause;
	const about = { clause: clause.id, name: standing.words.clauses[clause.id], subject: standing.words.clauseSubjects[clause.id] };
	return readPlaces(asked, standing, about, (entry) => entry.clause === clause.id);
}
