import type { PageLoad } from './$types';
import { PRESENTATIONS, readFrom, type PresentationItem } from './presentations-api.ts';

/** The presentations that the reader may read. */
export const load: PageLoad = async ({ fetch, depends, parent }) => {
	depends('lianghu:presentations');
	const { lang } = await parent();
	return { outcome: await readFrom<{ readonly items: readonly PresentationItem[] }>(fetch, PRESENTATIONS, lang) };
};
