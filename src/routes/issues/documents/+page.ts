import type { PageLoad } from './$types';
import { documentBefore, readCompared, readDocuments, type Compared } from './documents-api.ts';

/** The documents, and the differences of the one that the address names from the one before it. */
export const load: PageLoad = async ({ url, fetch, depends }) => {
	depends('lianghu:documents');
	const outcome = await readDocuments(fetch);
	const open = outcome.kind === 'listed' ? (outcome.items.find(({ id }) => id === url.searchParams.get('document')) ?? null) : null;
	const before = outcome.kind === 'listed' && open ? documentBefore(outcome.items, open) : null;
	const compared: Compared | null = open && before ? await readCompared(fetch, open.id, before.id) : null;
	return { outcome, open, before, compared };
};
