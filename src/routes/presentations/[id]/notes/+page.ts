import type { PageLoad } from './$types';
import { PRESENTATIONS, readFrom, type Presentation } from '../../presentations-api.ts';

/** The presentation that the address names, for those with the right and for whoever has its link. */
export const load: PageLoad = async ({ fetch, params, parent, url }) => {
	const { lang } = await parent();
	const key = url.searchParams.get('key');
	const path = `${PRESENTATIONS}/${encodeURIComponent(params.id)}${key === null ? '' : `?key=${encodeURIComponent(key)}`}`;
	return { key, outcome: await readFrom<Presentation>(fetch, path, lang) };
};
