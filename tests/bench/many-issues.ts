/** A problem list of any length: the map's own answers, lives by the table of steps, one chain of hashes, put in by the bulk. */
import { MATTERS, UNITS } from '#duty';
import { CHAIN_START, chainText, HOLIDAYS, NOTICE_YEARS, SOURCES, termsOf, workingCalendar, type Actor, type Issue, type OrganisationId } from '#issues';
import { dateInChina, messages } from '#i18n/server';
import { createHash } from 'node:crypto';
import { answerPlace } from '../../src/lib/server/answer.ts';
import { newIssue, type NewIssue } from '../../src/lib/server/problem-list/new-issue.ts';
import { provenMap } from '../../src/lib/server/proven-map.ts';
import type { Driver } from '../../src/lib/server/store/driver.ts';
import type { Store } from '../../src/lib/server/store/store.ts';
import { bundledFeatures, numbersFrom } from '../store/agreement.ts';
import { live, type Life, type Walk } from './issue-lives.ts';
import { textsOf } from './issue-texts.ts';
import { uniform } from './ground.ts';

const FIRST = Date.parse('2024-03-01T01:00:00Z');
const LAST = Date.parse('2026-11-25T01:00:00Z');
/** Issues that lie where the map was asked once: each a little aside. */
const AT_A_PLACE = 20;
const BATCH = 500;

const PUT_ISSUES = `
	insert into issue (number, version, state, matter, title, description, source, found_on, found_by, geom, lon, lat, accuracy, territory, zone,
		owner, lead, oversee, support, territorial, office, coordinator, parties, parts, determination, clause, due, original_due, due_basis,
		suspended_on, suspended_from, refusals, rounds, returns, submitted_by, agenda, decided,
		logged_at, logged_by, logged_for, changed_at, closed_at, terms, demo)
	select j ->> 'number', (j ->> 'version')::int4, j ->> 'state', j ->> 'matter', j ->> 'title', j ->> 'description', j ->> 'source', (j ->> 'foundOn')::date,
		j ->> 'foundBy', st_setsrid(st_point((j ->> 'lon')::float8, (j ->> 'lat')::float8), 4490), (j ->> 'lon')::float8, (j ->> 'lat')::float8, (j ->> 'accuracy')::float8,
		j ->> 'territory', j ->> 'zone', j ->> 'owner', texts_of(j -> 'lead'), texts_of(j -> 'oversee'), texts_of(j -> 'support'), texts_of(j -> 'territorial'),
		texts_of(j -> 'office'), j ->> 'coordinator', texts_of(j -> 'parties'), j -> 'parts', answer, j ->> 'clause', (j ->> 'due')::date, (j ->> 'originalDue')::date,
		j ->> 'dueBasis', (j ->> 'suspendedOn')::date, j ->> 'suspendedFrom', (j ->> 'refusals')::int4, (j ->> 'rounds')::int4, (j ->> 'returns')::int4,
		j ->> 'submittedBy', (j ->> 'agenda')::boolean, (j ->> 'decided')::boolean, (j ->> 'loggedAt')::timestamptz, j ->> 'loggedBy', j ->> 'loggedFor',
		(j ->> 'changedAt')::timestamptz, (j ->> 'closedAt')::timestamptz, texts_of(j -> 'terms'), false
	from jsonb_array_elements($1::text::jsonb) with ordinality as given(j, n) join made_answer on made_answer.place = (j ->> 'place')::int4
	order by n
	returning id::text`;
const PUT_STEPS = `
	insert into issue_step (place, issue_id, version, action, state_before, state_after, account_id, by_name, organisation, role, at, note, detail, hash)
	select (j ->> 'place')::int8, (j ->> 'issue')::int8, (j ->> 'version')::int4, j ->> 'action', j ->> 'stateBefore', j ->> 'stateAfter',
		j ->> 'account', j ->> 'by', j ->> 'organisation', j ->> 'role', j ->> 'at', j ->> 'note', j -> 'detail', j ->> 'hash'
	from jsonb_array_elements($1::text::jsonb) j`;

/** An officer and a head of every unit, the two offices: as many people as a life needs. */
async function engage(driver: Driver): Promise<Actor[]> {
	const people: Actor[] = [];
	const engaged: readonly (readonly [OrganisationId, Actor['role']])[] = [
		...UNITS.filter((unit) => !unit.startsWith('office-')).flatMap((unit) => [[unit, 'officer'], [unit, 'head']] as const),
		['office-gy', 'office'], ['office-as', 'office']
	];
	for (const [organisation, role] of engaged) {
		const [row] = await driver.query<{ id: string }>('insert into account (name, organisation, role, service) values ($1::text, $2::text, $3::text, true) returning id', [`${organisation} ${role}`, organisation, role]);
		people.push({ account: row?.id ?? '', name: `${organisation} ${role}`, organisation, role });
	}
	return people;
}

/** A place where an issue can lie, as the map answers for it. */
type Place = NewIssue;

