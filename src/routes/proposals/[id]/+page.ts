import { UNITS, type UnitId } from '#duty';
import type { PageLoad } from './$types';
import { PROPOSALS, readFrom, type ConsequenceView, type DifferenceView, type ProposalView } from '../proposals-api.ts';

/** One proposal, what differs on the ground and for whom. A proposal that no longer fits what is in force has no difference. */
export const load: PageLoad = async ({ params, url, fetch, depends, data, parent }) => {
	depends('lianghu:proposal');
	const { lang } = await parent();
	const path = `${PROPOSALS}/${encodeURIComponent(params.id)}`;
	// read first: it works out what the other two find kept
	const outcome = await readFrom<ProposalView>(fetch, path, lang);
	const [difference, consequence] = outcome.kind === 'found'
		? await Promise.all([readFrom<DifferenceView>(fetch, `${path}/difference`, lang), readFrom<ConsequenceView>(fetch, `${path}/consequence`, lang)])
		: [null, null];
	const unit: UnitId | null = UNITS.find((each) => each === url.searchParams.get('unit')) ?? null;
	return { ...data, id: params.id, unit, outcome, difference, consequence };
};
