import { STATES, STEPS, type IssueAction, type IssueState, type StepRule } from '#issues';
import { issueWords } from '#i18n/issues';

/** Where the steps lead whose line of the table says that the action itself decides. */
const DECIDED: Readonly<Partial<Record<IssueAction, readonly IssueState[]>>> = { refuse: ['assigned', 'disputed'], resume: [] };

const lines = Object.entries(STEPS) as [Exclude<IssueAction, 'log'>, StepRule][];
const { states, actions } = issueWords('zh');
const node = (state: IssueState) => state.replaceAll('-', '_');

function targets(action: IssueAction, { to }: StepRule): readonly IssueState[] {
	if (to === 'same') return [];
	return to === 'decided' ? (DECIDED[action] ?? []) : [to];
}

/** The steps between two states, on one arrow. */
function arrows(): readonly string[] {
	const between: Record<string, string[]> = {};
	for (const [action, rule] of lines) {
		for (const from of rule.from) {
			for (const to of targets(action, rule)) (between[`${node(from)} --> ${node(to)}`] ??= []).push(actions[action]);
		}
	}
	return Object.entries(between).map(([arrow, steps]) => `    ${arrow}: ${steps.join(' / ')}`);
}

/** The table of steps as a Mermaid state diagram; steps that leave the state as it is are not drawn. */
export function lifeDrawn(): string {
	const names = STATES.map((state) => `    state "${states[state].name} ${state}" as ${node(state)}`);
	return ['```mermaid', 'stateDiagram-v2', ...names, '    [*] --> logged', '    [*] --> assigned', ...arrows(), '```'].join('\n');
}

/** The same table, line by line: who may take which step, from where, with what. */
export function lifeListed(): string {
	const rows = lines.map(([action, { from, to, who, needs, otherPerson, undecided, requested }]) => {
		const limits = [otherPerson ? 'another person than who submitted it' : '', undecided ? 'until the office has decided' : '', requested ? 'while a request waits' : ''].filter(Boolean);
		return `| \`${action}\` ${actions[action]} | ${from.join(', ')} | ${to} | ${who.join(', ')} | ${[...needs, ...limits].join(', ') || '-'} |`;
	});
	return ['| step | from | to | who | needs |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}
