import { mayLog } from '#issues';
import type { PageServerLoad } from './$types';

/** Who logs. The page of somebody who has signed in is kept for when the network is gone; that of nobody is not. */
export const load: PageServerLoad = ({ locals, setHeaders }) => {
	const { actor } = locals;
	if (!actor) setHeaders({ 'cache-control': 'private, no-store' });
	return { author: actor && { account: actor.account, name: actor.name, mayLog: mayLog(actor) } };
};
