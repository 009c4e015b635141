/** The product that the tests of a file ask: the one that all files share, or one of the file's own. */
import { afterAll, beforeAll, inject } from 'vitest';
import { serveProduct, type Product } from './product.ts';

let own: Product | null = null;

/** Where it is served, and the folder of its database. */
export const home = (): Pick<Product, 'address' | 'dataDir'> => own ?? { address: inject('address'), dataDir: inject('dataDir') };

/**
 * Has this file a product of its own, where nobody has been before, and what it does troubles no other: the brake at the
 * door holds up a whole address. Returns the link for making the first administrator.
 */
export function atHome(): () => string {
	beforeAll(async () => {
		own = await serveProduct();
	}, 300_000);
	afterAll(async () => {
		await own?.stop();
		own = null;
	});
	return () => own?.first ?? '';
}
