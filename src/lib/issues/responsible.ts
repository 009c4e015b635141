import type { ClauseId, Determination, MatterId, RoleId, TerritoryId, UnitId } from '#duty';
import type { Part } from './issue.ts';

/** A part of the ground that an issue is about, with one answer everywhere. */
export interface GroundPart extends Pick<Determination, 'scope' | 'territory' | 'zone'> {
	/** Metres of a line, square metres of a polygon. */
	readonly measure: number;
	readonly duties: readonly { readonly matter: MatterId; readonly roles: readonly RoleHeld[] }[];
}

export interface RoleHeld {
	readonly role: RoleId;
	readonly unit: UnitId;
	readonly clause: ClauseId;
}

/** The map's answer for all ground that an issue is about: of a line or polygon in parts; a place is one part of its own. */
export interface GroundAnswer {
	readonly unit: 'metres' | 'squareMetres';
	/** Territories that it touches in scope. */
	readonly touches: readonly TerritoryId[];
	/** Who coordinates where it touches more than one. */
	readonly crossing: readonly Pick<RoleHeld, 'role' | 'unit'>[];
	readonly parts: readonly GroundPart[];
}

/** Who has to do with an issue. */
export interface Responsible {
	/** `logged`: the mechanism names nobody, and the office decides. */
	readonly state: 'assigned' | 'logged';
	readonly territory: TerritoryId;
	readonly zone: GroundPart['zone'];
	readonly owner: UnitId;
	/** Every unit that leads on any of it, the owner first. */
	readonly lead: readonly UnitId[];
	/** Who assists, each with its own part to close. */
	readonly parts: readonly Part[];
	/** Who oversees the owner. */
	readonly oversee: readonly UnitId[];
	readonly support: readonly UnitId[];
	readonly territorial: readonly UnitId[];
	readonly office: readonly UnitId[];
	readonly coordinator: UnitId | null;
	readonly parties: readonly UnitId[];
	/** Of the owner's duty, where it leads most. */
	readonly clause: ClauseId | null;
}

/**
 * What makes a unit that leads beside the owner assist: a tenth of what lies in scope, or so much of it whatever its
 * share. Less may be how the shape was drawn, and a part that nobody can work on would keep the owner from submitting.
 */
export const ASSISTS_FROM = { share: 0.1, metres: 100, squareMetres: 10_000 } as const;

/** The strictest first. */
const ZONES = ['zone-1', 'zone-2', 'zone-quasi'] as const;

type InScope = GroundPart & { readonly territory: TerritoryId };
const isInScope = (part: GroundPart): part is InScope => part.scope === 'in' && part.territory !== null;

/** How much of the ground each thing holds that is found on its parts, the most first; alike in the order in which they are found. */
function held<P extends GroundPart, T>(ground: readonly P[], find: (part: P) => readonly T[]): ReadonlyMap<T, number> {
	const measures = new Map<T, number>();
	for (const part of ground) for (const each of new Set(find(part))) measures.set(each, (measures.get(each) ?? 0) + part.measure);
	return new Map([...measures].sort(([, a], [, b]) => b - a));
}

/**
 * Who has to do with an issue, by the answer for its ground: the unit that leads on most of it owns it (四(二)), others that
 * lead on enough of it assist, and the office of the owner's territory coordinates where more than one is touched; where
 * nobody leads anywhere that office has it. null: none of it is in scope, and no unit can receive it.
 */
export function responsibleFor({ unit, touches, crossing, parts }: GroundAnswer, matter: MatterId): Responsible | null {
	const rolesOn = (part: GroundPart) => part.duties.find((duty) => duty.matter === matter)?.roles ?? [];
	const unitsOn = (role: RoleId) => (part: GroundPart) => rolesOn(part).filter((entry) => entry.role === role).map((entry) => entry.unit);
	const unitsIn = (ground: readonly GroundPart[], role: RoleId) => [...held(ground, unitsOn(role)).keys()];

	const ground = parts.filter(isInScope).sort((a, b) => b.measure - a.measure);
	const leads = held(ground, unitsOn('lead'));
	const [leader] = leads.keys();
	const own = leader ? ground.filter((part) => unitsOn('lead')(part).includes(leader)) : ground;
	const [territory] = held(own, (part) => [part.territory]).keys();
	const [seat] = unitsIn(own.filter((part) => part.territory === territory), 'office');
	if (!territory || !seat) return null;

	const whole = ground.reduce((sum, { measure }) => sum + measure, 0);
	const assists = ([each, measure]: readonly [UnitId, number]) => each !== leader && (measure >= whole * ASSISTS_FROM.share || measure >= ASSISTS_FROM[unit]);
	const owner = leader ?? seat;
	const [lead, support, territorial] = [[...leads.keys()], unitsIn(ground, 'support'), unitsIn(ground, 'territorial')];
	const coordinating = crossing.filter(({ role }) => role === 'office').map((entry) => entry.unit);
	const office = [...new Set([seat, ...unitsIn(ground, 'office'), ...coordinating])];
	return {
		state: leader ? 'assigned' : 'logged', territory, zone: ZONES.find((zone) => ground.some((part) => part.zone === zone)) ?? null,
		owner, lead, parts: [...leads].filter(assists).map(([each]) => ({ unit: each, state: 'open' })),
		oversee: unitsIn(own, 'oversee'), support, territorial, office, coordinator: touches.length > 1 ? seat : null,
		parties: [...new Set([owner, ...lead, ...unitsIn(ground, 'oversee'), ...support, ...territorial, ...office])],
		clause: own.flatMap(rolesOn).find((entry) => entry.role === 'lead' && entry.unit === owner)?.clause ?? null
	};
}

/** The answer for one place as that for ground: one part that is all there is. */
export function placeAsGround(answer: Omit<GroundPart, 'measure'> & Pick<Determination, 'touches'>): GroundAnswer {
	return { unit: 'metres', touches: answer.touches, crossing: [], parts: [{ ...answer, measure: 1 }] };
}
