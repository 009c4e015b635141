import { CLOSED, STATES, type IssueAction, type IssueState } from './vocabulary.ts';

/** Who may do something, as seen from an issue; rights.ts says what each means. */
export type Standing =
	| 'owner' | 'owner-head' | 'own-check-head' | 'assistant' | 'overseer' | 'overseer-head' | 'office' | 'supervision' | 'procurator' | 'anyone';

/** What a step must carry. */
export type Need = 'note' | 'toUnit' | 'clause' | 'dueDate';

/** One line of the table of steps. */
export interface StepRule {
	readonly from: readonly IssueState[];
	/** `same`: it stays; `decided`: the action says which (a refusal, the end of a suspension). */
	readonly to: IssueState | 'same' | 'decided';
	readonly who: readonly Standing[];
	readonly needs: readonly Need[];
	/** Not by the person who submitted it for checking. */
	readonly otherPerson?: true;
	/** Not once the office has decided whose it is. */
	readonly undecided?: true;
	/** Only while a request waits for its answer. */
	readonly requested?: true;
}

const open = STATES.filter((state) => !CLOSED.includes(state));
const active = ['accepted', 'planned', 'in-progress'] as const;

/**
 * The life of an issue, one line for each step: from which states, to which, by whom, with what. `log` is not here: it
 * begins the life. Rests on 四(二) (hand-over, copy to the office), 四(三) (plan with unit and deadline, follow-up),
 * 五(三) and 附二(十三) (supervision), 四(五) (procuratorates).
 */
export const STEPS: Readonly<Record<Exclude<IssueAction, 'log'>, StepRule>> = {
	accept: { from: ['assigned'], to: 'accepted', who: ['owner'], needs: [] },
	refuse: { from: ['assigned'], to: 'decided', who: ['owner'], needs: ['note', 'toUnit', 'clause'], undecided: true },
	transfer: { from: ['assigned', ...active], to: 'assigned', who: ['owner'], needs: ['note', 'toUnit'], undecided: true },
	'decide-unit': { from: ['logged', 'assigned', 'disputed', ...active], to: 'assigned', who: ['office'], needs: ['note', 'toUnit'] },
	plan: { from: active, to: 'planned', who: ['owner'], needs: ['note'] },
	start: { from: ['planned'], to: 'in-progress', who: ['owner'], needs: [] },
	submit: { from: ['planned', 'in-progress'], to: 'submitted', who: ['owner'], needs: ['note'] },
	check: { from: ['submitted'], to: 'checked', who: ['owner-head', 'overseer', 'office'], needs: [], otherPerson: true },
	return: { from: ['submitted', 'checked'], to: 'in-progress', who: ['owner-head', 'overseer', 'office'], needs: ['note'], otherPerson: true },
	'sign-off': { from: ['submitted', 'checked'], to: 'signed-off', who: ['office', 'overseer-head', 'own-check-head'], needs: [], otherPerson: true },
	reopen: { from: CLOSED, to: 'assigned', who: ['office', 'supervision', 'overseer-head'], needs: ['note'] },
	'ask-extension': { from: ['assigned', ...active], to: 'same', who: ['owner'], needs: ['note', 'dueDate'] },
	'ask-suspension': { from: ['assigned', ...active], to: 'same', who: ['owner'], needs: ['note'] },
	decline: { from: ['assigned', ...active], to: 'same', who: ['office', 'overseer-head'], needs: ['note'], requested: true },
	suspend: { from: ['assigned', ...active], to: 'suspended', who: ['office', 'overseer-head'], needs: ['note'] },
	resume: { from: ['suspended'], to: 'decided', who: ['owner', 'office', 'overseer-head'], needs: [] },
	extend: { from: open, to: 'same', who: ['office', 'overseer-head'], needs: ['note', 'dueDate'] },
	unfounded: { from: ['logged', 'assigned', 'disputed', 'accepted'], to: 'unfounded', who: ['office', 'owner-head'], needs: ['note'] },
	assist: { from: ['assigned', ...active], to: 'same', who: ['owner', 'office'], needs: ['note', 'toUnit'] },
	'close-part': { from: ['assigned', ...active], to: 'same', who: ['assistant'], needs: ['note'] },
	agenda: { from: open, to: 'same', who: ['office'], needs: ['note'] },
	remind: { from: open, to: 'same', who: ['office', 'supervision'], needs: [] },
	notify: { from: open, to: 'same', who: ['office', 'supervision'], needs: ['note'] },
	summon: { from: open, to: 'same', who: ['office', 'supervision'], needs: ['note'] },
	recommend: { from: STATES, to: 'same', who: ['procurator'], needs: ['note'] },
	comment: { from: STATES, to: 'same', who: ['anyone'], needs: ['note'] }
};
