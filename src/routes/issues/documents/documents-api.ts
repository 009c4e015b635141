import type { Actor, DocumentAsked, DocumentDifferences, DocumentItem, IssueDocument } from '#issues';

type Fetch = typeof fetch;

/** A document with its differences from an earlier one. */
export interface Compared extends IssueDocument {
	readonly compared: { readonly id: string; readonly number: string };
	readonly differences: DocumentDifferences;
}

export type DocumentsRead = { readonly kind: 'listed'; readonly items: readonly DocumentItem[]; readonly actor: Actor } | { readonly kind: 'sign-in' } | { readonly kind: 'failed' };

/** The documents that the reader may see, and who that is. */
export async function readDocuments(fetch: Fetch): Promise<DocumentsRead> {
	const me = await fetch('/api/v1/me').catch(() => null);
	if (!me?.ok) return { kind: 'failed' };
	const { actor } = (await me.json()) as { actor: Actor | null };
	if (!actor) return { kind: 'sign-in' };
	const list = await fetch('/api/v1/issues/documents').catch(() => null);
	return list?.ok ? { kind: 'listed', actor, items: ((await list.json()) as { items: readonly DocumentItem[] }).items } : { kind: 'failed' };
}

/** The document of the same kind and issuer before this one; null when it is the first. @param items newest first */
export function documentBefore(items: readonly DocumentItem[], document: DocumentItem): DocumentItem | null {
	const alike = ({ kind, organisation, territory }: DocumentItem) => kind === document.kind && organisation === document.organisation && territory === document.territory;
	return items.filter(alike).find(({ at }) => at < document.at) ?? null;
}

/** A document compared with an earlier one; null when they cannot be had. */
export async function readCompared(fetch: Fetch, id: string, earlier: string): Promise<Compared | null> {
	const response = await fetch(`/api/v1/issues/documents/${id}?compare=${earlier}`).catch(() => null);
	return response?.ok ? ((await response.json()) as Compared) : null;
}

export type Made = { readonly kind: 'made'; readonly document: DocumentItem } | { readonly kind: 'refused'; readonly why: readonly string[] } | { readonly kind: 'unreachable' };

/** Freezes a document. Why it was refused is said in the language of the page. */
export async function makeDocument(fetch: Fetch, asked: DocumentAsked, lang: string): Promise<Made> {
	const response = await fetch(`/api/v1/issues/documents?lang=${lang}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(asked) }).catch(() => null);
	if (!response) return { kind: 'unreachable' };
	if (response.ok) return { kind: 'made', document: (await response.json()) as DocumentItem };
	const told = (await response.json().catch(() => null)) as { readonly detail?: string; readonly errors?: readonly { readonly message: string }[] } | null;
	const why = told?.errors?.length ? told.errors.map(({ message }) => message) : told?.detail ? [told.detail] : [];
	return why.length > 0 ? { kind: 'refused', why } : { kind: 'unreachable' };
}
