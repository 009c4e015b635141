import type { SearchEntry } from '#search';
import { holdAreas, type Held } from './held-areas.ts';

/** What arrives after the page has been painted: the areas to hold, and the names to search. It is never in the address. */
export class Background {
	held = $state.raw<Held | null>(null);
	entries = $state.raw<readonly SearchEntry[]>([]);

	/** Starts fetching; what cannot be had is simply not there yet, and is asked for again when the network is back. */
	start(dataVersion: string): () => void {
		const fetchAll = () => {
			void holdAreas(dataVersion).then((held) => (this.held = held), () => null);
			if (this.entries.length === 0) void this.#names();
		};
		fetchAll();
		window.addEventListener('online', fetchAll);
		return () => window.removeEventListener('online', fetchAll);
	}

	async #names(): Promise<void> {
		const response = await fetch('/api/v1/search/entries').catch(() => null);
		if (!response?.ok) return;
		this.entries = ((await response.json()) as { entries: readonly SearchEntry[] }).entries;
	}
}
