import type { SearchEntry } from '#search';

/** The names that can be searched: they arrive after the page has been painted, and are never in the address. */
export class Names {
	entries = $state.raw<readonly SearchEntry[]>([]);

	/** Fetches them once; what cannot be had is asked for again at the next call. */
	async load(): Promise<void> {
		if (this.entries.length > 0) return;
		const response = await fetch('/api/v1/search/entries').catch(() => null);
		if (!response?.ok) return;
		this.entries = ((await response.json()) as { entries: readonly SearchEntry[] }).entries;
	}
}
