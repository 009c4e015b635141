import type { Lang } from '#i18n';
import type { FileRefused } from '#panels';
import type { ObjectGeometry, ObjectKind, ObjectSet } from '#objects';
import type { Feature } from 'geojson';
import { readFrom, type ReadOutcome } from '../read-from.ts';

export { readFrom, type ReadOutcome } from '../read-from.ts';

type Fetch = typeof fetch;

export const OBJECTS = '/api/v1/objects';

export interface SetView extends ObjectSet {
	readonly mayChange: boolean;
}

export interface SetsPage {
	readonly items: readonly SetView[];
	readonly mayLoad: boolean;
}

export interface ObjectProperties {
	readonly set: string;
	readonly setName: string;
	readonly kind: ObjectKind;
	readonly number: string;
	readonly name: string;
	readonly source: string;
	readonly accuracy: number;
	readonly dataDate: string;
}

export type ObjectShown = Feature<ObjectGeometry, ObjectProperties> & { readonly id: string };

export interface ObjectsShown {
	readonly at: string;
	readonly matched: number;
	readonly features: readonly ObjectShown[];
}

/** The objects that hold on a day (ISO), of one set or of all. */
export function readObjects(fetch: Fetch, lang: Lang, more: Readonly<Record<string, string>> = {}): Promise<ReadOutcome<ObjectsShown>> {
	const search = new URLSearchParams(more);
	return readFrom<ObjectsShown>(fetch, search.size > 0 ? `${OBJECTS}?${search}` : OBJECTS, lang);
}

/** What a file was understood to hold. */
export interface ObjectReading {
	readonly name: string;
	readonly features: number;
	readonly tabular: boolean;
	readonly repaired: number;
	readonly system: { readonly message: string };
	readonly encoding: { readonly message: string } | null;
	readonly notes: readonly { readonly message: string }[];
	readonly faultCount: number;
	readonly faults: readonly { readonly row: number; readonly message: string }[];
	readonly sha256: string;
	readonly objects: { readonly features: readonly Feature<ObjectGeometry, { readonly row: number; readonly number: string; readonly name: string }>[] };
}

/** What came of something that was sent. */
export type Sent<T> = { readonly kind: 'done'; readonly body: T } | { readonly kind: 'refused'; readonly refused: FileRefused } | { readonly kind: 'failed' };

async function answered<T>(asking: Promise<Response>): Promise<Sent<T>> {
	const response = await asking.catch(() => null);
	const body: unknown = await response?.json().catch(() => null);
	if (!response || !body || response.status >= 500) return { kind: 'failed' };
	if (response.ok) return { kind: 'done', body: body as T };
	const { detail, errors, question } = body as { detail: string; errors?: FileRefused['errors']; question?: FileRefused['question'] };
	return { kind: 'refused', refused: { detail, errors: errors ?? [], question: question ?? null } };
}

const sendFile = <T>(path: string, file: File, given: Readonly<Record<string, string>>, lang: Lang) =>
	answered<T>(fetch(`${path}?${new URLSearchParams({ ...given, name: file.name, lang })}`, { method: 'POST', body: file, headers: { 'content-type': file.type || 'application/octet-stream' } }));

/** Has the server read a file of objects; nothing is stored by that. */
export const readFile = (file: File, answers: Readonly<Record<string, string>>, lang: Lang) => sendFile<ObjectReading>(`${OBJECTS}/reading`, file, answers, lang);

/** Loads the file, read in the same way. */
export const loadFile = (file: File, given: Readonly<Record<string, string>>, lang: Lang) => sendFile<SetView>(OBJECTS, file, given, lang);

/** Says that from a day on a set holds nothing. */
export const withdraw = (set: string, body: { readonly version: number; readonly validFrom: string; readonly note: string }, lang: Lang) =>
	answered<SetView>(fetch(`${OBJECTS}/sets/${set}/withdrawal?lang=${lang}`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }));
