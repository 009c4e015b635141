/** How the map looks, as data: a door of its own (`#map/looks`) for whoever draws without a browser. Pure. */
export { boundaryLines, type BoundaryLine } from './boundary-lines.ts';
export { CHANGE_LOOKS, CHANGE_OPACITY, CHANGE_SORTS, GHOST, GHOST_DASH, type ChangeSort } from './change-looks.ts';
export { HATCH_OPACITY, strokesOf, type Strokes } from './hatching.ts';
export { keptChanges, keptKinds, keptSources, keptSpots, sourceIn, type KeptLegendRow } from './kept-legend.ts';
export { Z_ORDER } from './layers.ts';
export { legendEntries, type LegendEntry } from './legend.ts';
export { GROUND, HALO, HIGHLIGHT, ILLUSTRATIVE_DASH, INK, LOOKS, MARK, SHOWN, SPOT_COLOURS, SPOT_SORTS, TERRITORY_GROUND, WATER, type Hatch, type SpotSort } from './palette.ts';
export { hashOf } from './camera.ts';
export { figureBelow, metresPerPixel } from './scale.ts';
