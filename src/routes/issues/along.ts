import type { MatterId } from '#duty';
import type { GivenShapeAnswer } from '#issues';
import type { Lang } from '#i18n';

/** What the map answers along a shape; or why the shape has no answer, in words; null: it cannot be asked at present. */
export type AlongRead = { readonly kind: 'answered'; readonly answer: GivenShapeAnswer } | { readonly kind: 'refused'; readonly why: string } | null;

export interface AlongAsked {
	/** A GeoJSON geometry. */
	readonly geometry: object;
	readonly matter: MatterId;
	/** ISO day. */
	readonly at: string;
	readonly lang: Lang;
}

/** Asks the server who is responsible on every part of a line or an area. */
export async function readAlong(fetch: typeof globalThis.fetch, { geometry, matter, at, lang }: AlongAsked, signal: AbortSignal | null = null): Promise<AlongRead> {
	const body = JSON.stringify(geometry);
	const response = await fetch(`/api/v1/responsibility?${new URLSearchParams({ matter, at, lang })}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal }).catch(() => null);
	const told = (await response?.json().catch(() => null)) as (GivenShapeAnswer & { readonly detail?: string }) | null | undefined;
	if (response?.ok && told) return { kind: 'answered', answer: told };
	return response?.status === 400 && told ? { kind: 'refused', why: told.detail ?? '' } : null;
}
