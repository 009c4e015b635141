import type { IssueView } from '#issues';
import type { PageLoad } from './$types';

export type IssueRead = { readonly kind: 'found'; readonly issue: IssueView } | { readonly kind: 'sign-in' | 'not-found' | 'failed' };

async function readIssue(fetch: typeof globalThis.fetch, id: string): Promise<IssueRead> {
	const response = await fetch(`/api/v1/issues/${encodeURIComponent(id)}`).catch(() => null);
	if (response?.ok) return { kind: 'found', issue: (await response.json()) as IssueView };
	if (response?.status === 401) return { kind: 'sign-in' };
	return { kind: response?.status === 404 || response?.status === 403 ? 'not-found' : 'failed' };
}

/** One issue as the reader may see it. */
export const load: PageLoad = async ({ params, fetch, depends }) => {
	depends('lianghu:issue');
	return { id: params.id, outcome: await readIssue(fetch, params.id) };
};
