import { mayPropose, PROPOSAL_STATES } from '#proposals';
import type { PageServerLoad } from './$types';

/** Is the way to draft a proposal shown? The states, so that no browser loads the room for them. */
export const load: PageServerLoad = ({ locals: { actor } }) => ({ mayPropose: actor !== null && mayPropose(actor), states: PROPOSAL_STATES });
