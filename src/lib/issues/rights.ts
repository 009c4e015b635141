import type { TerritoryId, UnitId } from '#duty';
import type { Issue } from './issue.ts';
import { STEPS, type Standing } from './life.ts';
import { ACTIONS, type Actor, type IssueAction } from './vocabulary.ts';

/**
 * Right = unit × duty × territory × status. The unit is the actor's, its duty towards an issue comes from the answer of
 * the map (lead, oversee, support, territorial, office), the status is the issue's state. Everything that is allowed is
 * allowed here; what is not named is forbidden.
 */

/** Roles of people who work for a unit. */
const works = ({ role }: Actor) => role === 'officer' || role === 'head';

/** 附二(十三): the supervision bureau follows overdue rectification in Guiyang and Gui'an. */
const SUPERVISION: UnitId = 'gy-supervision';
const SUPERVISED: readonly TerritoryId[] = ['guiyang', 'guian'];

const holds: Readonly<Record<Standing, (actor: Actor, issue: Issue) => boolean>> = {
	owner: (actor, issue) => works(actor) && actor.organisation === issue.owner,
	'owner-head': (actor, issue) => actor.role === 'head' && actor.organisation === issue.owner,
	// 四(二): what a unit finds and settles within its own duty, its head may close once somebody else has done the work
	'own-check-head': (actor, issue) => actor.role === 'head' && actor.organisation === issue.owner && issue.source === 'own-check'
		&& issue.loggedFor === issue.owner && issue.coordinator === null,
	assistant: (actor, issue) => works(actor) && issue.parts.some(({ unit, state }) => unit === actor.organisation && state === 'open'),
	overseer: (actor, issue) => works(actor) && issue.oversee.some((unit) => unit === actor.organisation) && actor.organisation !== issue.owner,
	'overseer-head': (actor, issue) => actor.role === 'head' && issue.oversee.some((unit) => unit === actor.organisation) && actor.organisation !== issue.owner,
	office: (actor, issue) => actor.role === 'office' && issue.office.some((unit) => unit === actor.organisation),
	supervision: (actor, issue) => works(actor) && actor.organisation === SUPERVISION && SUPERVISED.includes(issue.territory),
	procurator: (actor) => actor.role === 'procurator',
	anyone: (actor, issue) => actor.role !== 'administrator' && maySee(actor, issue)
};

/** Why something may not be done, as an id; the words are elsewhere. */
export type Forbidden = 'unseen' | 'state' | 'not-yours' | 'same-person' | 'decided' | 'no-request';

/** May the actor take this step on the issue as it stands? null: yes; else why not. */
export function forbidden(actor: Actor, action: IssueAction, issue: Issue): Forbidden | null {
	if (!maySee(actor, issue)) return 'unseen';
	if (action === 'log') return 'not-yours';
	const rule = STEPS[action];
	if (!rule.who.some((standing) => holds[standing](actor, issue))) return 'not-yours';
	if (!rule.from.includes(issue.state)) return 'state';
	if (rule.undecided && issue.decided) return 'decided';
	if (rule.requested && issue.request === null) return 'no-request';
	if (rule.otherPerson && issue.submittedBy === actor.account) return 'same-person';
	return null;
}

/** What the actor may do with the issue now, in the order of the vocabulary. */
export function actionsFor(actor: Actor, issue: Issue): readonly IssueAction[] {
	return ACTIONS.filter((action) => action !== 'log' && forbidden(actor, action, issue) === null);
}

/** Which issues an actor may see: all, or those of its organisation and of whole territories. */
export type Sight = 'all' | { readonly organisation: string; readonly territories: readonly TerritoryId[] };

/** What the office seats follow: `office-gy` Guiyang and Gui'an (附二(一)), `office-as` Anshun (附二(三)). */
const SEATS: Readonly<Partial<Record<string, readonly TerritoryId[]>>> = { 'office-gy': SUPERVISED, 'office-as': ['anshun'] };

export function sightOf({ organisation, role }: Actor): Sight {
	if (role === 'leader' || role === 'procurator' || role === 'administrator') return 'all';
	const territories = role === 'office' ? (SEATS[organisation] ?? []) : organisation === SUPERVISION ? SUPERVISED : [];
	return { organisation, territories };
}

/** May the actor see the issue? */
export function maySee(actor: Actor, issue: Pick<Issue, 'parties' | 'territory'>): boolean {
	const sight = sightOf(actor);
	return sight === 'all' || sight.territories.includes(issue.territory) || issue.parties.some((party) => party === sight.organisation);
}

/** May the actor log issues? Units, offices and procuratorates find them; leaders and administrators do not. */
export function mayLog({ role }: Actor): boolean {
	return role !== 'leader' && role !== 'administrator';
}
