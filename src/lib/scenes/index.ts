/** Presentations: scenes that keep what they show, their order, their layout, and how they are written as a deck. Pure: knows only `#duty`. */
export * from './scene.ts';
export { barShares, deckHtml, escaped, isCompact, legendShown, provenance, sceneHtml, type DeckFormats, type DeckMeans, type DeckWords } from './deck.ts';
export { DECK_STYLE } from './deck-style.ts';
export { figuresPage, ROWS_SHOWN, sameFigures, stamped, type SceneChange } from './figures.ts';
export { deckFile, overlaysHtml, speakerHtml, type DeckFile, type StageWords } from './file.ts';
export { boxesOf, fitted, SIZES, STAGE, type Box, type Part } from './layout.ts';
export { duplicate, edit, moveTo, put, remove, type Change } from './order.ts';
export { picturesOf, readScene, readScenes, type SceneFault, type SceneRead } from './reading.ts';
export { SWATCH, swatchSvg } from './swatch.ts';
export { MOST_COMPARED, MOST_PAGES, OUTLINES, periodFor, type Outline, type OutlineId } from './templates.ts';
