import { AREA_KINDS, TERRITORIES } from '#duty';
import { ORGANISATIONS } from '#issues';
import { OPERATIONS, PROPOSAL_ACTIONS, PROPOSAL_STATES } from '#proposals';
import { calendarDate, oneOf, textUpTo } from '../request/kinds.ts';
import { wholeWithin } from '../request/numbers.ts';
import { optional, required } from '../request/reading.ts';

const nothing = () => null;
const title = textUpTo(120);
const reason = textUpTo(5000);

const validFrom = required(calendarDate, 'The first day on which the lines would hold; they are compared with what is in force on it.', '2027-01-01');

/** How many areas one proposal may change. */
export const MOST_CHANGES = 50;

/** The parameters of the proposals' operations; bodies are read by the same, but for `changes` and `geometry`. */
export const proposalParameters = {
	list: {
		state: optional(oneOf(PROPOSAL_STATES), 'One state.', nothing, 'submitted'),
		unit: optional(oneOf(ORGANISATIONS), 'The unit that proposes.', nothing, 'gy-eeb'),
		cursor: optional(textUpTo(20), 'Where the page begins: `next` of the page before.', nothing),
		limit: optional(wholeWithin(1, 200), 'How many at most.', () => 50, '50')
	},
	create: {
		title: required(title, 'In a few words.', '红枫湖二级保护区北界调整'),
		reason: required(reason, 'Why, and on what it rests.', '取水口迁移'),
		validFrom
	},
	check: { validFrom },
	change: {
		op: required(oneOf(OPERATIONS), 'add: a new area. replace: the area gets another line. remove: it is taken away.', 'replace'),
		area: optional(textUpTo(80), 'The id of the area: which is replaced or removed; of a new one it may be left out.', nothing, 'zone-2-hongfeng'),
		kind: optional(oneOf(AREA_KINDS), 'Of a new area. The 1000 m extent is never drawn: it follows its lake.', nothing, 'zone-2'),
		code: optional(textUpTo(40), 'Of a new area: its id is the kind, a hyphen and this. Zones of one lake share its code. Without it: the first free one of new-1, new-2, …', nothing, 'hongfeng'),
		name: optional(textUpTo(100), 'The name; a new area needs one.', nothing, '红枫湖二级保护区'),
		nameEn: optional(textUpTo(100), 'The name in English.', nothing),
		territory: optional(oneOf(TERRITORIES), 'Of a new district, township or park.', nothing)
	},
	step: {
		action: required(oneOf(PROPOSAL_ACTIONS.filter((action) => action !== 'create')), 'What is done.', 'submit'),
		note: optional(textUpTo(5000), 'Why.', () => ''),
		version: required(wholeWithin(1, 1_000_000), 'The proposal\'s version that the caller has seen.', '1'),
		title: optional(title, 'Of a revision.', nothing),
		reason: optional(reason, 'Of a revision.', nothing),
		validFrom: optional(calendarDate, 'Of a revision.', nothing)
	}
};
