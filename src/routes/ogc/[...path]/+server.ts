import { noSuchAddress } from '#server';

/** Whatever else is asked of the open data, by whatever method, is not there. */
export const fallback = noSuchAddress;
