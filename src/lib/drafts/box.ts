import type { Draft } from './draft.ts';

/** Where drafts and the bytes of their photos are kept. */
export interface DraftBox {
	/** All drafts, the latest change first. */
	all(): Promise<readonly Draft[]>;
	get(key: string): Promise<Draft | null>;
	put(draft: Draft): Promise<void>;
	/** With its photos. */
	remove(key: string): Promise<void>;
	photo(id: string): Promise<Blob | null>;
	putPhoto(id: string, photo: Blob): Promise<void>;
	removePhoto(id: string): Promise<void>;
}
