import { dateInChina } from '#i18n/server';
import { meetingWords } from '#i18n/meetings';
import { canonicalJson, type Actor } from '#issues';
import {
	answersOf, cadenceOf, decisionsCarriedOut, forbiddenMeetingStep, mayCall, maySeeMeeting, meetingStepsFor, type CarriedOut, type Decision, type MeetingFault, type Stuck
} from '#meetings';
import type { Standing } from '../endpoint.ts';
import { agendaFor } from './agenda.ts';
import type { Posted } from '../post.ts';
import { keyFault } from '../problem-list/changing.ts';
import { isIssueId as isMeetingId, signedIn } from '../problem-list/reading.ts';
import { forbid, found, overtaken, refuse, type Outcome, type Refused } from '../problem.ts';
import type { Given } from '../request/reading.ts';
import type { MeetingStepped, StoredMeeting } from './meetings.ts';
import type { meetingParameters } from './parameters.ts';
import { readMeeting as readNewMeeting, readMeetingStep } from './reading-bodies.ts';

const today = () => dateInChina(new Date());

/** A decision with what has become of it. */
export interface DecisionShown extends Decision {
	readonly done: CarriedOut | null;
	readonly overdue: boolean;
	/** May the caller report on it? */
	readonly mine: boolean;
}

function decisionsShown({ meeting, steps }: StoredMeeting, actor: Actor): readonly DecisionShown[] {
	const done = decisionsCarriedOut(meeting, steps);
	return meeting.decisions.map((decision, place) => ({
		...decision, done: done[place] ?? null, overdue: !done[place] && decision.due < today() && meeting.state === 'held',
		mine: meeting.state === 'held' && forbiddenMeetingStep(actor, 'report', meeting, place) === null
	}));
}

const stepsFor = ({ meeting, steps }: StoredMeeting, actor: Actor) => meetingStepsFor(actor, meeting, decisionsCarriedOut(meeting, steps));

function itemShown(stored: StoredMeeting, actor: Actor): object {
	const { agenda, decisions: _decisions, minutes: _minutes, ...item } = stored.meeting;
	const shown = decisionsShown(stored, actor);
	return {
		...item, items: agenda.length, decisions: shown.length, open: stored.meeting.state === 'held' ? shown.filter(({ done }) => !done).length : 0,
		overdue: shown.filter(({ overdue }) => overdue).length, actions: stepsFor(stored, actor)
	};
}

/** Decisions of meetings that were held, those not carried out first, each with its meeting. */
function tasksOf(stored: readonly StoredMeeting[], actor: Actor) {
	return stored.filter(({ meeting }) => meeting.state === 'held').flatMap((each) => decisionsShown(each, actor).map((decision, place) => ({
		...decision, place, meeting: each.meeting.id, number: each.meeting.number, heldOn: each.meeting.heldOn, version: each.meeting.version
	})));
}

/** What the meetings held before one have decided: all that is undone, and what was done since the one before it. */
function broughtForward(all: readonly StoredMeeting[], { meeting }: StoredMeeting, actor: Actor) {
	const earlier = all.filter(({ meeting: { id, heldOn, state } }) => id !== meeting.id && state === 'held' && heldOn <= meeting.heldOn);
	const last = earlier[0]?.meeting.heldOn ?? '';
	return tasksOf(earlier, actor).filter(({ done }) => !done || dateInChina(new Date(done.at)) >= last);
}

function noSuchMeeting({ words, lang }: Pick<Standing, 'words' | 'lang'>, id: string): Refused {
	return refuse([{ field: 'id', message: meetingWords(lang).noMeeting({ got: id.slice(0, 40) }) }], words, 'unknown-id');
}

function mayNot({ words, lang }: Pick<Standing, 'words' | 'lang'>, why: keyof ReturnType<typeof meetingWords>['forbidden']): Refused {
	return forbid(meetingWords(lang).forbidden[why], words);
}

/** A meeting that the actor may see; another is not told apart from one that does not exist. */
export async function meetingSeen(id: string, { store, words, lang }: Pick<Standing, 'store' | 'words' | 'lang'>, actor: Actor): Promise<Outcome<StoredMeeting>> {
	const stored = isMeetingId(id) ? await store.meetings.find(id) : null;
	return stored && maySeeMeeting(actor, stored.meeting) ? found(stored) : noSuchMeeting({ words, lang }, id);
}

