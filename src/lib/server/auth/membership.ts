import { MEMBER_UNITS, OFFICES } from '#duty';
import { ORGANISATIONS, type AccountRole, type OrganisationId } from '#issues';

/** Where people of a role may belong: who acts for a unit belongs to one, and the office has two seats. */
export function organisationsOf(role: AccountRole): readonly OrganisationId[] {
	if (role === 'officer' || role === 'head') return MEMBER_UNITS;
	return role === 'office' ? OFFICES : ORGANISATIONS;
}

/** Where people of a role belong when nothing is said: null where it has to be said. */
export function usualOrganisation(role: AccountRole): OrganisationId | null {
	return role === 'leader' || role === 'administrator' ? 'leading-group' : null;
}
