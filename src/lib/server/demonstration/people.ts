import { MEMBER_UNITS, OFFICES } from '#duty';
import { messages } from '#i18n/server';
import { organisationName } from '#i18n/issues';
import type { AccountRole, OrganisationId } from '#issues';
import type { AccountAsked } from '../auth/accounts.ts';

/** Who there is in a demonstration: an officer and a head of every member unit, and everybody who sees to the whole. */
const ROLES: readonly (readonly [OrganisationId, AccountRole])[] = [
	...MEMBER_UNITS.flatMap((unit) => [[unit, 'officer'], [unit, 'head']] as const),
	...OFFICES.map((seat) => [seat, 'office'] as const),
	['proc-guiyang', 'procurator'], ['proc-anshun', 'procurator'], ['leading-group', 'leader'], ['leading-group', 'administrator']
];

export const loginOf = (organisation: OrganisationId, role: AccountRole): string => `${organisation}.${role}`;

function nameOf(organisation: OrganisationId, role: AccountRole): string {
	const { unitsShort, issues } = messages('zh');
	const short = organisation in unitsShort ? unitsShort[organisation as keyof typeof unitsShort] : organisationName(organisation, 'zh');
	const who = role === 'administrator' ? [] : [short];
	const does = role === 'office' || role === 'leader' ? [] : [issues.accountRoles[role]];
	return ['演示', ...who, ...does].join('·');
}

/** The accounts of sample people, marked in their names; they have no passwords. */
export const SAMPLE_PEOPLE: readonly AccountAsked[] = ROLES.map(([organisation, role]) => ({ login: loginOf(organisation, role), name: nameOf(organisation, role), organisation, role }));
