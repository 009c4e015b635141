/** What a step of a proposal says and who takes it: a door of its own (`#proposals/steps`), so that the browser need not load what works on whole shapes. Pure. */
export { ENDINGS, LINES, OPINIONS, PROPOSAL_STATES, type Opinion, type ProposalAction } from './proposal.ts';
export { PROPOSAL_STEPS, type StepAction, type StepMember } from './life.ts';
