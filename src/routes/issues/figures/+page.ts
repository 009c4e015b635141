import type { UnitId } from '#duty';
import type { FigureId } from '#issues';
import type { PageLoad } from './$types';

/** One unit's figures, and for each the search part of the list that shows its issues. */
export interface UnitFigures extends Readonly<Record<FigureId, number>> {
	readonly unit: UnitId;
	/** Working days; null where nothing was signed off. */
	readonly meanDays: number | null;
	readonly lists: Readonly<Record<FigureId, string>>;
}

export interface Figures {
	/** ISO days in China. */
	readonly from: string;
	readonly to: string;
	readonly figures: readonly UnitFigures[];
}

export type FiguresRead =
	| { readonly kind: 'counted'; readonly counted: Figures }
	| { readonly kind: 'refused'; readonly why: string }
	| { readonly kind: 'sign-in' | 'failed' };

async function readFigures(fetch: typeof globalThis.fetch, search: string): Promise<FiguresRead> {
	const response = await fetch(`/api/v1/issues/figures?${search}`).catch(() => null);
	if (response?.ok) return { kind: 'counted', counted: (await response.json()) as Figures };
	if (response?.status === 401) return { kind: 'sign-in' };
	return response?.status === 400 ? { kind: 'refused', why: ((await response.json()) as { detail: string }).detail } : { kind: 'failed' };
}

/** The figures of the period that the address asks for; an empty field of its form is not asked. */
export const load: PageLoad = async ({ url, fetch, parent }) => {
	const { lang } = await parent();
	const [from, to] = [url.searchParams.get('from') || null, url.searchParams.get('to') || null];
	const search = new URLSearchParams({ ...(from ? { from } : {}), ...(to ? { to } : {}), lang }).toString();
	return { from, to, outcome: await readFigures(fetch, search) };
};
