import { dateInChina, type Lang } from '#i18n';
import type { GivenAnswer, GivenShapeAnswer, IssueView } from '#issues';
import { readAlong } from '../along.ts';
import type { PageLoad } from './$types';

type Fetch = typeof fetch;

export type IssueRead = { readonly kind: 'found'; readonly issue: IssueView } | { readonly kind: 'sign-in' | 'not-found' | 'failed' };

async function readIssue(fetch: Fetch, id: string): Promise<IssueRead> {
	const response = await fetch(`/api/v1/issues/${encodeURIComponent(id)}`).catch(() => null);
	if (response?.ok) return { kind: 'found', issue: (await response.json()) as IssueView };
	if (response?.status === 401) return { kind: 'sign-in' };
	return { kind: response?.status === 404 || response?.status === 403 ? 'not-found' : 'failed' };
}

/** What the map answers today for the place, or along the line or area, and the matter; null when it cannot be had. */
async function readAnswer(fetch: Fetch, { lon, lat, accuracy, matter, geometry }: IssueView, at: string, lang: Lang): Promise<GivenAnswer | GivenShapeAnswer | null> {
	if (geometry.type !== 'Point') {
		const along = await readAlong(fetch, { geometry, matter, at, lang });
		return along?.kind === 'answered' ? along.answer : null;
	}
	const search = new URLSearchParams({ lon: String(lon), lat: String(lat), accuracy: String(accuracy), matter, at });
	const response = await fetch(`/api/v1/responsibility?${search}`).catch(() => null);
	return response?.ok ? ((await response.json()) as GivenAnswer) : null;
}

/** One issue as the reader may see it, and today's answer for its place. */
export const load: PageLoad = async ({ params, fetch, depends, parent }) => {
	depends('lianghu:issue');
	const today = dateInChina(new Date());
	const [outcome, { lang }] = await Promise.all([readIssue(fetch, params.id), parent()]);
	return { id: params.id, today, outcome, answer: outcome.kind === 'found' ? await readAnswer(fetch, outcome.issue, today, lang) : null };
};
