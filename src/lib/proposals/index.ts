/** Proposals to adjust the zones: what they change, what differs on the ground, for whom, who says what to it, and how it takes effect. Pure. */
export {
	ENDINGS, LINES, OPERATIONS, OPINIONS, PROPOSAL_ACTIONS, PROPOSAL_STATES, type AreaVersion, type Change, type ChangeNamed, type Edge, type EdgeSaid, type EffectMade, type Ending, type Lines, type Operation, type Opinion,
	type Proposal, type ProposalAction, type ProposalContent, type ProposalState, type ProposalStepTaken, type StandardException, type StepDetail
} from './proposal.ts';
export {
	forbiddenStep, isOvertaken, mayPropose, PROPOSAL_STEPS, STEP_MEMBERS, stepsFor, type ProposalParty, type ProposalStepRule, type StepAction, type StepForbidden, type StepMember
} from './life.ts';
export { changeNow, edgeNow, MOST_EDGE_CORNERS, type EdgeOf } from './edge.ts';
export { effectiveFromOf, saidInDetail, STEP_FAULTS, stepFaults, type ProposalStepFault, type StepSaid } from './step.ts';
export { opinionsHeld, reviewOf, unitsAffected, unitsAwaited, unitsToAsk, type OpinionGiven, type Review, type ReviewStep } from './review.ts';
export { daysOfChange, effectOf, errorsFrom, reversalOf, type Act, type AreaPut, type Effect, type KnownVersion, type Reversal, type Span } from './effect.ts';
export { applyChanges, CHANGE_FAULTS, type Applied, type Applying, type ChangedArea, type ChangeFault } from './applied.ts';
export { reachesEverywhere, type ChangedGround, type Piece } from './piece.ts';
export { differenceOf, differingPieces, type Amounts, type AreaDifference, type Difference, type Level, type Measured, type Sort } from './difference.ts';
export { consequenceOf, type Cell, type ClauseChange, type Consequence } from './consequence.ts';
export { proposalFindings, type ProposalCheck, type ProposalFinding, type StandardFinding } from './findings.ts';
export { counterpartOf, kindOf, lakeNamed, type Counterpart, type SaidOfShape } from './counterpart.ts';
export { POINT_FAULTS, readPair, readTurningPoints, type PointArea, type PointFault, type PointRow, type PointTable } from './turning-points.ts';
export { FIGURES_CHECKED, RULES, sizeOf, STANDARD, STANDARD_RULES, type SourceSize, type StandardRule, type StandardRuleId } from './standard.ts';
export { testStandard, UNTESTED, type StandardResult, type Untested } from './standard-check.ts';
export { dayAsked, effectOn, meanwhileOf, opinionsOverdue, type EffectNow, type Meanwhile } from './standing.ts';
