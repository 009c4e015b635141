/** Named objects: what stands in the basin, how sets of it are read and superseded, and what a proposal means for each. Pure. */
export {
	OBJECT_ACTIONS, OBJECT_KINDS, OBJECT_STATES, type NamedObject, type ObjectAction, type ObjectGeometry, type ObjectKind, type ObjectLoad, type ObjectSet, type ObjectSource, type ObjectState,
	type ObjectStepDetail, type ObjectStepTaken
} from './object.ts';
export { mayChangeSet, mayLoadObjects } from './rights.ts';
export { isStill, movedObject, objectGeometry, positionsOfObject } from './shape.ts';
export { saidOfObject, type SaidOfObject } from './said.ts';
export { OBJECT_FAULTS, sortObjects, type ObjectFault, type ObjectRead, type RowFault } from './reading.ts';
export { countObjects, objectsAffected, type ObjectAffected, type ObjectCount, type ObjectOnGround, type PieceShare, type PlaceShare } from './on-ground.ts';
