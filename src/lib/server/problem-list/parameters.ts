import { CLAUSES, MATTERS, MEMBER_UNITS, TERRITORIES, UNITS } from '#duty';
import { ACTIONS, FIGURES, SORTS, SOURCES, STATES } from '#issues';
import { dateInChina } from '#i18n/server';
import { accuracyMetres, boundingBox, calendarDate, latitude, lineUpTo, longitude, oneOf, textUpTo } from '../request/kinds.ts';
import { numberWithin, wholeWithin } from '../request/numbers.ts';
import { optional, required } from '../request/reading.ts';

const nothing = () => null;
const DUE = ['overdue', 'week', 'month'] as const;
const ZONES = ['zone-1', 'zone-2', 'zone-quasi'] as const;
const lon = required(longitude, 'Longitude in degrees, CGCS2000 (EPSG:4490).', '106.41');
const lat = required(latitude, 'Latitude in degrees, CGCS2000 (EPSG:4490).', '26.52');
const today = () => dateInChina(new Date());

/** The filter of the list; the map and the figures take the same. */
export const issueFilter = {
	state: optional(oneOf([...STATES, 'open', 'closed'] as const), 'One state, or all open or closed ones.', nothing, 'open'),
	unit: optional(oneOf(UNITS), 'A unit that has it, or that leads, oversees, supports or is territorially responsible.', nothing, 'gy-water'),
	matter: optional(oneOf(MATTERS), 'One matter.', nothing, 'water-pollution'),
	territory: optional(oneOf(TERRITORIES), 'One territory.', nothing, 'guiyang'),
	zone: optional(oneOf(ZONES), 'The strictest source-protection zone of the place.', nothing, 'zone-2'),
	source: optional(oneOf(SOURCES), 'How it was found.', nothing, 'joint-check'),
	due: optional(oneOf(DUE), 'Open issues that are overdue, or due within 7 or 30 days or overdue.', nothing, 'overdue'),
	q: optional(textUpTo(100), 'Text in the number, the title or the description.', nothing, '排污'),
	bbox: optional(boundingBox, 'A box in degrees: west,south,east,north.', nothing, '106.3,26.3,106.6,26.6'),
	figure: optional(oneOf(FIGURES), 'Exactly the issues that a figure of `unit` has counted between the days `from` and `to`: the four go together.', nothing),
	from: optional(calendarDate, 'The first day of the figure\'s period.', nothing),
	to: optional(calendarDate, 'The last day of the figure\'s period.', nothing)
};

/** What is said of an issue when it is logged, beside where it is. */
const report = {
	matter: required(oneOf(MATTERS), 'The matter.', 'water-pollution'),
	title: required(lineUpTo(120), 'In a few words.', '岸边新增排污口'),
	description: optional(textUpTo(5000), 'What was found.', () => '', '管径约 30 厘米，有污水流出。'),
	accuracy: optional(accuracyMetres, 'How far the true position may be away, in metres.', () => 0, '15'),
	source: optional(oneOf(SOURCES), 'How it was found.', () => 'own-check' as const, 'joint-check'),
	foundOn: optional(calendarDate, 'The day on which it was found. Without it: today in China.', today, '2026-01-31'),
	foundBy: optional(lineUpTo(100), 'Who found it. Without it: whoever logs it.', nothing, '巡查组'),
	dueDate: optional(calendarDate, 'The deadline. Without it: the product\'s own term in working days, marked as such.', nothing, '2026-12-31')
};
const spot = 'in degrees, CGCS2000 (EPSG:4490), of the place; with `geometry` not needed: the spot on it that stands for it.';

/** The parameters of the problem list's operations; bodies are read by the same. */
export const issueParameters = {
	list: {
		...issueFilter,
		sort: optional(oneOf(SORTS), 'The order; a minus puts the latest first.', () => '-logged' as const, 'due'),
		cursor: optional(textUpTo(300), 'Where the page begins: `next` of the page before.', nothing),
		limit: optional(wholeWithin(1, 200), 'How many at most.', () => 50, '50')
	},
	clusters: { ...issueFilter, cell: optional(numberWithin(0.0001, 10), 'The side of a cell in degrees.', () => 0.02, '0.02') },
	nearby: {
		lon, lat, matter: optional(oneOf(MATTERS), 'One matter.', nothing, 'water-pollution'),
		metres: optional(numberWithin(1, 5000), 'How far away at most, in metres.', () => 200, '200')
	},
	figures: {
		from: optional(calendarDate, 'The first day. Without it: the first of the quarter of the last one.', nothing, '2026-10-01'),
		to: optional(calendarDate, 'The last day. Without it: today in China.', today, '2026-12-31'),
		unit: optional(oneOf(UNITS), 'One unit. Without it: all whose figures the caller may see.', nothing, 'gy-water')
	},
	log: { lon, lat, ...report },
	/** The same of a line or polygon, on which a spot need not be named. */
	logAlong: { lon: optional(longitude, `Longitude ${spot}`, nothing, '106.41'), lat: optional(latitude, `Latitude ${spot}`, nothing, '26.52'), ...report },
	step: {
		action: required(oneOf(ACTIONS.filter((action) => action !== 'log')), 'What is done.', 'accept'),
		note: optional(textUpTo(5000), 'Why, or what was done.', () => ''),
		version: required(wholeWithin(1, 1_000_000), 'The issue\'s version that the caller has seen.', '1'),
		toUnit: optional(oneOf(MEMBER_UNITS), 'The other unit.', nothing, 'gy-eeb'),
		clause: optional(oneOf(CLAUSES), 'The clause on which it rests.', nothing, '附二(二)'),
		dueDate: optional(calendarDate, 'The deadline that is set.', nothing, '2026-12-31')
	}
};
