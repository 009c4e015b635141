import { UNITS } from '#duty';
import type { PageServerLoad } from './$types';

/** The reader's unit: whether its opinion is asked is said at the top. null: none, or an office of another kind. */
export const load: PageServerLoad = ({ locals: { actor } }) => ({ ownUnit: UNITS.find((unit) => unit === actor?.organisation) ?? null });
