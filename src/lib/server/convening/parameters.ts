import { UNITS } from '#duty';
import { AGENDA_KINDS, CHAIRS, GUEST_KINDS, MEETING_ACTIONS, MEETING_KINDS, type MeetingStepAction } from '#meetings';
import { calendarDate, lineUpTo, oneOf, textUpTo } from '../request/kinds.ts';
import { wholeWithin } from '../request/numbers.ts';
import { optional, read, required, unread, type Kind } from '../request/reading.ts';

const nothing = () => null;
const empty = () => '';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Hours and minutes of the day. */
const clockTime: Kind<string> = {
	schema: { type: 'string', pattern: CLOCK.source },
	read: (text, { words }) => (CLOCK.test(text) ? read(text) : unread(words.problems.notAClockTime({ got: text.slice(0, 20) })))
};

const minutes = textUpTo(20_000);
export const MOST_ITEMS = 100;
export const MOST_GUESTS = 40;

/** What a meeting says in single members; its lists are read apart. */
const content = {
	kind: { kind: oneOf(MEETING_KINDS), about: 'plenary: the whole working group, each half-year. special: those concerned, each quarter.', example: 'special' },
	title: { kind: lineUpTo(120), about: 'As it is announced.', example: '2026年第四季度专题会议' },
	heldOn: { kind: calendarDate, about: 'The day.', example: '2026-12-15' },
	place: { kind: lineUpTo(120), about: 'Where.', example: '贵阳市生态环境局三楼会议室' },
	chair: { kind: oneOf(CHAIRS), about: 'Who presides: of a plenary meeting leader or executive-deputy, of a special one deputy.', example: 'deputy' }
} as const;

const times = {
	time: optional(clockTime, 'When it begins, China\'s time.', nothing, '14:30'),
	minutes: optional(minutes, 'Of the whole.', nothing)
};

/** The parameters of the meetings' operations; bodies are read by the same, but for their lists. */
export const meetingParameters = {
	list: { year: optional(wholeWithin(2024, 2100), 'The year whose cadence is told. Without it: this one.', nothing, '2026') },
	call: {
		kind: required(content.kind.kind, content.kind.about, content.kind.example), title: required(content.title.kind, content.title.about, content.title.example),
		heldOn: required(content.heldOn.kind, content.heldOn.about, content.heldOn.example), place: required(content.place.kind, content.place.about, content.place.example),
		chair: required(content.chair.kind, content.chair.about, content.chair.example), ...times
	},
	step: {
		action: required(oneOf(MEETING_ACTIONS.filter((action): action is MeetingStepAction => action !== 'call')), 'What is done.', 'hold'),
		version: required(wholeWithin(1, 1_000_000), 'The meeting\'s version that the caller has seen.', '1'),
		note: optional(textUpTo(5000), 'Why; of attend: whom the unit sends; of report: how the decision was carried out.', empty),
		decision: optional(wholeWithin(0, MOST_ITEMS - 1), 'report, remind, reopen: which decision, from 0.', nothing, '0'),
		kind: optional(content.kind.kind, 'revise, hold: otherwise.', nothing), title: optional(content.title.kind, 'The same.', nothing),
		heldOn: optional(content.heldOn.kind, 'The same.', nothing), place: optional(content.place.kind, 'The same.', nothing), chair: optional(content.chair.kind, 'The same.', nothing), ...times
	},
	guest: {
		kind: required(oneOf(GUEST_KINDS), 'delegates: 两代表一委员. provincial: departments of the province.', 'experts'),
		who: required(lineUpTo(120), 'Whom, in the words of the invitation.', '水生态专家 2 人')
	},
	item: {
		about: required(oneOf(AGENDA_KINDS), 'What it is about.', 'issue'),
		ref: optional(lineUpTo(60), 'The id of that; of a decision the meeting\'s, a hash and its place: 3#0.', nothing, '12'),
		title: required(lineUpTo(300), 'As it stands on the agenda.', '2026-0012 红枫湖北岸养殖场直排'),
		minutes: optional(minutes, 'What was said to it.', empty)
	},
	decision: {
		text: required(textUpTo(1000), 'Who does what.', '于期限前关闭直排口'),
		unit: required(oneOf(UNITS), 'The unit that it charges.', 'gov-qingzhen'),
		due: required(calendarDate, 'Until when.', '2027-01-31'),
		item: optional(wholeWithin(0, MOST_ITEMS - 1), 'The item of the agenda to which it was taken, from 0.', nothing, '0')
	}
};