/** What a meeting says, its decisions and those of the meetings before it with their state, its steps, and what the actor may do. */
export async function wholeMeeting(id: string, standing: Standing, actor: Actor): Promise<Outcome<object>> {
	const stored = await meetingSeen(id, standing, actor);
	if (!stored.ok) return stored;
	const { meeting, steps } = stored.body;
	const before = broughtForward(await standing.store.meetings.list(actor), stored.body, actor);
	const { agenda, closed } = await agendaFor(meeting.agenda, standing, actor);
	const invited = forbiddenMeetingStep(actor, 'attend', meeting) === null;
	const said = answersOf(meeting, steps);
	const answers = meeting.units.map((unit, place) => ({ unit, answer: said[place] ?? null, mine: invited && unit === actor.organisation }));
	return found({ ...meeting, agenda, closed, answers, decisions: decisionsShown(stored.body, actor), before, actions: stepsFor(stored.body, actor), steps });
}

/** `GET /api/v1/meetings` */
export const readMeetings = signedIn(async ({ year }: Given<typeof meetingParameters.list>, { store }: Standing, actor) => {
	const all = await store.meetings.list(actor);
	const day = today();
	const tasks = tasksOf(all, actor).filter(({ done }) => !done);
	return found({
		year: year ?? Number(day.slice(0, 4)), cadence: cadenceOf(all.map(({ meeting }) => meeting), year ?? Number(day.slice(0, 4)), day),
		items: all.map((stored) => itemShown(stored, actor)), tasks, mayCall: mayCall(actor)
	});
});

/** `GET /api/v1/meetings/{id}` */
export const readMeeting = signedIn((_given: object, standing: Standing, actor) => wholeMeeting(standing.path.id ?? '', standing, actor));

/** `GET /api/v1/meetings/stuck`: what an agenda should have on it. */
export const readStuck = signedIn(async (_given: object, standing: Standing, actor) => {
	if (!mayCall(actor)) return mayNot(standing, 'not-office');
	const { store } = standing;
	const day = today();
	const undone = tasksOf(await store.meetings.list(actor), actor).filter(({ done }) => !done).map(({ meeting, place, number, text, unit, due }): Stuck =>
		({ about: 'decision', ref: `${meeting}#${place}`, why: 'undone', number, title: text, unit, count: null, due }));
	return found({ on: day, items: [...(await store.meetings.stuck(actor, day)), ...undone] });
});

function faultsShown(faults: readonly MeetingFault[], { words, lang }: Posted): Refused {
	const said = meetingWords(lang).faults;
	return refuse(faults.map(({ field, fault }) => ({ field, message: said[fault] })), words, 'incomplete');
}

/** `POST /api/v1/meetings` */
export const callMeeting = (body: unknown, given: object, posted: Posted) => signedIn(async (_given: object, standing: Posted, actor) => {
	if (!mayCall(actor)) return mayNot(standing, 'not-office');
	const long = keyFault(standing);
	if (long) return long;
	const content = readNewMeeting(body, standing);
	if (!content.ok) return content;
	const called = await standing.store.meetings.call(content.body, actor, { key: standing.header('idempotency-key'), body: canonicalJson(body) }, new Date());
	if (called.kind === 'key-reused') return refuse([{ field: 'Idempotency-Key', message: standing.words.problems.keyReused }], standing.words, 'incomplete');
	if (called.kind === 'faulty') return faultsShown(called.faults, standing);
	const whole = await wholeMeeting(called.id, standing, actor);
	return whole.ok ? { ...whole, status: called.kind === 'made' ? 201 : 200 } : whole;
})(given, posted);

async function refusalOf(id: string, stepped: Exclude<MeetingStepped, { kind: 'done' }>, given: number, standing: Posted, actor: Actor): Promise<Refused> {
	if (stepped.kind === 'unknown') return noSuchMeeting(standing, id);
	if (stepped.kind === 'forbidden') return stepped.why === 'unseen' ? noSuchMeeting(standing, id) : mayNot(standing, stepped.why);
	if (stepped.kind === 'faulty') return faultsShown(stepped.faults, standing);
	const now = await wholeMeeting(id, standing, actor);
	return overtaken({ given, now: stepped.version }, now.ok ? { meeting: now.body } : {}, standing.words);
}

/** `POST /api/v1/meetings/{id}/steps` */
export const stepMeeting = (body: unknown, given: object, posted: Posted) => signedIn(async (_given: object, standing: Posted, actor) => {
	const id = standing.path.id ?? '';
	const asked = readMeetingStep(body, standing);
	if (!asked.ok) return asked;
	if (!isMeetingId(id)) return noSuchMeeting(standing, id);
	const stepped = await standing.store.meetings.step(id, asked.body, actor, new Date());
	return stepped.kind === 'done' ? wholeMeeting(id, standing, actor) : refusalOf(id, stepped, asked.body.version, standing, actor);
})(given, posted);
