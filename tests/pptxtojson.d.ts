/** The build that Node takes for a module. */
declare module 'pptxtojson/dist/index.cjs' {
	import type { parse } from 'pptxtojson';

	const reader: { readonly parse: typeof parse };
	export default reader;
}
