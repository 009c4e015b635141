/** The problem list: states and steps of an issue, rights, deadlines in working days. Pure: knows only `#duty`. */
export * from './vocabulary.ts';
export { workingCalendar, type CalendarDay, type WorkingCalendar } from './calendar.ts';
export { HOLIDAYS } from './holidays.ts';
export type { Issue, IssueFacts, IssueProgress, Part, StepAsked, StepTaken } from './issue.ts';
export { STEPS, type Need, type Standing, type StepRule } from './life.ts';
export { actionsFor, forbidden, mayLog, maySee, sightOf, type Forbidden, type Sight } from './rights.ts';
export { canonicalJson, CHAIN_START, chainText } from './chain.ts';
export { termsOf, termsSought } from './terms.ts';
export { DEFAULT_TERM, isOverdue, takeStep, type StepFault, type StepOutcome } from './step.ts';
export { SORTS, type AttachmentView, type IssueFilter, type IssueItem, type IssueSort, type IssueView, type StepView } from './view.ts';
