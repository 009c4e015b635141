import { mayPropose } from '#proposals';
import type { PageServerLoad } from './$types';

/** Who proposes. */
export const load: PageServerLoad = ({ locals: { actor } }) => ({ author: actor && { account: actor.account, mayPropose: mayPropose(actor) } });
