import { mayLog } from '#issues';
import type { PageServerLoad } from './$types';

/** Is the way to log an issue shown? */
export const load: PageServerLoad = ({ locals: { actor } }) => ({ mayLog: actor !== null && mayLog(actor) });
