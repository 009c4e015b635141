import { UNITS } from '#duty';
import { mayPropose, PROPOSAL_STATES } from '#proposals';
import type { PageServerLoad } from './$types';

/** Is the way to draft a proposal shown? The reader's unit, whose opinion may be asked. The states, so that no browser loads the room for them. */
export const load: PageServerLoad = ({ locals: { actor } }) => ({
	mayPropose: actor !== null && mayPropose(actor), ownUnit: UNITS.find((unit) => unit === actor?.organisation) ?? null, states: PROPOSAL_STATES
});
