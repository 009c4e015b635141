import { OFFICES, type UnitId } from '#duty';
import { offset, type DrawnShape } from '#geo';
import { dateInChina, messages } from '#i18n/server';
import type { Actor, Issue, OrganisationId, WorkingCalendar } from '#issues';
import { answerPlace } from '../answer.ts';
import type { Answer } from '../describe.ts';
import { freezingOf } from '../documents/operations.ts';
import { templateScenes } from '../presentations/templates.ts';
import { newIssue, type Site, type Told } from '../problem-list/new-issue.ts';
import { siteOf } from '../problem-list/site.ts';
import type { Store } from '../store/store.ts';
import type { Move } from './courses.ts';
import type { Inside } from './demonstration.ts';
import { NOTES } from './notes.ts';
import { loginOf, SAMPLE_PEOPLE } from './people.ts';
import { meetingDeeds } from './meetings.ts';
import { proposalDeeds } from './proposal-deeds.ts';
import { quarterEnds } from './quarters.ts';
import { SAMPLES, type Sample } from './samples.ts';
import { scheduled, type Moment, type Scheduled } from './schedule.ts';
import { fillWater } from './water.ts';
import { organisationFor, toUnitOf } from './standing.ts';

/** What is at hand while samples are made. */
interface Making extends Inside {
	readonly calendar: WorkingCalendar;
	readonly people: ReadonlyMap<string, Actor>;
}

/** Something that is done at a moment. */
interface Deed {
	readonly on: Moment;
	readonly work: (making: Making) => Promise<void>;
}

const nothing = async () => ({});
/** What the samples are made of is one request each, and none is ever sent again. */
const REQUEST = { key: null, body: '' };

function personAt(people: Making['people'], organisation: OrganisationId, role: Actor['role']): Actor {
	const person = people.get(loginOf(organisation, role));
	if (!person) throw new Error(`personAt: got ${organisation} ${role}, expected one of the sample people`);
	return person;
}

/** Somebody who acts for an organisation: an officer, or whoever there is. */
function personOf(people: Making['people']): (organisation: OrganisationId) => Actor {
	return (organisation) => personAt(people, organisation, organisation === 'leading-group' ? 'leader' : OFFICES.some((seat) => seat === organisation) ? 'office' : 'officer');
}

const EEB: Readonly<Record<string, UnitId>> = { guiyang: 'gy-eeb', anshun: 'as-eeb', guian: 'ga-eeb' };

/** Who has found it, by how it was found. */
function finderOf({ source }: Sample, answer: Answer, people: Making['people']): Actor {
	const units = (role: string) => (answer.duties[0]?.roles ?? []).filter((entry) => entry.role === role).map(({ unit }) => unit);
	const [lead] = units('lead');
	const [office = 'office-gy'] = units('office');
	if (source === 'joint-check' || source === 'joint-enforcement' || !lead) return personAt(people, office, 'office');
	const [territorial = lead] = units('territorial');
	return personAt(people, source === 'own-check' ? lead : source === 'complaint' ? territorial : (EEB[answer.territory ?? ''] ?? lead), 'officer');
}

const words = messages('zh');

/** What the map answers for a sample on the day on which it was logged: at its place, and along all that was drawn. */
interface Answered {
	readonly answer: Answer;
	readonly site: Site;
}

/** The line or area of a sample that has one. */
function drawnAt({ sample: { corners }, place }: Scheduled): DrawnShape | null {
	if (!corners) return null;
	const positions = corners.map(([east, north]) => {
		const { lon, lat } = offset(place, east, north);
		return [Number(lon.toFixed(6)), Number(lat.toFixed(6))];
	});
	const closed = String(positions[0]) === String(positions.at(-1));
	return closed ? { type: 'Polygon', coordinates: [positions] } : { type: 'LineString', coordinates: positions };
}

async function answerFor(of: Scheduled, store: Store): Promise<Answered> {
	const { sample, place, logged: { day } } = of;
	const standing = { store, lang: 'zh' as const, words, dataVersion: await store.dataVersion() };
	const answer = await answerPlace({ point: place, accuracy: sample.accuracy ?? 0, on: day, matter: sample.matter }, standing);
	const site = await siteOf({ ...toldOf(of), foundBy: '' }, drawnAt(of), day, standing);
	if (!answer.ok || !site.ok) throw new Error(`answerFor: got no answer, expected one for ${sample.spot}${sample.title}`);
	return { answer: answer.body, site: site.body };
}

function toldOf({ sample, place, logged }: Scheduled): Omit<Told, 'foundBy'> {
	const { matter, source, accuracy = 0, title, description, spot } = sample;
	return { ...place, accuracy, matter, source, title: `演示·${spot}${title}`, description: `（演示）${description}`, foundOn: logged.day, dueDate: null };
}

async function logSample(of: Scheduled, { answer, site }: Answered, { issues, people, calendar }: Making): Promise<string> {
	const { at, day } = of.logged;
	const finder = finderOf(of.sample, answer, people);
	const moment = { at, today: day, calendar };
	const given = newIssue({ ...toldOf(of), foundBy: finder.name }, site, finder.organisation, moment);
	if (!given) throw new Error(`logSample: got a place out of scope, expected ${of.sample.spot} in it`);
	const logged = await issues.log(given, finder, moment, REQUEST, nothing);
	if (logged.kind !== 'made') throw new Error(`logSample: got ${logged.kind}, expected a new issue`);
	await issues.saw(logged.id, finder, at);
	return logged.id;
}

