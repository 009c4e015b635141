/**
 * Lines and polygons cut by the areas that they lie on, and measured: how much of them lies on which areas. A door of its
 * own (`#geo/cut`), for those who answer many shapes; it needs the compiled map, and no geometry library. Pure.
 */
export { cutter, type Cut, type CutPart, type CutShape, type ShapeCutter } from './cut/cutter.ts';
