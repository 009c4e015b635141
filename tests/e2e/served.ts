import type { TestProject } from 'vitest/node';
import { serveProduct } from './product.ts';

/** One product for all browser tests, stopped after the last. */
export default async function serve(project: TestProject) {
	const { address, first, dataDir, stop } = await serveProduct();
	project.provide('address', address);
	project.provide('first', first);
	project.provide('dataDir', dataDir);
	return stop;
}

declare module 'vitest' {
	export interface ProvidedContext {
		/** Where the product is served, without a slash at the end. */
		address: string;
		/** The link for making the first administrator; it works once. */
		first: string;
		/** The folder of its database. */
		dataDir: string;
	}
}
