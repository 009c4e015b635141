import type { UnitId } from '#duty';
import type { Lang } from '#i18n';
import type { OrganisationId } from '#issues';

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
	const response = await fetch(`/api/v1/proposals?${new URLSearchParams({ awaiting: unit, lang })}`).catch(() => null);
	return response?.ok ? ((await response.json()) as OpinionsAsked) : null;
}
