import { UNITS, type UnitId } from '#duty';

/** The procuratorates that supervise by law (四(五)): of the two cities and of the districts concerned. */
export const PROCURATORATES = [
	'proc-guiyang', 'proc-anshun', 'proc-huaxi', 'proc-baiyun', 'proc-guanshanhu', 'proc-qingzhen', 'proc-xixiu', 'proc-pingba'
] as const;
export type ProcuratorateId = (typeof PROCURATORATES)[number];

/** Where people belong: the units and office seats of the mechanism, the procuratorates, the heads of the working group (三). */
export const ORGANISATIONS = [...UNITS, ...PROCURATORATES, 'leading-group'] as const;
export type OrganisationId = UnitId | ProcuratorateId | 'leading-group';

export const ACCOUNT_ROLES = ['officer', 'head', 'office', 'procurator', 'leader', 'administrator'] as const;
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** Who acts: a person or a program that has signed in. */
export interface Actor {
	readonly account: string;
	readonly name: string;
	readonly organisation: OrganisationId;
	readonly role: AccountRole;
}

/** The states of an issue, in the order in which most go through them. */
export const STATES = [
	'logged', 'assigned', 'disputed', 'accepted', 'planned', 'in-progress', 'submitted', 'checked', 'suspended', 'signed-off', 'unfounded'
] as const;
export type IssueState = (typeof STATES)[number];

/** Nothing more is to be done in these, unless the issue is reopened. */
export const CLOSED: readonly IssueState[] = ['signed-off', 'unfounded'];

/** How an issue was found: 四(二), 四(三), 四(六), a complaint, or 四(四). */
export const SOURCES = ['own-check', 'joint-check', 'joint-enforcement', 'complaint', 'monitoring'] as const;
export type IssueSource = (typeof SOURCES)[number];

/** Everything that can be done with an issue. */
export const ACTIONS = [
	'log', 'accept', 'refuse', 'transfer', 'decide-unit', 'plan', 'start', 'submit', 'check', 'return', 'sign-off', 'reopen',
	'ask-extension', 'ask-suspension', 'decline', 'suspend', 'resume', 'extend', 'unfounded', 'assist', 'close-part', 'agenda', 'remind', 'notify', 'summon', 'recommend', 'comment'
] as const;
export type IssueAction = (typeof ACTIONS)[number];
