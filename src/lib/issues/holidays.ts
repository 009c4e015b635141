import type { CalendarDay } from './calendar.ts';

/** A year's notice of the State Council: spans without work, and the weekend days that are worked instead (调休). */
interface Notice {
	readonly year: number;
	readonly source: string;
	/** Name, first and last day. */
	readonly rest: readonly (readonly [name: string, first: string, last: string])[];
	readonly work: readonly (readonly [name: string, day: string])[];
}

const NOTICES: readonly Notice[] = [
	{
		year: 2024, source: '国办发明电〔2023〕7号',
		rest: [
			['元旦', '2024-01-01', '2024-01-01'], ['春节', '2024-02-10', '2024-02-17'], ['清明节', '2024-04-04', '2024-04-06'],
			['劳动节', '2024-05-01', '2024-05-05'], ['端午节', '2024-06-10', '2024-06-10'], ['中秋节', '2024-09-15', '2024-09-17'],
			['国庆节', '2024-10-01', '2024-10-07']
		],
		work: [
			['春节', '2024-02-04'], ['春节', '2024-02-18'], ['清明节', '2024-04-07'], ['劳动节', '2024-04-28'], ['劳动节', '2024-05-11'],
			['中秋节', '2024-09-14'], ['国庆节', '2024-09-29'], ['国庆节', '2024-10-12']
		]
	},
	{
		year: 2025, source: '国办发明电〔2024〕12号',
		rest: [
			['元旦', '2025-01-01', '2025-01-01'], ['春节', '2025-01-28', '2025-02-04'], ['清明节', '2025-04-04', '2025-04-06'],
			['劳动节', '2025-05-01', '2025-05-05'], ['端午节', '2025-05-31', '2025-06-02'], ['国庆节、中秋节', '2025-10-01', '2025-10-08']
		],
		work: [['春节', '2025-01-26'], ['春节', '2025-02-08'], ['劳动节', '2025-04-27'], ['国庆节、中秋节', '2025-09-28'], ['国庆节、中秋节', '2025-10-11']]
	},
	{
		year: 2026, source: '国办发明电〔2025〕7号',
		rest: [
			['元旦', '2026-01-01', '2026-01-03'], ['春节', '2026-02-15', '2026-02-23'], ['清明节', '2026-04-04', '2026-04-06'],
			['劳动节', '2026-05-01', '2026-05-05'], ['端午节', '2026-06-19', '2026-06-21'], ['中秋节', '2026-09-25', '2026-09-27'],
			['国庆节', '2026-10-01', '2026-10-07']
		],
		work: [
			['元旦', '2026-01-04'], ['春节', '2026-02-14'], ['春节', '2026-02-28'], ['劳动节', '2026-05-09'], ['国庆节', '2026-09-20'],
			['国庆节', '2026-10-10']
		]
	}
];

/**
 * Of a year whose notice we do not have, only what the law itself gives. The new moon of 2027-02-06 falls four minutes
 * before midnight in China: that day, not the next, is the first of the year, whatever a coarser almanac says.
 */
const STATUTORY: Notice = {
	year: 2027,
	source: '全国年节及纪念日放假办法（2024年11月修订），调休安排尚未公布',
	rest: [
		['元旦', '2027-01-01', '2027-01-01'], ['春节', '2027-02-05', '2027-02-08'], ['清明节', '2027-04-05', '2027-04-05'],
		['劳动节', '2027-05-01', '2027-05-02'], ['端午节', '2027-06-09', '2027-06-09'], ['中秋节', '2027-09-15', '2027-09-15'],
		['国庆节', '2027-10-01', '2027-10-03']
	],
	work: []
};

const DAY = 86_400_000;

function daysFrom(first: string, last: string): readonly string[] {
	const start = Date.parse(first);
	const count = Math.round((Date.parse(last) - start) / DAY) + 1;
	return Array.from({ length: count }, (_, index) => new Date(start + index * DAY).toISOString().slice(0, 10));
}

function daysOf({ source, rest, work }: Notice): readonly CalendarDay[] {
	const free = rest.flatMap(([name, first, last]) => daysFrom(first, last).map((day) => ({ day, working: false, name, source })));
	return [...free, ...work.map(([name, day]) => ({ day, working: true, name: `${name}调休`, source }))];
}

/** The public holidays of China, and the weekend days worked for them, of 2024 to 2027; those of 2027 are the law's alone. */
export const HOLIDAYS: readonly CalendarDay[] = [
	...NOTICES.flatMap(daysOf),
	...daysOf(STATUTORY).map((day) => ({ ...day, name: `${day.name}（暂定）` }))
];

/** The years whose notices come with the product, whole. */
export const NOTICE_YEARS: readonly number[] = NOTICES.map(({ year }) => year);
