import { hash, verify } from '@node-rs/argon2';

/** Makes and proves password hashes. */
export interface Hashing {
	hash(password: string): Promise<string>;
	/** False for a wrong password. */
	verify(hashed: string, password: string): Promise<boolean>;
}

/** What OWASP asks of argon2id, the default of the library: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// the same letters may come from two keyboards in two codings
const composed = (password: string) => password.normalize('NFKC');

export const argon2id: Hashing = {
	hash: (password) => hash(composed(password), COST),
	verify: (hashed, password) => verify(hashed, composed(password))
};

/** Nobody's: what is proven against when a login is unknown, so that the answer takes as long. Made from random bytes. */
export const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$pcpAnlBaVd7KP5597KplHg$Ss0KA9ToMVz4vslCujqInJBdyMOjASJcJq/3c9HAwpk';

/** The least and the most characters of a password. */
export const PASSWORD_LENGTH = { least: 10, most: 200 } as const;

/** The commonest of ten characters and more, and those that this product suggests. */
const COMMON = new Set([
	'1234567890', '0123456789', '0987654321', '9876543210', '1234567891', '12345678910', '123456789a', 'a123456789', 'qq123456789', '123456789q',
	'1q2w3e4r5t', 'q1w2e3r4t5', '1qaz2wsx3edc', 'qwertyuiop', 'asdfghjkl;', 'qwerty1234', 'qwerty12345', 'qwerty123456', 'qazwsxedcrfv', 'abcdefghij',
	'abc1234567', 'abcd123456', 'abc123456789', 'password12', 'password123', 'password1234', 'passw0rd123', 'p@ssw0rd123', 'admin12345', 'admin123456',
	'administrator', 'adminadmin', 'iloveyou123', 'woaini1314', 'woaini1314520', '5201314520', '1314520520', 'letmein123', 'welcome123', 'changeme123',
	'lianghu123', 'lianghu2024', 'lianghu2026', 'lianghulianghu', 'hongfenghu', 'hongfenghu1', 'baihuahu123', 'guiyang123', 'guizhou123', 'anshun12345'
]);

/** Why a password is refused, as an id; the words are elsewhere. */
export type PasswordFault = 'short' | 'long' | 'login' | 'common';

/** What is wrong with a new password; null: nothing. */
export function passwordFault(password: string, login: string): PasswordFault | null {
	const signs = [...composed(password)];
	const folded = signs.join('').toLowerCase();
	if (signs.length < PASSWORD_LENGTH.least) return 'short';
	if (signs.length > PASSWORD_LENGTH.most) return 'long';
	if (folded === login || folded === [...login].reverse().join('')) return 'login';
	// one or two different characters are a pattern, however long
	return COMMON.has(folded) || new Set(signs).size < 3 ? 'common' : null;
}