async function askMap(driver: Driver, store: Store, count: number, random: () => number): Promise<Place[]> {
	const [dataVersion, words] = [await store.dataVersion(), messages('zh')];
	await provenMap(store, dataVersion);
	const points = uniform(await bundledFeatures(), count * 8);
	const moment = { at: new Date(LAST), today: dateInChina(new Date(LAST)), calendar: workingCalendar(HOLIDAYS, NOTICE_YEARS) };
	const places: Place[] = [];
	for (let n = 0; places.length < count && n < count * 8; n++) {
		const [lon = NaN, lat = NaN] = points.subarray(2 * n, 2 * n + 2);
		const matter = MATTERS[Math.floor(random() ** 2 * MATTERS.length)] ?? 'livestock';
		const answer = await answerPlace({ point: { lon, lat }, accuracy: 15, on: moment.today, matter }, { store, lang: 'zh', words, dataVersion });
		const told = { lon, lat, accuracy: 15, matter, title: '', description: '', source: 'own-check', foundOn: moment.today, foundBy: '', dueDate: null } as const;
		const issue = answer.ok ? newIssue(told, answer.body, 'gy-eeb', moment) : null;
		if (issue) places.push(issue);
	}
	await driver.exec('create table made_answer (place int4 primary key, answer jsonb not null)');
	for (let from = 0; from < places.length; from += BATCH) {
		const rows = places.slice(from, from + BATCH).map(({ determination }, i) => ({ place: from + i, answer: determination }));
		await driver.query(`insert into made_answer select (j ->> 'place')::int4, j -> 'answer' from jsonb_array_elements($1::text::jsonb) j`, [JSON.stringify(rows)]);
	}
	return places;
}

interface Making extends Walk {
	readonly places: readonly Place[];
	/** How many there will be. */
	readonly count: number;
	readonly numbers: Map<string, number>;
}

/** One issue from its logging on: the columns of its row, and its steps. */
function make(n: number, making: Making): { readonly row: object; readonly life: Life } {
	const { random, places, count, calendar, dayOf } = making;
	const at = new Date(FIRST + Math.floor((n / count) * (LAST - FIRST)));
	const today = dayOf(at);
	const place = Math.floor(random() * places.length);
	const asked = places[place];
	if (!asked) throw new Error('make: got no place, expected one');
	const { determination: _determination, terms: _terms, ...same } = asked;
	const finder = making.people[Math.floor(random() * making.people.length)] ?? making.people[0];
	if (!finder) throw new Error('make: got nobody, expected people');
	const year = today.slice(0, 4);
	const count0 = (making.numbers.get(year) ?? 0) + 1;
	making.numbers.set(year, count0);
	const number = `${year}-${String(count0).padStart(4, '0')}`;
	const due = calendar.add(today, 20);
	const texts = textsOf(n, random);
	const logged: Issue = {
		...same, id: '', number, version: 1, matter: same.matter, source: SOURCES[Math.floor(random() * SOURCES.length)] ?? 'own-check',
		parties: [...new Set([...same.parties, finder.organisation])] as Issue['parties'], loggedFor: finder.organisation, due, originalDue: due, dueBasis: 'default',
		suspendedOn: null, suspendedFrom: null, refusals: 0, rounds: 1, returns: 0, submittedBy: null, agenda: false, decided: false, request: null
	};
	const lived = live(logged, at, making);
	const first = {
		version: 1, action: 'log' as const, stateBefore: null, stateAfter: logged.state, actor: finder, at: at.toISOString(), note: texts.title,
		detail: { number, owner: logged.owner, lead: logged.lead, due }
	};
	const row = {
		...lived.issue, ...texts, place, lon: same.lon + (random() - 0.5) * 2e-4, lat: same.lat + (random() - 0.5) * 2e-4, foundOn: today, foundBy: finder.name,
		loggedAt: at.toISOString(), loggedBy: finder.account, changedAt: lived.changedAt, closedAt: lived.closedAt, terms: termsOf(texts.title, texts.description, number)
	};
	return { row, life: { ...lived, steps: [first, ...lived.steps] } };
}

/** Writes steps at the end of the chain, as the product hashes them. */
async function chain(driver: Driver, end: { length: number; hash: string }, lives: readonly { readonly id: string; readonly life: Life }[]): Promise<void> {
	const rows = lives.flatMap(({ id, life }) => life.steps.map((step) => {
		const placed = { ...step, place: ++end.length, issue: id };
		end.hash = createHash('sha256').update(chainText(end.hash, placed)).digest('hex');
		const { actor: { account, name: by, organisation, role }, ...rest } = placed;
		return { ...rest, account, by, organisation, role, hash: end.hash };
	}));
	await driver.query(PUT_STEPS, [JSON.stringify(rows)]);
}

/**
 * Fills an empty problem list with so many issues, always the same but for ids. The store must hold the bundled areas.
 * @returns how many steps they took
 */
export async function makeIssues(driver: Driver, store: Store, count: number): Promise<number> {
	const random = numbersFrom(20_240_301);
	const people = await engage(driver);
	const places = await askMap(driver, store, Math.ceil(count / AT_A_PLACE), random);
	const making: Making = { random, people, places, count, calendar: workingCalendar(HOLIDAYS, NOTICE_YEARS), until: LAST, dayOf: dateInChina, numbers: new Map() };
	const end = { length: 0, hash: CHAIN_START };
	await driver.transaction(async (tx) => {
		for (let from = 0; from < count; from += BATCH) {
			const made = Array.from({ length: Math.min(BATCH, count - from) }, (_, i) => make(from + i, making));
			const ids = await tx.query<{ id: string }>(PUT_ISSUES, [JSON.stringify(made.map(({ row }) => row))]);
			await chain(tx, end, made.map(({ life }, i) => ({ id: ids[i]?.id ?? '', life })));
		}
		await tx.query('update step_chain set length = $1::float8::int8, hash = $2::text', [end.length, end.hash]);
		for (const [year, last] of making.numbers) await tx.query('insert into issue_number (year, last) values ($1::int4, $2::int4)', [Number(year), last]);
	});
	await driver.exec('drop table made_answer');
	return end.length;
}
