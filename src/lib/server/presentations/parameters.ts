import { LANGS } from '#i18n/server';
import { FIGURE_SOURCES, LIMITS, SHARINGS, TEMPLATES } from '#scenes';
import { calendarDate, lineUpTo, oneOf, textUpTo } from '../request/kinds.ts';
import { wholeWithin } from '../request/numbers.ts';
import { optional, required } from '../request/reading.ts';

const nothing = () => null;
const title = lineUpTo(LIMITS.title);

/** Bytes of a picture as it is sent. */
export const LARGEST_PICTURE = 12_000_000;

/** The parameters of the presentations' operations; bodies are read by the same, but for `scenes` and `scene`. */
export const presentationParameters = {
	read: { key: optional(textUpTo(100), 'The secret of a link, for whoever has not signed in.', nothing) },
	create: {
		title: required(title, 'The name.', '第四季度专题会议'),
		template: optional(oneOf(TEMPLATES), 'Fills itself from the data. Without it: no scenes.', nothing, 'quarterly'),
		copyOf: optional(textUpTo(20), 'The id of a presentation that the caller may read: its scenes are copied.', nothing),
		language: optional(oneOf(LANGS), 'In which language the template is written. Without it: that of the request.', nothing, 'zh')
	},
	save: {
		version: required(wholeWithin(1, 1_000_000_000), 'The version that the caller has seen.', '1'),
		title: optional(title, 'Without it: as it is.', nothing, '第四季度专题会议'),
		sharing: optional(oneOf(SHARINGS), 'Who may read it. Without it: as it is. A link is made by itself.', nothing, 'signed-in')
	},
	figures: {
		source: required(oneOf(FIGURE_SOURCES), 'What is counted.', 'issues-by-unit'),
		from: optional(calendarDate, 'First day of the period. Without it: that of the quarter.', nothing, '2026-10-01'),
		to: optional(calendarDate, 'Last day of the period. Without it: today in China.', nothing, '2026-12-31'),
		page: optional(wholeWithin(1, 100), 'Which part of the rows.', () => 1, '1'),
		filter: optional(textUpTo(LIMITS.address), 'Of `issues-listed`: which issues, as the address of the problem list has it.', () => '', 'state=open&territory=guiyang')
	},
	map: { address: required(textUpTo(LIMITS.address), 'What it shows: `/` with its question, `/issues` with its filter, `/issues/{id}` or `/proposals/{id}`.', '/issues?state=open') }
};
