import { dateInChina } from '#i18n';
import { questionFrom } from '#ask';
import { TERRITORIES, type MatterId, type TerritoryId, type UnitId } from '#duty';
import type { PageLoad } from './$types';

/** A gap or an overlap of duty, as the server lists it. */
export interface ListedFinding {
	readonly kind: 'gap' | 'overlap';
	readonly matter: MatterId;
	readonly territory: TerritoryId;
	readonly units: readonly UnitId[];
	readonly squareMetres: number;
}

async function askFindings(fetch: typeof globalThis.fetch, on: string): Promise<readonly ListedFinding[] | null> {
	const response = await fetch(`/api/v1/duties/findings?at=${on}`).catch(() => null);
	return response?.ok ? ((await response.json()) as { findings: readonly ListedFinding[] }).findings : null;
}

/** The matrix of a date, the cell that is open, and the gaps and overlaps on the ground. */
export const load: PageLoad = async ({ url, fetch, parent }) => {
	await parent();
	const { on: asked, matter } = questionFrom(url.searchParams);
	const today = dateInChina(new Date());
	const on = asked ?? today;
	const territory = TERRITORIES.find((each) => each === url.searchParams.get('territory'));
	const open = territory && matter ? { matter, territory } : null;
	return { date: asked, on, today, open, findings: await askFindings(fetch, on) };
};
