import { listFrom } from '#ask/issues';
import type { PageLoad } from './$types';
import { readIssues } from './list-api.ts';

/** The list that the address asks for: its first page. */
export const load: PageLoad = async ({ url, fetch, depends, data }) => {
	depends('lianghu:issues');
	const asked = listFrom(url.searchParams);
	return { ...data, list: asked, outcome: await readIssues(fetch, asked) };
};
