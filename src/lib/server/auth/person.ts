/** A login as it is stored; null when it is none: 2 to 64 letters, digits, and . _ @ -, so that no two look alike. */
export function readLogin(text: string): string | null {
	const login = text.trim().toLowerCase();
	return /^[a-z0-9][a-z0-9._@-]{1,63}$/.test(login) ? login : null;
}

/** What is read beside what somebody did: a name, or a token's label. Null when it is empty, too long, or not one line. */
export function readName(text: string): string | null {
	const name = text.trim().replaceAll(/\s+/gu, ' ');
	return name !== '' && name.length <= 60 && !/\p{C}/u.test(name) ? name : null;
}
