import { isProposalId, MOST_COMPARED } from './chosen.ts';
import { PROPOSALS, readFrom, type ConsequenceView, type DifferenceView, type ProposalView } from '../proposals-api.ts';
import type { PageLoad } from './$types';

/** The proposals that the address names, each with what differs on the ground and for whom. */
export const load: PageLoad = async ({ url, fetch, depends, parent }) => {
	depends('lianghu:proposals');
	const { lang } = await parent();
	const given = [...new Set(url.searchParams.getAll('ids').flatMap((ids) => ids.split(',')).filter(isProposalId))];
	const ids = given.slice(0, MOST_COMPARED);
	const read = await Promise.all(ids.map(async (id) => {
		const path = `${PROPOSALS}/${id}`;
		// read first: it works out what the other two find kept
		const proposal = await readFrom<ProposalView>(fetch, path, lang);
		if (proposal.kind !== 'found') return { id, proposal, difference: null, consequence: null };
		const [difference, consequence] = await Promise.all([readFrom<DifferenceView>(fetch, `${path}/difference`, lang), readFrom<ConsequenceView>(fetch, `${path}/consequence`, lang)]);
		return { id, proposal, difference: difference.kind === 'found' ? difference.body : null, consequence: consequence.kind === 'found' ? consequence.body : null };
	}));
	return { ids, tooMany: given.length > MOST_COMPARED, read };
};
