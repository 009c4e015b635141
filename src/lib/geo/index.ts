/** Coordinates and their readings, metres, the geodesic buffer, and where a point lies among areas. Pure. */
export { locate, locateAtHand, type AreaIndex, type AreasAtHand, type Foot } from './locate.ts';
export * from './metres.ts';
export { areaFeature, areaFrom, type AreaFeature } from './area-features.ts';
export { boundsOf, knownKinds, ringsOf, turfIndex, type Bounds } from './turf-index.ts';
export { describePoint, toAngleParts, type AngleParts, type GridDescription, type PointDescription } from './describe-point.ts';
export { readCoordinates } from './readings.ts';
export { fromGrid, toGrid, type GridPosition } from './gauss-kruger.ts';
export type { Echo, Read, Reading, ReadingForm, ReadingReason, Unread } from './reading.ts';
export { DEGREE_SYSTEMS, GRID_SYSTEMS, REGION, ZONES, fromCgcs2000, inRegion, toCgcs2000, type CoordinateSystem, type DeclaredSystem, type GridSystem } from './systems.ts';
export { interiorPoint } from './interior-point.ts';
export { liesOn, spotOf, type DrawnShape } from './spot.ts';
