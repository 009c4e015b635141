/** What a proposal would change, drawn over the map: a door of its own (`#map/changes`), so that no other page carries it. */
export { hashOf, type Camera } from './camera.ts';
export { cameraOver } from './camera-over.ts';
export { boundsOfFeatures } from './in-view.ts';
export { degreesWide, fromScreen, onScreen } from './on-screen.ts';
export { CHANGE_SORTS, type ChangeSort } from './change-looks.ts';
export { ChangesDrawn, type Changes } from './change-layers.ts';
export { CameraTie } from './camera-tie.ts';
export { default as ChangeLegend } from './ChangeLegend.svelte';
export { default as Divider } from './Divider.svelte';
