/** Counted places over the map: a door of its own (`#map/counted`), so that the map's first page does not carry them. */
export { default as CountedPlaces, type CountedPlace } from './CountedPlaces.svelte';
export { hashOf, ZOOMS, type Camera } from './camera.ts';
export { degreesWide } from './on-screen.ts';
