import type { TerritoryId } from '#duty';
import type { Lang } from '#i18n';
import type { OrganisationId } from '#issues';
import type { ItemId, Judged, LedgerEntry, Station, TargetClass } from '#monitoring';

export const MONITORING = '/api/v1/monitoring';

export interface JudgedMonth extends Judged {
	readonly month: string;
}

/** A station with its latest month of water quality. */
export interface StationView extends Station {
	readonly version: number;
	readonly latest: JudgedMonth | null;
	readonly flow: { readonly month: string; readonly value: number } | null;
}

export interface UploadView {
	readonly id: string;
	readonly name: string;
	readonly source: string;
	readonly by: string;
	readonly organisation: OrganisationId;
	readonly at: string;
	readonly readings: number;
	readonly stations: number;
	readonly from: string;
	readonly to: string;
}

export interface MonitoringPage {
	readonly today: string;
	readonly year: number;
	readonly dueDay: number;
	readonly stations: readonly StationView[];
	readonly ledger: readonly { readonly territory: TerritoryId; readonly months: readonly LedgerEntry[] }[];
	readonly uploads: readonly UploadView[];
	readonly mayEnter: boolean;
	readonly mayReport: boolean;
}

export interface StationWhole extends StationView {
	readonly months: readonly JudgedMonth[];
	readonly corrections: readonly {
		readonly on: string; readonly item: ItemId; readonly value: number; readonly below: boolean; readonly before: number; readonly beforeBelow: boolean;
		readonly by: string; readonly organisation: OrganisationId; readonly source: string; readonly at: string;
	}[];
}

/** What a file holds, before it is taken. */
export interface ReadingsTold {
	readonly readings: number;
	readonly fresh: number;
	readonly replaced: readonly { readonly station: string; readonly on: string; readonly item: ItemId; readonly value: number; readonly below: boolean; readonly before: number }[];
	readonly unread: readonly string[];
	readonly months: readonly string[];
	readonly shown: readonly (JudgedMonth & { readonly station: string; readonly name: string; readonly target: TargetClass | null })[];
	readonly changes: boolean;
	readonly upload: string | null;
}

export type Sent<T> = { readonly kind: 'done'; readonly body: T } | { readonly kind: 'refused'; readonly why: string; readonly errors: readonly string[] } | { readonly kind: 'failed' };

interface Told {
	readonly detail?: string;
	readonly errors?: readonly { readonly message: string }[];
}

async function sent<T>(asked: Promise<Response>): Promise<Sent<T>> {
	const response = await asked.catch(() => null);
	if (!response || response.status >= 500) return { kind: 'failed' };
	if (response.ok) return { kind: 'done', body: (await response.json()) as T };
	const { detail = '', errors = [] } = (await response.json().catch(() => ({}))) as Told;
	return { kind: 'refused', why: detail, errors: errors.map(({ message }) => message) };
}

/** Sends a file of readings: to be told of, or to be taken. */
export function sendReadings(file: File, source: string, take: boolean, lang: Lang): Promise<Sent<ReadingsTold>> {
	const search = new URLSearchParams({ name: file.name, source, lang, ...(take ? { take: 'yes' } : {}) });
	return sent(fetch(`${MONITORING}/readings?${search}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file }));
}

/** Enters a station, or says it anew. */
export function enterStation(station: object, lang: Lang): Promise<Sent<object>> {
	return sent(fetch(`${MONITORING}/stations?lang=${lang}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(station) }));
}
