/** How many are compared at once: more would not fit side by side. */
export const MOST_COMPARED = 5;

export const isProposalId = (text: string): boolean => /^[1-9]\d{0,17}$/.test(text);

/** The address that compares these. */
export function compareHref(ids: readonly string[], lang: string | null): string {
	const more = lang === null ? '' : `&lang=${lang}`;
	return `/proposals/compare?ids=${ids.join(',')}${more}`;
}
