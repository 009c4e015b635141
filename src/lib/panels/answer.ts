import { AREA_KINDS, type Area, type Boundary, type ClauseId, type Determination, type Duty, type MatterId, type RoleEntry, type RoleId, type TerritoryId, type UnitId } from '#duty';
import type { Question } from '#ask';
import type { Lang, Messages } from '#i18n';

/** An answer as it is shown: the core's determination, and what only the server knows. */
export interface Answer extends Determination {
	readonly dataVersion?: string;
}

/** Words that the server puts beside a boundary: it knows the area beyond. */
interface NamedBoundary {
	readonly areaName?: string;
	readonly areaAccuracy?: number | null;
}

/** The name of a boundary's area, and metres of its accuracy where they are known. */
export function boundaryArea(boundary: Boundary & NamedBoundary, covering: readonly Area[], speech: Speech): { readonly name: string; readonly accuracy: number | null } {
	const line = covering.find(({ id }) => id === boundary.area) ?? speech.areaNames[boundary.area];
	const name = line ? areaName(boundary.area, covering, speech) : (boundary.areaName ?? areaName(boundary.area, covering, speech));
	return { name, accuracy: line?.accuracy ?? boundary.areaAccuracy ?? null };
}

/** Who has checked the answer that is shown. */
export type Confirmation = 'server' | 'local' | 'offline' | 'differs';

/** The clauses' official wording, where it has been imported. */
export type Wordings = Readonly<Partial<Record<ClauseId, string>>>;

/** Both names of areas, by id: an answer speaks of areas that it does not lie in. */
export type AreaNames = Readonly<Record<string, { readonly name: string; readonly nameEn: string; readonly accuracy: number; readonly territory: TerritoryId | null }>>;

/** The address of the same question with a change: every unit, clause and matter that is shown leads on. */
export type Href = (change: Partial<Question>) => string;

/** What the parts of an answer need to speak. */
export interface Speech {
	readonly lang: Lang;
	readonly words: Messages;
	readonly areaNames: AreaNames;
}

export interface RoleGroup {
	readonly role: RoleId;
	readonly entries: readonly RoleEntry[];
}

const AFTER_LEAD: readonly RoleId[] = ['support', 'oversee', 'territorial', 'office'];

/** The units that lead, in the order of acting. */
export function leadEntries(duty: Duty): readonly RoleEntry[] {
	return duty.roles.filter(({ role }) => role === 'lead');
}

/** The other roles, each with its units; roles that nobody holds are left out. */
export function otherRoles(duty: Duty): readonly RoleGroup[] {
	return AFTER_LEAD
		.map((role) => ({ role, entries: duty.roles.filter((entry) => entry.role === role) }))
		.filter(({ entries }) => entries.length > 0);
}

/** Why nobody leads: the mechanism is silent, the data do not tell, or the place is out of scope; null where somebody does. */
export function leadMissing(duty: Duty): 'silent' | 'no-data' | 'out' | null {
	if (leadEntries(duty).length > 0) return null;
	if (duty.flags.includes('out-of-scope')) return 'out';
	return duty.flags.includes('silent') ? 'silent' : 'no-data';
}

/** Units whose clauses apply beside one another. */
export function concurrentUnits(duty: Duty): readonly UnitId[] {
	const beside = duty.roles.filter(({ concurrent }) => concurrent).map(({ unit }) => unit);
	return [...new Set([...leadEntries(duty).map(({ unit }) => unit), ...beside])];
}

/** An area's name in the language; of an area that nobody has named, its kind. */
export function areaName(id: string, covering: readonly Area[], { lang, words, areaNames }: Speech): string {
	const area = covering.find((each) => each.id === id) ?? areaNames[id];
	if (area) return (lang === 'en' && area.nameEn) || area.name;
	const kind = AREA_KINDS.find((each) => id.startsWith(`${each}-`));
	return kind ? words.kinds[kind] : id;
}

/** The place in a few words: government, and the strictest zone or the extent. */
export function placeName(answer: Answer, { words }: Speech): string {
	const where = answer.government ? words.unitsShort[answer.government] : null;
	const territory = answer.territory ? words.territories[answer.territory] : null;
	const zone = answer.zone ? words.kindsShort[answer.zone] : answer.withinExtent ? words.sets.extent.name : null;
	const parts = [territory, where, zone].filter((part) => part !== null);
	return parts.length > 0 ? parts.join(' · ') : words.scopes.out.name;
}

/** Official wordings that the answer itself carries. */
export function wordingsIn(answer: Answer): Wordings {
	const found: Partial<Record<ClauseId, string>> = {};
	for (const role of answer.duties.flatMap(({ roles }) => roles)) {
		if ('wording' in role && typeof role.wording === 'string') found[role.clause] = role.wording;
	}
	return found;
}

/** The ground of a unit or a clause, as the server measured it. */
export interface Ground {
	/** Square metres in all, each spot counted once. */
	readonly squareMetres: number;
	/** Square metres on which a matter is held in a role; null where the server did not say. */
	/** Square metres; without a matter those of the matter that takes most. */
	readonly areaOf: (matter: MatterId | null, role: RoleId) => number | null;
}
