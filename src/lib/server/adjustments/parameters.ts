import { AREA_KINDS, CLAUSES, TERRITORIES, UNITS } from '#duty';
import { ORGANISATIONS } from '#issues';
import { ENDINGS, LINES, OPERATIONS, OPINIONS, PROPOSAL_ACTIONS, PROPOSAL_STATES, type StepAction } from '#proposals';
import { calendarDate, latitude, lineUpTo, longitude, oneOf, textUpTo } from '../request/kinds.ts';
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
		awaiting: optional(oneOf(UNITS), 'Those for which this unit\'s opinion is still asked.', nothing, 'gov-qingzhen'),
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
	edge: {
		polygon: optional(wholeWithin(0, 100_000), 'Which polygon of the change\'s geometry, from 0.', () => 0, '0'),
		ring: optional(wholeWithin(0, 100_000), 'Which of its rings, from 0: the outline.', () => 0, '0'),
		from: required(wholeWithin(0, 1_000_000), 'The corner at which it begins, from 0.', '12'),
		to: required(wholeWithin(0, 1_000_000), 'The corner at which it ends, in the order of the ring; over the first one where that comes between.', '15')
	},
	step: {
		action: required(oneOf(PROPOSAL_ACTIONS.filter((action): action is StepAction => action !== 'create')), 'What is done.', 'submit'),
		note: optional(textUpTo(5000), 'Why.', () => ''),
		version: required(wholeWithin(1, 1_000_000), 'The proposal\'s version that the caller has seen.', '1'),
		title: optional(title, 'Of a revision.', nothing),
		reason: optional(reason, 'Of a revision.', nothing),
		validFrom: optional(calendarDate, 'Of a revision.', nothing),
		dueDate: optional(calendarDate, 'ask-opinions: the day until which opinions are asked.', nothing, '2026-12-31'),
		opinion: optional(oneOf(OPINIONS), 'opine: what the unit says. Whoever does not agree says why in `note`.', nothing, 'agree'),
		change: optional(wholeWithin(0, MOST_CHANGES - 1), 'opine, comment: which change, from 0. Without it: the whole.', nothing, '0'),
		clause: optional(oneOf(CLAUSES), 'opine, comment: the clause on which it rests.', nothing, '附二(二)'),
		lon: optional(longitude, 'opine, comment: where what is said shows; degrees, CGCS2000 (EPSG:4490).', nothing, '106.41'),
		lat: optional(latitude, 'The same.', nothing, '26.52'),
		actNumber: optional(lineUpTo(100), 'approve, annul, reject: the number of the act (文号).', nothing, '黔府函〔2026〕287号'),
		actDate: optional(calendarDate, 'approve, annul, reject: the day of the act.', nothing, '2026-12-01'),
		effectiveFrom: optional(calendarDate, 'approve: the first day on which the lines hold. Without it: the day that was proposed.', nothing, '2027-01-01'),
		lines: optional(oneOf(LINES), 'approve: official where the lines are those of the act itself. Without it they are illustrative, as drawn after it.', nothing, 'official'),
		effectiveUntil: optional(calendarDate, 'annul: the first day on which the lines hold no more.', nothing, '2027-07-01'),
		ending: optional(oneOf(ENDINGS), 'annul: annulled by who approved it or stands above (撤销), or suspended by a court (停止执行).', nothing, 'annulled')
	}
};
