/** The pure core: place × matter × date → duties. It imports nothing but itself. */
export * from './vocabulary.ts';
export { insideOf, type Area, type Crossing, type KnownKind, type Place, type Point } from './place.ts';
export { AREA_SETS } from './table.ts';
export type { AreaSetId, Cell, Condition, TaskId, DutyTable, InferenceId, MatterEntry, Notice, Row } from './table.ts';
export { areasOfSet, situate, type Situation, type State } from './situation.ts';
export { leadsOf, rolesOf, type RoleEntry, type RuleTrace, type Test } from './roles.ts';
export { BOUNDARY_REACH, type Alternative, type Boundary } from './boundary.ts';
export { boundariesOf, conclude, determinationFrom, determine, type Conclusions, type Determination, type Duty } from './determine.ts';
export { inForce, isCalendarDate, tableOn, TABLES } from './validity.ts';
