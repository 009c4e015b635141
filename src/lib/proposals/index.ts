/** Proposals to adjust the zones: what they change, what differs on the ground, and for whom. Pure. */
export {
	OPERATIONS, PROPOSAL_ACTIONS, PROPOSAL_STATES, type Change, type Operation, type Proposal, type ProposalAction, type ProposalContent, type ProposalState,
	type ProposalStepTaken, type StandardException, type StepDetail
} from './proposal.ts';
export { forbiddenStep, mayPropose, PROPOSAL_STEPS, stepsFor, type StepForbidden } from './life.ts';
export { applyChanges, CHANGE_FAULTS, type Applied, type Applying, type ChangedArea, type ChangeFault } from './applied.ts';
export { reachesEverywhere, type ChangedGround, type Piece } from './piece.ts';
export { differenceOf, differingPieces, type Amounts, type AreaDifference, type Difference, type Level, type Measured, type Sort } from './difference.ts';
export { consequenceOf, type Cell, type ClauseChange, type Consequence } from './consequence.ts';
export { proposalFindings, type ProposalCheck, type ProposalFinding, type StandardFinding } from './findings.ts';
export { counterpartOf, kindOf, lakeNamed, type Counterpart, type SaidOfShape } from './counterpart.ts';
export { POINT_FAULTS, readTurningPoints, type PointArea, type PointFault, type PointRow, type PointTable } from './turning-points.ts';
export { FIGURES_CHECKED, RULES, sizeOf, STANDARD, STANDARD_RULES, type SourceSize, type StandardRule, type StandardRuleId } from './standard.ts';
export { testStandard, UNTESTED, type StandardResult, type Untested } from './standard-check.ts';
