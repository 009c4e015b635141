import { proposalWords } from '#i18n/proposals';
import { PROPOSAL_STEPS, type ProposalStepRule, type StepAction } from '#proposals';

const lines = Object.entries(PROPOSAL_STEPS) as [StepAction, ProposalStepRule][];

/** The table of steps, line by line: who may take which, from where, and what it says. */
export function lifeListed(): string {
	const { actions } = proposalWords('zh');
	const rows = lines.map(([action, { from, to, who, needs, takes }]) => {
		const says = [...needs, ...takes.map((member) => `(${member})`)].join(', ');
		return `| \`${action}\` ${actions[action]} | ${from.length === 8 ? 'any' : from.join(', ')} | ${to} | ${who} | ${says || '-'} |`;
	});
	return ['| step | from | to | who | says |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}
