import type { Part, IssueSource, IssueState } from '#issues';
import { DEFAULT_TERM, termsOf } from '#issues';
import type { MatterId, RoleId, TerritoryId, UnitId } from '#duty';
import type { Answer } from '../describe.ts';
import type { Moment } from './issues.ts';

/** What somebody has to say of an issue when logging it. */
export interface Told {
	readonly lon: number;
	readonly lat: number;
	/** Metres. */
	readonly accuracy: number;
	readonly matter: MatterId;
	readonly title: string;
	readonly description: string;
	readonly source: IssueSource;
	/** ISO day. */
	readonly foundOn: string;
	readonly foundBy: string;
	/** ISO day, or null for the default term. */
	readonly dueDate: string | null;
}

/** The columns of a new issue, but for its number and who logs it. */
export interface NewIssue extends Omit<Told, 'dueDate'> {
	readonly geometry: { readonly type: string; readonly coordinates: unknown };
	readonly state: IssueState;
	readonly territory: TerritoryId;
	readonly zone: string | null;
	readonly owner: UnitId;
	readonly lead: readonly UnitId[];
	readonly oversee: readonly UnitId[];
	readonly support: readonly UnitId[];
	readonly territorial: readonly UnitId[];
	readonly office: readonly UnitId[];
	readonly coordinator: UnitId | null;
	readonly parties: readonly string[];
	readonly parts: readonly Part[];
	readonly determination: Answer;
	readonly clause: string | null;
	readonly due: string;
	readonly dueBasis: 'default' | 'given';
	readonly terms: readonly string[];
}

/** Units in a role, each once, in the order of acting. */
function unitsIn(answer: Answer, role: RoleId): readonly UnitId[] {
	return [...new Set((answer.duties[0]?.roles ?? []).filter((entry) => entry.role === role).map(({ unit }) => unit))];
}

/**
 * An issue from what was told and from the map's answer for it: it goes to the first unit that leads (四(二)), further ones
 * have a part each; where the mechanism names nobody, the office of the territory decides. The office always has a copy.
 * null: the place is out of scope, and no unit can receive it.
 */
export function newIssue(told: Told, answer: Answer, organisation: string, { today, calendar }: Moment): NewIssue | null {
	const office = unitsIn(answer, 'office');
	const [seat] = office;
	if (answer.scope === 'out' || !answer.territory || !seat) return null;
	const lead = unitsIn(answer, 'lead');
	const [oversee, support, territorial] = [unitsIn(answer, 'oversee'), unitsIn(answer, 'support'), unitsIn(answer, 'territorial')];
	const [owner = seat, ...others] = lead;
	const { dueDate, ...rest } = told;
	return {
		...rest, geometry: { type: 'Point', coordinates: [told.lon, told.lat] }, state: lead.length > 0 ? 'assigned' : 'logged',
		territory: answer.territory, zone: answer.zone, owner, lead, oversee, support, territorial, office,
		coordinator: answer.touches.length > 1 ? seat : null,
		parties: [...new Set([owner, ...lead, ...oversee, ...support, ...territorial, ...office, organisation])],
		parts: others.map((unit) => ({ unit, state: 'open' })), determination: answer,
		clause: answer.duties[0]?.roles.find(({ role }) => role === 'lead')?.clause ?? null,
		due: dueDate ?? calendar.add(today, DEFAULT_TERM), dueBasis: dueDate === null ? 'default' : 'given',
		terms: termsOf(told.title, told.description)
	};
}
