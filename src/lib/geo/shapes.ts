/**
 * The heavy side of `#geo`: what works on whole shapes and needs JTS and PROJ. A door of its own (`#geo/shapes`), so
 * that no page ever loads it; for the data build, the import and the server.
 */
export { checkAreas } from './checks.ts';
export { CHECKS, GEOMETRY_REASONS, idOf, type CheckedArea, type CheckId, type Finding, type GeometryReason } from './findings.ts';
export { extentAreaOf, extentOf, type Extent, type ExtentArea } from './extent.ts';
export { geodesicBuffer } from './geodesic-buffer.ts';
export { difference, intersection, isWiderThan, pieces, positionInside, union, type Shape } from './overlay.ts';
export { snapTo, type Snapped, type SnapMove, type SnapTarget } from './snap.ts';
