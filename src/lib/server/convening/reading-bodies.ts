import { MEMBER_UNITS, UNITS, type UnitId } from '#duty';
import { meetingWords } from '#i18n/meetings';
import type { MeetingContent, MeetingStepAction } from '#meetings';
import type { Posted } from '../post.ts';
import { readMembers } from '../problem-list/changing.ts';
import { found, refuse, type Outcome } from '../problem.ts';
import { apart, refusedWith } from '../request/body-parts.ts';
import type { Given, Parameters } from '../request/reading.ts';
import type { MeetingStepAsked } from './meetings.ts';
import { meetingParameters, MOST_GUESTS, MOST_ITEMS } from './parameters.ts';

const LISTS = ['units', 'guests', 'agenda', 'decisions'] as const;
type Lists = Pick<MeetingContent, (typeof LISTS)[number]>;

function refusedList(field: string, posted: Posted, most: number) {
	return refuse([{ field, message: meetingWords(posted.lang).reading.list({ most }) }], posted.words);
}

/** A list of objects, each by the same parameters; what is wrong says in which. */
function readObjects<P extends Parameters>(value: unknown, field: string, parameters: P, posted: Posted, most: number): Outcome<readonly Given<P>[]> {
	if (!Array.isArray(value) || value.length > most) return refusedList(field, posted, most);
	const read = value.map((each: unknown) => readMembers(each, parameters, posted));
	const errors = read.flatMap((members, index) => (members.ok ? [] : members.problem.errors.map(({ field: of, message }) => ({ field: `${field}[${index}].${of}`, message }))));
	return errors.length > 0 ? refuse(errors, posted.words) : found(read.flatMap((members) => (members.ok ? [members.body] : [])));
}

function readUnits(value: unknown, posted: Posted): Outcome<readonly UnitId[]> {
	const isUnit = (each: unknown): each is UnitId => UNITS.some((unit) => unit === each);
	if (!Array.isArray(value) || !value.every(isUnit)) return refuse([{ field: 'units', message: meetingWords(posted.lang).reading.units }], posted.words);
	return found(UNITS.filter((unit) => value.includes(unit)));
}

type ListsRead = { readonly [Name in keyof Lists]: Outcome<Lists[Name]> | null };

function readLists({ units, guests, agenda, decisions }: Readonly<Record<string, unknown>>, posted: Posted): ListsRead {
	const given = <T>(value: unknown, read: (value: unknown) => Outcome<T>) => (value === undefined || value === null ? null : read(value));
	return {
		units: given(units, (value) => readUnits(value, posted)),
		guests: given(guests, (value) => readObjects(value, 'guests', meetingParameters.guest, posted, MOST_GUESTS)),
		agenda: given(agenda, (value) => readObjects(value, 'agenda', meetingParameters.item, posted, MOST_ITEMS)),
		decisions: given(decisions, (value) => readObjects(value, 'decisions', meetingParameters.decision, posted, MOST_ITEMS))
	};
}

const listsGiven = (read: ListsRead): Partial<Lists> =>
	Object.fromEntries(Object.entries(read).flatMap(([name, outcome]) => (outcome?.ok ? [[name, outcome.body]] : [])));

const outcomesOf = (read: ListsRead) => Object.values(read).filter((outcome) => outcome !== null);

/** What a new meeting says, or everything that is wrong with it. A plenary calls all units unless it is said otherwise. */
export function readMeeting(body: unknown, posted: Posted): Outcome<MeetingContent> {
	const { lists, rest } = apart(body, LISTS);
	const members = readMembers(rest, meetingParameters.call, posted);
	const read = readLists(lists, posted);
	const refused = refusedWith([members, ...outcomesOf(read)], posted);
	if (refused) return refused;
	if (!members.ok) throw new Error('readMeeting: got a refusal without errors, expected some');
	const { minutes, ...said } = members.body;
	const invited = said.kind === 'plenary' ? MEMBER_UNITS : [];
	return found({ units: invited, guests: [], agenda: [], decisions: [], ...said, minutes: minutes ?? '', ...listsGiven(read) });
}

/** A step, and what of the meeting it says otherwise. */
export function readMeetingStep(body: unknown, posted: Posted): Outcome<MeetingStepAsked> {
	const { lists, rest } = apart(body, LISTS);
	const members = readMembers(rest, meetingParameters.step, posted);
	const read = readLists(lists, posted);
	const refused = refusedWith([members, ...outcomesOf(read)], posted);
	if (refused) return refused;
	if (!members.ok) throw new Error('readMeetingStep: got a refusal without errors, expected some');
	const { action, version, note, decision, ...told } = members.body;
	// a time can be taken back: null says so where other members that are null were left out
	const noTime = typeof rest === 'object' && rest !== null && 'time' in rest && told.time === null ? { time: null } : {};
	const said = { ...Object.fromEntries(Object.entries(told).filter(([, member]) => member !== null)), ...noTime, ...listsGiven(read) } as Partial<MeetingContent>;
	const content = Object.keys(said).length > 0 ? said : null;
	return found({ action: action as MeetingStepAction, version, note, decision, content });
}
