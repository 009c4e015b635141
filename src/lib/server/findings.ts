import type { Duty, FlagId, MatterId, RoleEntry, TerritoryId, UnitId } from '#duty';
import type { Messages } from '#i18n/server';
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type { Ground } from './ground.ts';
import { groundFacts, type GroundFacts } from './reverse.ts';

/** What the table may leave to be settled: nobody is named, or two clauses apply at once. */
export const FINDING_KINDS = ['gap', 'overlap'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

const FLAG_OF = { gap: 'silent', overlap: 'concurrent' } as const satisfies Record<FindingKind, FlagId>;

/** A gap or an overlap of duty: one matter in one territory. */
export interface DutyFinding {
	readonly kind: FindingKind;
	readonly kindName: string;
	readonly matter: MatterId;
	readonly matterName: string;
	readonly territory: TerritoryId;
	readonly territoryName: string;
	/** The units whose clauses apply at once; none for a gap. */
	readonly units: readonly UnitId[];
	readonly unitNames: readonly string[];
	/** The local governments that are left with a gap, or stand beside an overlap. */
	readonly territorial: readonly UnitId[];
	readonly squareMetres: number;
	/** Some of the lines that decide on the ground are no official data. */
	readonly illustrative: boolean;
	/** Where the ground is, as GeoJSON. */
	readonly places: string;
}

/** One matter on one piece of ground. */
interface Found {
	readonly piece: Ground;
	readonly duty: Duty;
	readonly kind: FindingKind;
	readonly territory: TerritoryId;
}

function findAll(ground: readonly Ground[]): readonly Found[] {
	return ground.flatMap((piece) => {
		const { territory, duties } = piece.determination;
		if (!territory) return [];
		return duties.flatMap((duty) =>
			FINDING_KINDS.filter((kind) => duty.flags.includes(FLAG_OF[kind])).map((kind) => ({ piece, duty, kind, territory })));
	});
}

function unitsWhere(alike: readonly Found[], wanted: (role: RoleEntry) => boolean): readonly UnitId[] {
	return [...new Set(alike.flatMap(({ duty }) => duty.roles.filter(wanted).map(({ unit }) => unit)))];
}

function findingOf(alike: readonly Found[], { duty: { matter }, territory, kind }: Found, at: string, words: Messages): DutyFinding {
	const units = unitsWhere(alike, ({ role, concurrent }) => role === 'lead' || concurrent);
	return {
		kind, kindName: words.flags[FLAG_OF[kind]].name, matter, matterName: words.matters[matter].name,
		territory, territoryName: words.territories[territory],
		units, unitNames: units.map((unit) => words.units[unit]), territorial: unitsWhere(alike, ({ role }) => role === 'territorial'),
		squareMetres: alike.reduce((sum, { piece }) => sum + piece.squareMetres, 0),
		illustrative: alike.some(({ duty }) => duty.flags.includes('illustrative')),
		places: `/api/v1/duties/findings/places?kind=${kind}&matter=${matter}&territory=${territory}&at=${at}`
	};
}

/** The gaps and overlaps of duty, largest ground first. @param at ISO date, for the links */
export function dutyFindings(ground: readonly Ground[], at: string, words: Messages): readonly DutyFinding[] {
	const groups = new Map<string, Found[]>();
	for (const found of findAll(ground)) {
		const key = [found.kind, found.duty.matter, found.territory].join();
		groups.set(key, [...(groups.get(key) ?? []), found]);
	}
	return [...groups.values()]
		.flatMap((alike) => (alike[0] ? [findingOf(alike, alike[0], at, words)] : []))
		.sort((a, b) => b.squareMetres - a.squareMetres || (a.places < b.places ? -1 : 1));
}

/** Which gaps and overlaps are asked for; null = all. */
export interface FindingQuestion {
	readonly kind: FindingKind | null;
	readonly matter: MatterId | null;
	readonly territory: TerritoryId | null;
}

export interface FindingFacts extends GroundFacts {
	readonly findings: readonly { readonly kind: FindingKind; readonly matter: MatterId; readonly matterName: string }[];
}

/** The ground of gaps and overlaps, with what is found on each piece. */
export function findingPlaces(ground: readonly Ground[], asked: FindingQuestion, words: Messages): FeatureCollection<MultiPolygon, FindingFacts> & { readonly squareMetres: number } {
	const wanted = findAll(ground).filter(({ duty, kind, territory }) =>
		(!asked.kind || asked.kind === kind) && (!asked.matter || asked.matter === duty.matter) && (!asked.territory || asked.territory === territory));
	const features = ground.flatMap((piece): Feature<MultiPolygon, FindingFacts>[] => {
		const here = wanted.filter((found) => found.piece === piece);
		if (here.length === 0) return [];
		const findings = here.map(({ kind, duty: { matter } }) => ({ kind, matter, matterName: words.matters[matter].name }));
		return [{ type: 'Feature', id: piece.id, geometry: piece.geometry, properties: { ...groundFacts(piece), findings } }];
	});
	return { type: 'FeatureCollection', squareMetres: features.reduce((sum, { properties }) => sum + properties.squareMetres, 0), features };
}