function noteOf({ matter }: Sample, { note }: Move): string {
	return typeof note === 'string' ? NOTES[matter][note] : note.text;
}

async function takeMove(id: string, sample: Sample, move: Move & { readonly on: Moment }, { issues, people, calendar }: Making): Promise<void> {
	const issue: (Issue & { readonly version: number }) | undefined = (await issues.find(id))?.item;
	if (!issue) throw new Error(`takeMove: got no issue ${id}, expected the sample that was logged`);
	const { action, term, on: { at, day } } = move;
	const actor = personAt(people, ...organisationFor(move.by, issue));
	const asked = { action, note: noteOf(sample, move), version: issue.version, ...toUnitOf(action, sample, issue), dueDate: term === undefined ? null : calendar.add(day, term) };
	const stepped = await issues.step(id, asked, actor, { at, today: day, calendar }, nothing);
	if (stepped.kind !== 'done') throw new Error(`takeMove ${sample.title}: got ${JSON.stringify(stepped)} for ${action} by ${actor.name}, expected it done`);
	await issues.saw(id, actor, at);
}

/** A sample's life as deeds, of which only the first knows no number yet. */
function deedsOf(of: Scheduled, answered: Answered): readonly Deed[] {
	let id = '';
	return [
		{ on: of.logged, work: async (making) => void (id = await logSample(of, answered, making)) },
		...of.moves.map((move) => ({ on: move.on, work: (making: Making) => takeMove(id, of.sample, move, making) }))
	];
}

/** Each office freezes the list of a quarter when it is over (四(三)). */
function freezeQuarter(quarter: { readonly from: string; readonly to: string }, on: Moment): Deed {
	return {
		on,
		async work({ documents, people }) {
			for (const seat of ['office-gy', 'office-as'] as const) {
				const freezing = freezingOf({ kind: 'problem-list', ...quarter, territory: null }, personAt(people, seat, 'office'), on.at);
				if (freezing) await documents.freeze(freezing);
			}
		}
	};
}

const peopleOf = async ({ accounts }: Pick<Inside, 'accounts'>): Promise<ReadonlyMap<string, Actor>> =>
	new Map((await accounts.list()).map(({ id, login, name, organisation, role }) => [login, { account: id, name, organisation, role }]));

async function makePeople(inside: Inside): Promise<ReadonlyMap<string, Actor>> {
	for (const person of SAMPLE_PEOPLE) await inside.accounts.create(person, 'demonstration');
	return peopleOf(inside);
}

/** What the office shows at the meeting to come: the template of the half-year, filled from the samples. */
async function makePresentation(store: Store, now: Date): Promise<void> {
	const [office] = OFFICES;
	const actor = personAt(await peopleOf(store), office, 'office');
	const filling = { store, actor, lang: 'zh', at: now, words: messages('zh'), dataVersion: await store.dataVersion() } as const;
	const filled = await templateScenes('half-yearly', dateInChina(now), filling);
	const id = await store.presentations.create({ title: '演示·联席会议汇报', lang: 'zh', ...filled }, actor, now);
	const made = await store.presentations.find(id, { actor, key: null });
	const saved = await store.presentations.save(id, made?.item.version ?? 0, { title: null, sharing: 'signed-in', scenes: null }, actor, now);
	if (saved.kind !== 'done') throw new Error(`makePresentation: got ${saved.kind}, expected the sample to be kept`);
}

/** The areas that proposals would change. */
async function areasOn(day: string, { proposals }: Store) {
	const applying = await proposals.applied({ title: '', reason: '', validFrom: day, changes: [] });
	if (!applying.ok) throw new Error(`areasOn: got ${JSON.stringify(applying.faults)}, expected the areas of ${day}`);
	return applying.applied.before;
}

/**
 * Fills a new demonstration with sample people, and with issues, proposals and meetings that they have made and carried on, by the same code as
 * real ones and one after another in time; does nothing when it has been filled. Takes seconds.
 */
export async function fillDemonstration(store: Store, now: Date): Promise<void> {
	if (!(await store.demonstration.isEmpty())) return;
	const [today, calendar] = [dateInChina(now), await store.calendar.current()];
	const samples = scheduled(SAMPLES, today, calendar);
	// what the map says is asked before the transaction begins: the embedded database has one connection
	const lives = await Promise.all(samples.map(async (sample) => deedsOf(sample, await answerFor(sample, store))));
	const first = samples.map(({ logged }) => logged.day).sort()[0] ?? today;
	const lists = quarterEnds(first, today, calendar).map(({ frozen, ...quarter }) => freezeQuarter(quarter, frozen));
	const areas = await areasOn(today, store);
	const further = [...proposalDeeds(today, areas, calendar), ...meetingDeeds(today, calendar)].map(({ on, work }): Deed => ({ on, work: (making) => work({ ...making, personOf: personOf(making.people) }) }));
	const deeds = [...lives.flat(), ...lists, ...further].sort((a, b) => a.on.at.getTime() - b.on.at.getTime());
	const filled = await store.demonstration.fill(now, async (inside) => {
		const making = { ...inside, calendar, people: await makePeople(inside) };
		for (const { work } of deeds) await work(making);
		await fillWater(making.monitoring, (organisation) => personAt(making.people, organisation, organisation === 'office-gy' ? 'office' : 'officer'), today);
	});
	if (filled) await makePresentation(store, now);
}
