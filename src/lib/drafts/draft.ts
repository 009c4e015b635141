import { MATTERS, type MatterId, type Point } from '#duty';
import type { IssueSource } from '#issues';
import type { Geometry } from 'geojson';

/** What somebody has to say of an issue, as far as it has been typed. */
export interface Report {
	/** Degrees, EPSG:4490; null until a place has been chosen. */
	readonly at: Point | null;
	/** Metres. */
	readonly accuracy: number;
	/** A line or polygon, where it is more than a place; `at` lies on it. */
	readonly geometry: Geometry | null;
	readonly matter: MatterId;
	readonly title: string;
	readonly description: string;
	readonly source: IssueSource;
	/** ISO day. */
	readonly foundOn: string;
	readonly foundBy: string;
	/** ISO day; null: the product's own term. */
	readonly dueDate: string | null;
}

/** A photo of a draft; its bytes are kept beside the draft, under `id`. */
export interface DraftPhoto {
	readonly id: string;
	readonly name: string;
	/** By the camera's own clock. */
	readonly takenAt: string | null;
	readonly position: Point | null;
	/** The server's id, once it has been sent. */
	readonly attachment: string | null;
}

/**
 * An issue that has not been logged yet. `waiting`: its author is done with it. `refused`: the server will not have it as
 * it is. `sent`: it has become an issue, and only tells so.
 */
export interface Draft {
	/** Made with the draft and sent as Idempotency-Key: however often it is sent, it makes one issue. */
	readonly key: string;
	/** The account that wrote it; never sent under another. */
	readonly account: string;
	readonly state: 'writing' | 'waiting' | 'refused' | 'sent';
	readonly report: Report;
	readonly photos: readonly DraftPhoto[];
	/** It may have reached the server: what it says may not be changed any more, or one key would mean two things. */
	readonly tried: boolean;
	/** The place that the page was opened with, by which the same page finds it again. */
	readonly begunAt: string;
	/** ISO 8601, UTC. */
	readonly changedAt: string;
	/** The language in which a refusal is to be told. */
	readonly lang: string;
	/** Why the server refuses it. */
	readonly why: string | null;
	readonly issue: { readonly id: string; readonly number: string } | null;
}

/** A report about which nothing has been said yet. @param today ISO day */
export function emptyReport(today: string): Report {
	return { at: null, accuracy: 0, geometry: null, matter: MATTERS[0], title: '', description: '', source: 'own-check', foundOn: today, foundBy: '', dueDate: null };
}

/** 128 random bits. `crypto.randomUUID` is missing on plain HTTP, by which offices reach their own server. */
const randomKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

export function newDraft(given: Pick<Draft, 'account' | 'report' | 'begunAt' | 'lang'>): Draft {
	return { ...given, key: randomKey(), state: 'writing', photos: [], tried: false, changedAt: new Date().toISOString(), why: null, issue: null };
}

/** The draft, changed at this moment. */
export const changedNow = (draft: Draft): Draft => ({ ...draft, changedAt: new Date().toISOString() });

/** What a report lacks; the words are elsewhere. */
export type DraftFault = 'place' | 'title' | 'found-later' | 'due-past';

/** What is still to be said before it can be sent. @param today ISO day in China */
export function faultsOf({ at, title, foundOn, dueDate }: Report, today: string): readonly DraftFault[] {
	const faults: [DraftFault, boolean][] = [
		['place', at === null], ['title', title.trim() === ''], ['found-later', foundOn === '' || foundOn > today], ['due-past', dueDate !== null && dueDate < today]
	];
	return faults.filter(([, holds]) => holds).map(([fault]) => fault);
}
