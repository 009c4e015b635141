/** How the figures of a proposal stand in tables, on a page and on paper: a door of its own (`#proposals/tables`), so that a page does not carry what works them out. */
export { matrixOf, type Matrix, type Move } from './matrix.ts';
export { residualOf, sumsUp } from './sums.ts';
