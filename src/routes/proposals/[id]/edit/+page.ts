import type { PageLoad } from './$types';
import { PROPOSALS, readFrom, type ProposalView } from '../../proposals-api.ts';

/** The proposal that is to be revised. */
export const load: PageLoad = async ({ params, fetch, data, parent }) => {
	const { lang } = await parent();
	return { ...data, id: params.id, outcome: await readFrom<ProposalView>(fetch, `${PROPOSALS}/${encodeURIComponent(params.id)}`, lang) };
};
