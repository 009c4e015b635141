/** A map on paper: sheets, scales, the grid, what is drawn where, in millimetres and as data. Pure. */
export { drawScene, type MapDrawn } from './draw-scene.ts';
export { framed, stripItems, type StripAsked } from './furniture.ts';
export { gridLines, gridStep, type GridLine } from './grid.ts';
export { alignedText, baselineAt, POINT, type CircleItem, type ClipItem, type Font, type Item, type Measure, type PathItem, type Stroke, type TextItem } from './items.ts';
export { layOut, type Layout } from './layout.ts';
export { headingHeight, legendHeight, legendItems, type LegendRow, type Swatch } from './legend.ts';
export { growthOf, ORIENTATIONS, overlap, PAPERS, sizeOf, type Box, type Orientation, type PaperSize, type Sheet } from './paper.ts';
export { LARGEST_SCALE, scaleBar, scaleFitting, SCALES, SMALLEST_SCALE } from './scale.ts';
export type { BaseThing, Changes, Place, Scene, Seen, Spot } from './scene.ts';
export { convergence, fromGridToSheet, groundAround, groundOf, inZone, toSheet, zoneAt, type MapView, type OnSheet } from './view.ts';
