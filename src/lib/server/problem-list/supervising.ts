import { supervisionWords } from '#i18n/supervision';
import { waitingAt } from '#meetings';
import { FIGURES, meanDays, searchForFigure, unitsCounted, type FigureAsked } from '#issues';
import type { Lang } from '#i18n/server';
import type { UnitId } from '#duty';
import type { Standing } from '../endpoint.ts';
import { forbid, found, refuse } from '../problem.ts';
import type { Given } from '../request/reading.ts';
import { momentsOf, type Counted } from './figures.ts';
import type { issueParameters } from './parameters.ts';
import { signedIn } from './reading.ts';
import { thisMoment } from './shown.ts';
import { makeDigests } from './telling.ts';

/** `GET /api/v1/inbox`: what the caller's organisation was told last, and what meetings ask of it now: an invitation for this afternoon does not wait for tomorrow. */
export const readInbox = signedIn(async (_given: object, { store }: Standing, { organisation }) => {
	await makeDigests(store, new Date());
	const [digest, meetings, moment] = await Promise.all([store.digests.last(organisation), store.meetings.all(), thisMoment(store)]);
	return found({ day: digest?.day ?? null, digest, meetings: waitingAt(organisation, meetings, moment) });
});

/** The first day of the quarter in which a day lies. */
const quarterOf = (day: string) => `${day.slice(0, 5)}${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;

/** Each figure and what it counts, in words. */
function definitions(lang: Lang): readonly { readonly id: string; readonly name: string; readonly definition: string }[] {
	const { names, definitions: told, meanDays: name, meanDaysAbout: definition } = supervisionWords(lang).figures;
	return [...FIGURES.map((id) => ({ id, name: names[id], definition: told[id] })), { id: 'meanDays', name, definition }];
}

type Period = Pick<FigureAsked, 'from' | 'to'>;

function figuresShown({ courses, ...counted }: Counted, period: Period, between: (from: string, to: string) => number): object {
	const lists = Object.fromEntries(FIGURES.map((figure) => [figure, searchForFigure({ figure, unit: counted.unit, ...period })]));
	return { ...counted, meanDays: meanDays(courses, between), lists };
}

const NONE = { open: 0, overdue: 0, closed: 0, returned: 0, unfounded: 0, refused: 0, courses: [] };

/** `GET /api/v1/issues/figures`: what each unit has to do and has done, each number with the list of its issues. */
export const readFigures = signedIn(async (given: Given<typeof issueParameters.figures>, { store, words, lang }: Standing, actor) => {
	const period = { from: given.from ?? quarterOf(given.to), to: given.to };
	if (period.from > period.to) return refuse([{ field: 'from', message: supervisionWords(lang).periodReversed(period) }], words);
	const units: readonly UnitId[] = unitsCounted(actor);
	if (given.unit !== null && !units.includes(given.unit)) return forbid(words.issues.forbidden.unseen, words);
	const { today, calendar } = await thisMoment(store);
	const counted = new Map((await store.figures.count(actor, momentsOf(period), today, given.unit)).map((row) => [row.unit, row]));
	const asked = given.unit === null ? units : [given.unit];
	const figures = asked.map((unit) => figuresShown(counted.get(unit) ?? { unit, ...NONE }, period, calendar.between));
	return found({ ...period, today, definitions: definitions(lang), figures });
});
