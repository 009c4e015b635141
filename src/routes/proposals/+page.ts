import type { PageLoad } from './$types';
import { readAwaiting } from '../opinions-asked.ts';
import { PROPOSALS, readFrom, type ProposalPage } from './proposals-api.ts';

const ASKED = ['state', 'unit', 'awaiting', 'cursor'] as const;

/** The page of the list that the address asks for; an empty field of its form is not asked. And how many wait for the reader's unit. */
export const load: PageLoad = async ({ url, fetch, depends, data, parent }) => {
	depends('lianghu:proposals');
	const { lang } = await parent();
	const asked = Object.fromEntries(ASKED.map((name) => [name, url.searchParams.get(name) || null])) as Record<(typeof ASKED)[number], string | null>;
	const search = new URLSearchParams(ASKED.flatMap((name) => (asked[name] === null ? [] : [[name, asked[name]]])));
	const path = search.size > 0 ? `${PROPOSALS}?${search}` : PROPOSALS;
	const [outcome, mine] = await Promise.all([readFrom<ProposalPage>(fetch, path, lang), data.ownUnit === null ? null : readAwaiting(fetch, data.ownUnit, lang)]);
	return { ...data, list: asked, outcome, mine: mine?.total ?? 0 };
};
