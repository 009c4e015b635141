import type { Content } from './edited.ts';

/** What is kept on this device of a proposal that is being written. */
export interface Kept {
	readonly content: Content;
	readonly note: string;
	/** The version of the stored proposal that it was begun from; 0: of none. */
	readonly version: number;
	/** Sent with a new proposal, so that sending it twice makes one. */
	readonly key: string;
}

const nameOf = (account: string, proposal: string | null) => `lianghu.proposal.${account}.${proposal ?? 'new'}`;

/** What an account has kept of a proposal; null: nothing, or nothing that can be read. */
export function readKept(account: string, proposal: string | null): Kept | null {
	try {
		const kept = JSON.parse(localStorage.getItem(nameOf(account, proposal)) ?? 'null') as Kept | null;
		return kept && Array.isArray(kept.content.changes) ? kept : null;
	} catch {
		return null;
	}
}

/** Keeps it. false: this device has no room for it, or keeps nothing. */
export function keep(account: string, proposal: string | null, kept: Kept): boolean {
	try {
		localStorage.setItem(nameOf(account, proposal), JSON.stringify(kept));
		return true;
	} catch {
		return false;
	}
}

export function forget(account: string, proposal: string | null): void {
	try {
		localStorage.removeItem(nameOf(account, proposal));
	} catch {
		// a device that keeps nothing has nothing to forget
	}
}
