import type { Actor, Issue, OrganisationId } from '#issues';
import { workingCalendar } from '#issues';

export const CALENDAR = workingCalendar([], []);
/** A Wednesday. */
export const TODAY = '2026-11-25';
export const DAY = { today: TODAY, calendar: CALENDAR };

/** Somebody of an organisation; each name is another account. */
export function actor(organisation: OrganisationId, role: Actor['role'] = 'officer', name = `${role} of ${organisation}`): Actor {
	return { account: `${organisation}/${name}`, name, organisation, role };
}

/** An issue of water pollution inside the extent in Guiyang, as it stands when it was just logged. */
export function issue(change: Partial<Issue> = {}): Issue {
	return {
		id: '1', number: '2026-0001', version: 1, matter: 'livestock', source: 'joint-check', territory: 'guiyang', loggedFor: 'gy-water',
		lead: ['gov-qingzhen'], oversee: ['gy-agri'], support: [], territorial: ['gov-qingzhen'], office: ['office-gy'], coordinator: null,
		state: 'assigned', owner: 'gov-qingzhen', parties: ['gov-qingzhen', 'gy-agri', 'office-gy', 'gy-water'], parts: [],
		due: '2026-12-23', originalDue: '2026-12-23', dueBasis: 'default', suspendedOn: null, suspendedFrom: null,
		refusals: 0, rounds: 1, returns: 0, submittedBy: null, agenda: false, decided: false, request: null, ...change
	};
}
