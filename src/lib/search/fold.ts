/** One form for what differs only in writing: width, case, spaces, brackets, hyphens, tone marks; ü is typed as v. */
export function fold(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/ü/gu, 'v')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[\s\p{P}\p{S}]/gu, '');
}
