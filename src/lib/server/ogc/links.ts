/** A link as OGC API writes it. */
export interface Link {
	readonly href: string;
	readonly rel: string;
	readonly type?: string;
	readonly title?: string;
	readonly hreflang?: string;
}

export const ROOT = '/ogc';

export const collectionPath = (kind: string) => `${ROOT}/collections/${kind}`;
export const itemsPath = (kind: string) => `${collectionPath(kind)}/items`;
export const itemPath = (kind: string, id: string) => `${itemsPath(kind)}/${encodeURIComponent(id)}`;

/** The address with other search parameters: null takes one away. What was asked besides stays. */
export function addressWith(url: URL, changes: Readonly<Record<string, string | number | null>>): string {
	const changed = new URL(url);
	for (const [name, value] of Object.entries(changes)) {
		if (value === null) changed.searchParams.delete(name);
		else changed.searchParams.set(name, String(value));
	}
	return changed.href;
}

/** A path of this server as a whole address; a language that was asked for goes along. */
export function addressOf(url: URL, path: string): string {
	const address = new URL(path, url.origin);
	const lang = url.searchParams.get('lang');
	if (lang !== null) address.searchParams.set('lang', lang);
	return address.href;
}

/** Links as an HTTP header: for formats that have no place for them. */
export function linkHeader(links: readonly Link[]): string {
	return links.map(({ href, rel, type }) => `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ''}`).join(', ');
}
