import type { Lang } from '#i18n';
import type { OrganisationId } from '#issues';
import type { Figures, FigureSource, MapView, PictureRef, Scene, SceneChange, SceneContent, Sharing } from '#scenes';

export { readFrom, type ReadOutcome } from '../read-from.ts';

type Fetch = typeof fetch;

export const PRESENTATIONS = '/api/v1/presentations';

/** A presentation as lists show it. Moments are ISO 8601, UTC. */
export interface PresentationItem {
	readonly id: string;
	readonly version: number;
	readonly title: string;
	readonly organisation: OrganisationId;
	readonly owner: string;
	readonly lang: Lang;
	readonly sharing: Sharing;
	readonly linked: boolean;
	readonly count: number;
	readonly createdAt: string;
	readonly changedAt: string;
	/** The reader made it. */
	readonly own: boolean;
}

export interface Presentation extends PresentationItem {
	readonly scenes: readonly Scene[];
}

export interface SceneChanges {
	readonly items: readonly { readonly scene: string; readonly changes: readonly SceneChange[] }[];
}

/** What became of something that was sent. */
export type Sent<T> =
	| { readonly kind: 'done'; readonly body: T }
	| { readonly kind: 'refused'; readonly why: string }
	/** Somebody was first: the presentation as it is now. */
	| { readonly kind: 'stale'; readonly now: Presentation }
	| { readonly kind: 'unreachable' };

/** Why something was not done, in words. @param failed where nobody said why */
export const whyNot = (sent: Exclude<Sent<unknown>, { readonly kind: 'done' }>, failed: string): string => (sent.kind === 'refused' && sent.why) || failed;

/** Sends a body to the API, or the bytes of a picture. Why it was refused is said in the page's language. */
export async function sendTo<T>(fetch: Fetch, method: 'POST' | 'PUT' | 'DELETE', path: string, body: object | Blob | null, lang: Lang): Promise<Sent<T>> {
	const content = body === null ? {} : body instanceof Blob ? { body, headers: { 'content-type': body.type } } : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
	const response = await fetch(`${path}?lang=${lang}`, { method, ...content }).catch(() => null);
	if (!response || response.status >= 500) return { kind: 'unreachable' };
	const told = (await response.json().catch(() => ({}))) as T & { readonly detail?: string; readonly presentation?: Presentation };
	if (response.ok) return { kind: 'done', body: told };
	return response.status === 409 && told.presentation ? { kind: 'stale', now: told.presentation } : { kind: 'refused', why: told.detail ?? '' };
}

/** The address of a picture. @param key the secret of a link */
export const pictureAt = (presentation: string, picture: string, key: string | null = null): string =>
	`${PRESENTATIONS}/${presentation}/pictures/${picture}${key === null ? '' : `?key=${encodeURIComponent(key)}`}`;

/** Figures of the live data. */
export async function liveFigures(fetch: Fetch, asked: { readonly source: FigureSource; readonly from: string | null; readonly to: string | null; readonly page: number; readonly filter?: string | undefined }, lang: Lang): Promise<Figures | null> {
	const given = Object.entries(asked).flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, String(value)]]));
	const response = await fetch(`${PRESENTATIONS}/figures?${new URLSearchParams([...given, ['lang', lang]])}`).catch(() => null);
	return response?.ok ? ((await response.json()) as Figures) : null;
}

/** Keeps a picture with a presentation. */
export const sendPicture = (fetch: Fetch, presentation: string, picture: Blob, lang: Lang): Promise<Sent<PictureRef>> => sendTo<PictureRef>(fetch, 'POST', `${PRESENTATIONS}/${presentation}/pictures`, picture, lang);

/** Has the server draw what an address shows, for a scene. */
export const drawMap = (fetch: Fetch, presentation: string, address: string, lang: Lang): Promise<Sent<MapView>> => sendTo<MapView>(fetch, 'POST', `${PRESENTATIONS}/${presentation}/maps`, { address }, lang);

/** Adds a scene to a presentation. */
export const sendScene = (fetch: Fetch, presentation: string, scene: SceneContent, lang: Lang): Promise<Sent<Presentation>> => sendTo<Presentation>(fetch, 'POST', `${PRESENTATIONS}/${presentation}/scenes`, { scene }, lang);

/** An id that no other scene has. */
export const newSceneId = (): string => `s-${crypto.randomUUID().slice(0, 13)}`;

const WANTED = 'lianghu:scene-wanted';

/** The presentation, and the scene in it, that the next view is meant for: kept while one goes from the editor to the map. */
export interface SceneWanted {
	readonly presentation: string;
	/** To be replaced; null: a new one. */
	readonly scene: string | null;
}

export function wantScene(wanted: SceneWanted): void {
	sessionStorage.setItem(WANTED, JSON.stringify(wanted));
}

/** What was wanted last; null: nothing. */
export function sceneWanted(): SceneWanted | null {
	const kept = sessionStorage.getItem(WANTED);
	return kept === null ? null : (JSON.parse(kept) as SceneWanted);
}
