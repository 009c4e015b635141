import { UNITS } from '#duty';
import { mayLoadObjects } from '#objects';
import type { PageServerLoad } from './$types';

/** The reader's unit: whether its opinion is asked is said at the top (null: none, or an office of another kind). And whether the way to load objects is shown. */
export const load: PageServerLoad = ({ locals: { actor } }) => ({ ownUnit: UNITS.find((unit) => unit === actor?.organisation) ?? null, mayLoad: actor !== null && mayLoadObjects(actor) });
