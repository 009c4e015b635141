type Fetch = typeof fetch;

/** What the address of the page says of a sheet: the same names as the API's. */
export const SHEET_FIELDS = ['layout', 'lon', 'lat', 'accuracy', 'matter', 'unit', 'issue', 'proposal', 'state', 'territory', 'zone', 'source', 'due', 'q', 'bbox', 'figure', 'from', 'to', 'scale', 'paper', 'orientation', 'at', 'approval', 'hidden'] as const;
export type SheetField = (typeof SHEET_FIELDS)[number];
export type SheetAsked = Readonly<Partial<Record<SheetField, string>>>;

/** What the first page looks like, or why there is none. */
export type Preview =
	| { readonly kind: 'drawn'; readonly picture: Blob; readonly scale: string; readonly pages: number }
	| { readonly kind: 'refused'; readonly why: readonly string[] }
	| { readonly kind: 'unreachable' };

/** How far a series is. */
export interface Series {
	readonly id: string;
	readonly state: 'running' | 'done' | 'failed' | 'cancelled';
	readonly done: number;
	readonly total: number;
	readonly why: string | null;
	readonly file: string | null;
}

/** What an address says of a sheet; what it leaves empty is not asked. */
export function sheetFrom(search: URLSearchParams): SheetAsked {
	return Object.fromEntries(SHEET_FIELDS.flatMap((field) => {
		const value = search.get(field)?.trim() ?? '';
		return value === '' ? [] : [[field, value]];
	}));
}

/** The same as the search part of an address, of the page and of the API alike. */
export function searchForSheet(asked: SheetAsked, lang: string | null): string {
	return `?${new URLSearchParams({ ...asked, ...(lang ? { lang } : {}) })}`;
}

async function whyNot(response: Response): Promise<readonly string[]> {
	const told = (await response.json().catch(() => null)) as { readonly detail?: string; readonly errors?: readonly { readonly message: string }[] } | null;
	return told?.errors?.length ? [...new Set(told.errors.map(({ message }) => message))] : told?.detail ? [told.detail] : [];
}

/** Has the first page drawn. Why it is refused is said in the language of the page. */
export async function readPreview(fetch: Fetch, search: string, signal: AbortSignal): Promise<Preview> {
	const response = await fetch(`/api/v1/print/preview${search}`, { signal }).catch(() => null);
	if (!response) return { kind: 'unreachable' };
	if (!response.ok) {
		const why = await whyNot(response);
		return why.length > 0 ? { kind: 'refused', why } : { kind: 'unreachable' };
	}
	const { headers } = response;
	return { kind: 'drawn', picture: await response.blob(), scale: headers.get('sheet-scale') ?? '', pages: Number(headers.get('sheet-pages') ?? 1) };
}

async function asSeries(response: Response | null): Promise<Series | { readonly why: readonly string[] }> {
	if (!response) return { why: [] };
	return response.ok ? ((await response.json()) as Series) : { why: await whyNot(response) };
}

/** Begins a series, or says why not; without a reason the server could not be reached. */
export async function beginSeries(fetch: Fetch, asked: object, lang: string) {
	return asSeries(await fetch(`/api/v1/print/series?lang=${lang}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(asked) }).catch(() => null));
}

/** How far a series is. */
export async function readSeries(fetch: Fetch, id: string, lang: string) {
	return asSeries(await fetch(`/api/v1/print/series/${id}?lang=${lang}`).catch(() => null));
}

/** Cancels a series. */
export async function cancelSeries(fetch: Fetch, id: string, lang: string) {
	return asSeries(await fetch(`/api/v1/print/series/${id}?lang=${lang}`, { method: 'DELETE' }).catch(() => null));
}
