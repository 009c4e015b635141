import type { PageLoad } from './$types';
import { PRESENTATIONS, readFrom, type Presentation } from '../presentations-api.ts';

/** The presentation that the address names. */
export const load: PageLoad = async ({ fetch, params, parent }) => {
	const { lang } = await parent();
	return { outcome: await readFrom<Presentation>(fetch, `${PRESENTATIONS}/${encodeURIComponent(params.id)}`, lang) };
};
