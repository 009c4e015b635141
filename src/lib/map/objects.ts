/** Named objects over the map: a door of its own (`#map/objects`), so that the map's first page does not carry them. */
export { cameraOver } from './camera-over.ts';
export { hashOf } from './camera.ts';
export { boundsOfFeatures } from './in-view.ts';
export { OBJECT_LAYERS, ObjectsDrawn } from './object-layers.ts';
export { default as ObjectSign } from './ObjectSign.svelte';
