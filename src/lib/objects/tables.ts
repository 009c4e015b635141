/** What a proposal means for objects, as it stands in tables, on a page and on paper: a door of its own (`#objects/tables`), so that a page does not carry the room. */
export { concernedObjects, type ClauseTold, type Concerned, type Consequences, type MoveTold } from './concerned.ts';
