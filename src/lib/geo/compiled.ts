/**
 * The compiled map: which areas cover a point, tens of millions of times a second. A door of its own (`#geo/compiled`),
 * so that the map page, which asks about one place at a time, need not load it. Pure.
 */
export { compileAreas, compiledMap, type CompiledMap } from './compiled/compiled-map.ts';
export { leadLists, type LeadLists } from './compiled/lead-lists.ts';
export { readMap, writeMap, type MapReading } from './compiled/map-file.ts';
