/** Drawing what a proposal changes: a door of its own (`#proposals/drawing`), so that the browser need not load what works on whole shapes. Pure. */
export { closedShape, cornerAt, cornersOf, isWhole, openShape, type Corner, type DrawnArea, type OpenRing, type OpenShape } from './drawing/shape.ts';
export { addCorner, deleteCorner, insertCorner, moveCorner, type Deleted } from './drawing/corners.ts';
export { nearestLine, type Snapped } from './drawing/snap.ts';
export { edgeCorners, edgeLine, edgeNear, edgeNow, edgeOver, edgeRing, lengthAlong, MOST_EDGE_CORNERS, type EdgeOf } from './edge.ts';
export { shareCorners } from './drawing/neighbours.ts';
