/** Coordinates and their readings, metres, the geodesic buffer, and where a point lies among areas. Pure. */
export { locate, type AreaIndex, type Foot } from './locate.ts';
export * from './metres.ts';
