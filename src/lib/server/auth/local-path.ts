/** Any origin that is nobody's: an address that leads away from it leads away from us. */
const HERE = 'http://here.invalid';

/** An address of our own to go to, as a path; null when it would lead anywhere else, however it is written. */
export function localPath(text: string | null): string | null {
	if (text === null || !text.startsWith('/') || !URL.canParse(text, HERE)) return null;
	const { origin, pathname, search, hash } = new URL(text, HERE);
	// dots are resolved by now: what was /.//host has become //host
	return origin === HERE && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : null;
}
