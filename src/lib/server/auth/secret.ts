import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, as they stand in a cookie, a header or an address. Only their hash is ever stored. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256 in hexadecimal: what is stored of a secret. A secret of 256 bits needs no slower hash. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
