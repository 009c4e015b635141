/** The problem list: states and steps of an issue, rights, deadlines in working days. Pure: knows only `#duty`. */
export * from './vocabulary.ts';
export { workingCalendar, type CalendarDay, type WorkingCalendar } from './calendar.ts';
export {
	daysLeft, DIGEST_SECTIONS, digestFor, proposedStep, SUPERVISION_STEPS, type Digest, type DigestDay, type DigestEntry, type DigestIssue, type DigestSection,
	type SupervisionAction
} from './digest.ts';
export { FIGURES, meanDays, searchForFigure, unitsCounted, type Course, type FigureAsked, type FigureId } from './figures.ts';
export { areasThatDecided, compareAnswers, type AnswersCompared, type Beside, type GivenAnswer, type Holder } from './answer-differences.ts';
export { deadlineCourse, type DeadlineEntry } from './deadline-course.ts';
export {
	compareShares, groundShares, isForShape, storedAnswer, type GivenShapeAnswer, type GroundShare, type SharesCompared
} from './ground-shares.ts';
export { ASSISTS_FROM, placeAsGround, responsibleFor, type GroundAnswer, type GroundPart, type Responsible, type RoleHeld } from './responsible.ts';
export { HOLIDAYS, NOTICE_YEARS } from './holidays.ts';
export type { Issue, IssueFacts, IssueProgress, Part, StepAsked, StepRequest, StepTaken } from './issue.ts';
export { STEPS, type Need, type Standing, type StepRule } from './life.ts';
export { actionsFor, forbidden, mayLog, maySee, sightOf, type Forbidden, type Sight } from './rights.ts';
export { canonicalJson, CHAIN_START, chainText } from './chain.ts';
export { termsOf, termsSought } from './terms.ts';
export {
	DOCUMENT_COLUMNS, DOCUMENT_KINDS, documentFindings, documentRows, documentScope, mayFreeze, quarterOf,
	type DocumentAsked, type DocumentColumn, type DocumentFault, type DocumentFinding, type DocumentItem, type DocumentKind, type DocumentRow, type DocumentScope, type IssueDocument
} from './document.ts';
export { compareDocuments, type ChangedField, type DocumentChange, type DocumentDifferences, type RemovalReason } from './document-differences.ts';
export { DEFAULT_TERM, isOverdue, takeStep, type StepFault, type StepOutcome } from './step.ts';
export { SORTS, type AttachmentView, type IssueFilter, type IssueItem, type IssueSort, type IssueView, type StepView } from './view.ts';
