import type { UnitId } from '#duty';
import type { Lang } from '#i18n';
import type { OrganisationId } from '#issues';
import { readFrom } from './read-from.ts';

/** A proposal on which a unit's opinion is awaited. */
export interface OpinionAsked {
	readonly id: string;
	readonly number: string;
	readonly title: string;
	/** The unit that proposes. */
	readonly organisation: OrganisationId;
	/** ISO day until which opinions are asked. */
	readonly opinionsDue: string | null;
	readonly opinionsOverdue: boolean;
}

export interface OpinionsAsked {
	readonly items: readonly OpinionAsked[];
	readonly total: number;
}

/** The proposals that await a unit's opinion; null when they cannot be had. */
export async function readAwaiting(fetch: typeof globalThis.fetch, unit: UnitId, lang: Lang): Promise<OpinionsAsked | null> {
	const read = await readFrom<OpinionsAsked>(fetch, `/api/v1/proposals?awaiting=${unit}`, lang);
	return read.kind === 'found' ? read.body : null;
}
