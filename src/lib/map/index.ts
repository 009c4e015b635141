/** The map: what is drawn and where the reader points. It fetches nothing and knows no unit. */
export type { Mark } from './mark.ts';
export { default as Legend } from './Legend.svelte';
export { default as MapView } from './MapView.svelte';
