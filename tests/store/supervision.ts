import { FIGURES, HOLIDAYS, NOTICE_YEARS, ORGANISATIONS, sightOf, workingCalendar, type Actor, type Digest, type IssueAction, type OrganisationId, type StepAsked } from '#issues';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { countedBy, momentsOf } from '../../src/lib/server/problem-list/figures.ts';
import type { News } from '../../src/lib/server/problem-list/feed.ts';
import type { NewIssue } from '../../src/lib/server/problem-list/new-issue.ts';
import type { Driver } from '../../src/lib/server/store/driver.ts';
import { migrate } from '../../src/lib/server/store/migrate.ts';
import { readQueries } from '../../src/lib/server/store/queries.ts';
import { Store } from '../../src/lib/server/store/store.ts';

const calendar = workingCalendar(HOLIDAYS, NOTICE_YEARS);
const nothing = async () => ({});
/** Noon in China. */
const noon = (today: string) => ({ at: new Date(`${today}T04:00:00Z`), today, calendar });

const NEW: NewIssue = {
	state: 'assigned', matter: 'livestock', title: '养殖场', description: '', source: 'joint-check', foundOn: '2026-10-01', foundBy: '某人',
	geometry: { type: 'Point', coordinates: [106.4, 26.5] }, lon: 106.4, lat: 26.5, accuracy: 0, territory: 'guiyang', zone: null, owner: 'gov-qingzhen',
	lead: ['gov-qingzhen'], oversee: ['gy-agri'], support: [], territorial: ['gov-qingzhen'], office: ['office-gy'], coordinator: null,
	parties: ['gov-qingzhen', 'gy-agri', 'office-gy'], parts: [], determination: {}, clause: null, due: '2026-11-20', dueBasis: 'default', terms: []
} as unknown as NewIssue;

/** What the problem list tells by itself must be alike on every database. */
export function describeSupervision(name: string, open: () => Promise<Driver>): void {
	describe(`the problem list on ${name} by itself`, () => {
		let [driver, store] = [null as unknown as Driver, null as unknown as Store];
		const people = new Map<string, Actor>();

		beforeAll(async () => {
			driver = await open();
			await migrate(driver, join('db', 'migrations'));
			store = new Store(driver, readQueries('.'));
		});
		afterAll(() => driver?.close());

		async function person(organisation: OrganisationId, role: Actor['role'] = 'officer', name = ''): Promise<Actor> {
			const key = `${organisation} ${role} ${name}`;
			const known = people.get(key);
			if (known) return known;
			const [row] = await driver.query<{ id: string }>('insert into account (name, organisation, role, service) values ($1::text, $1::text, $2::text, true) returning id', [organisation, role]);
			const made = { account: row?.id ?? '', name: organisation, organisation, role };
			people.set(key, made);
			return made;
		}
		async function log(day: string, change: Partial<NewIssue> = {}): Promise<string> {
			const logged = await store.issues.log({ ...NEW, ...change }, await person('gy-agri'), noon(day), { key: null, body: '' }, nothing);
			if (logged.kind !== 'made') throw new Error(`log: got ${logged.kind}, expected a new issue`);
			return logged.id;
		}
		async function step(id: string, day: string, by: Actor, action: IssueAction, more: Partial<StepAsked> = {}): Promise<void> {
			const version = (await store.issues.find(id))?.item.version ?? 0;
			const stepped = await store.issues.step(id, { action, note: '说明', version, ...more }, by, noon(day), nothing);
			if (stepped.kind !== 'done') throw new Error(`step ${action}: got ${JSON.stringify(stepped)}, expected it done`);
		}
		async function untilSubmitted(id: string, day: string): Promise<void> {
			const owner = await person('gov-qingzhen');
			for (const action of ['accept', 'plan', 'start', 'submit'] as const) await step(id, day, owner, action);
		}

		test('the calendar that an administrator extends is in use at once, and a correction holds', async () => {
			const before = await store.calendar.current();
			expect([before.isWorking('2027-02-09'), before.knownUntil]).toEqual([true, '2026-12-31']);
			await store.calendar.extend([{ day: '2027-02-09', working: false, name: '春节', source: '通知' }, { day: '2027-02-20', working: true, name: '春节调休', source: '通知' }]);
			const after = await store.calendar.current();
			expect([after.isWorking('2027-02-09'), after.isWorking('2027-02-20'), after.isWorking('2027-02-05'), after.knownUntil]).toEqual([false, true, false, '2026-12-31']);
			await store.calendar.declare({ year: 2027, source: '通知' });
			expect([(await store.calendar.current()).knownUntil, await store.calendar.declared()]).toEqual(['2027-12-31', [{ year: 2027, source: '通知' }]]);
			expect([await store.calendar.withdraw(2027), await store.calendar.withdraw(2027), (await store.calendar.current()).knownUntil]).toEqual([true, false, '2026-12-31']);
			await store.calendar.extend([{ day: '2027-02-20', working: false, name: '更正', source: '更正通知' }]);
			expect((await store.calendar.current()).isWorking('2027-02-20')).toBe(false);
			expect((await store.calendar.added()).map(({ day, name }) => [day, name])).toEqual([['2027-02-09', '春节'], ['2027-02-20', '更正']]);
		});

		describe('the feed', () => {
			test('tells each follower within two seconds of what it may see, and of nothing else', async () => {
				const told = { owner: [] as News[], stranger: [] as News[], office: [] as News[] };
				const ends = [
					await store.feed.follow(await person('gov-qingzhen'), null, (news) => told.owner.push(news)),
					await store.feed.follow(await person('gov-huaxi'), null, (news) => told.stranger.push(news)),
					await store.feed.follow(await person('office-gy', 'office'), null, (news) => told.office.push(news))
				];
				const id = await log('2026-11-25');
				await step(id, '2026-11-25', await person('gov-qingzhen'), 'accept');
				await vi.waitFor(() => expect(told.owner.at(-1)).toMatchObject({ id, version: 2 }), { timeout: 2000, interval: 10 });
				expect(told.office.at(-1)).toMatchObject({ id, version: 2 });
				expect(told.stranger).toEqual([]);
				for (const end of ends) end();
				expect(store.feed.followers).toBe(0);
			});

			test('tells whoever comes back what it has missed, once each, then goes on', async () => {
				const owner = await person('gov-qingzhen');
				const { length } = await store.issues.chainEnd();
				const [first, second] = [await log('2026-11-25'), await log('2026-11-25')];
				await step(first, '2026-11-25', owner, 'accept');
				const told: News[] = [];
				const end = await store.feed.follow(owner, length, (news) => told.push(news));
				// the first issue once, as it stands now
				expect(told.map(({ id, version }) => [id, version])).toEqual([[second, 1], [first, 2]]);
				await step(second, '2026-11-25', owner, 'accept');
				await vi.waitFor(() => expect(told.map(({ id, version }) => [id, version])).toEqual([[second, 1], [first, 2], [second, 2]]), { timeout: 2000, interval: 10 });
				end();
				const again: News[] = [];
				(await store.feed.follow(owner, told.at(-1)?.place ?? 0, (news) => again.push(news)))();
				expect(again).toEqual([]);
			});

			test('takes a place beyond the end of the chain, as after a restore, for now', async () => {
				const told: News[] = [];
				const end = await store.feed.follow(await person('gov-qingzhen'), 1e12, (news) => told.push(news));
				const id = await log('2026-11-25');
				await vi.waitFor(() => expect(told.map((news) => news.id)).toEqual([id]), { timeout: 2000, interval: 10 });
				end();
			});
		});

		describe('digests', () => {
			const DAY = { today: '2026-11-26', calendar };
			const shown = (digest: Digest | null) => digest?.sections.map(({ section, count }) => [section, count]);

			test('are made once for a day, one for each organisation, also by several at once', async () => {
				await Promise.all([store.digests.make(DAY), store.digests.make(DAY), new Store(driver, readQueries('.')).digests.make(DAY)]);
				const rows = await driver.query<{ organisation: string; count: number }>(`select organisation, count(*)::int4 as count from digest where day = '2026-11-26' group by organisation`);
				expect(rows).toHaveLength(ORGANISATIONS.length);
				expect(rows.every(({ count }) => count === 1)).toBe(true);
			});

			test('stay as they were made, and the next day\'s tells only what is new since', async () => {
				const before = await store.digests.last('gov-qingzhen');
				const late = await log('2026-11-26', { due: '2026-11-30', title: '新送' });
				await store.digests.make(DAY);
				expect(await store.digests.last('gov-qingzhen')).toEqual(before);
				await store.digests.make({ today: '2026-11-27', calendar });
				const next = await store.digests.last('gov-qingzhen');
				expect(next?.day).toBe('2026-11-27');
				expect(next?.sections.find(({ section }) => section === 'sent')?.issues).toMatchObject([{ id: late, title: '新送', daysLeft: 1 }]);
			});

			test('propose supervision by what was taken since the deadline', async () => {
				const id = await log('2026-10-09', { due: '2026-11-13', title: '久拖' });
				const office = await person('office-gy', 'office');
				await step(id, '2026-11-12', office, 'remind');
				const proposal = async (today: string) => {
					await store.digests.make({ today, calendar });
					return (await store.digests.last('office-gy'))?.sections.find(({ section }) => section === 'supervise')?.issues.find((each) => each.id === id)?.proposal;
				};
				// reminded before the deadline: that is no supervision of what is overdue
				expect(await proposal('2026-11-30')).toBe('remind');
				await step(id, '2026-11-30', office, 'remind');
				expect(await proposal('2026-12-01')).toBe('notify');
				await step(id, '2026-12-01', office, 'notify');
				expect(await proposal('2026-12-02')).toBe('summon');
			});

			test('are claimed for mailing once, however many ask, and only with something to tell and somewhere to go', async () => {
				await store.digests.mailTo('gov-qingzhen', ['b@example.org', 'a@example.org']);
				await store.digests.mailTo('as-water', ['nobody@example.org']);
				expect((await store.digests.unsent('2026-12-02')).map(({ organisation, addresses }) => [organisation, addresses])).toEqual([['gov-qingzhen', ['a@example.org', 'b@example.org']]]);
				const claims = await Promise.all([1, 2, 3].map(() => store.digests.claim('gov-qingzhen', '2026-12-02')));
				expect(claims.filter((claimed) => claimed)).toHaveLength(1);
				expect(await store.digests.unsent('2026-12-02')).toEqual([]);
				expect(shown(await store.digests.last('as-water'))).toEqual([]);
				await store.digests.mailTo('gov-qingzhen', []);
				expect(await store.digests.addresses()).toEqual([{ organisation: 'as-water', addresses: ['nobody@example.org'] }]);
			});
		});

		describe('figures', () => {
			const period = { from: '2027-01-01', to: '2027-03-31' };
			const today = '2027-04-01';

			beforeAll(async () => {
				const [owner, overseer, office] = [await person('gov-qingzhen'), await person('gy-agri', 'head'), await person('office-gy', 'office')];
				const [signed, returned, unfounded, refused] = [await log('2027-01-04'), await log('2027-02-02'), await log('2027-03-01'), await log('2027-03-02')];
				await untilSubmitted(signed, '2027-01-05');
				await step(signed, '2027-01-06', office, 'sign-off');
				await untilSubmitted(returned, '2027-02-02');
				for (let times = 0; times < 2; times++) {
					await step(returned, '2027-03-31', overseer, 'return');
					await step(returned, '2027-03-31', owner, 'submit');
				}
				await step(unfounded, '2027-03-02', office, 'unfounded');
				await step(refused, '2027-03-03', owner, 'refuse', { toUnit: 'gy-eeb', clause: '附二(二)' });
				// outside the period, one day on either side
				const [early, after] = [await log('2026-12-31'), await log('2027-04-01')];
				await step(early, '2026-12-31', office, 'unfounded');
				await step(after, '2027-04-01', office, 'unfounded');
				const suspended = await log('2027-03-31', { due: '2027-03-31' });
				await step(suspended, '2027-03-31', office, 'suspend');
			});

			const seers: readonly (readonly [OrganisationId, Actor['role']])[] = [['gov-qingzhen', 'officer'], ['office-gy', 'office'], ['leading-group', 'leader'], ['gy-supervision', 'officer']];
			test.each(seers)('every number is the count of the list that it opens, for %s (%s)', async (organisation, role) => {
				const seer = await person(organisation, role);
				const rows = await store.figures.count(seer, momentsOf(period), today, null);
				expect(rows.length).toBeGreaterThan(0);
				for (const row of rows) {
					for (const figure of FIGURES) {
						const wanted = { counted: countedBy({ figure, unit: row.unit, ...period }, today) };
						expect([row.unit, figure, await store.issues.count(seer, wanted)]).toEqual([row.unit, figure, row[figure]]);
						const { items } = await store.issues.list(seer, wanted, { sort: 'number', behind: null, limit: 200 });
						expect(items).toHaveLength(row[figure]);
					}
				}
			});

			test('are what happened in the period, each issue once', async () => {
				const office = await person('office-gy', 'office');
				const [qingzhen] = await store.figures.count(office, momentsOf(period), today, 'gov-qingzhen');
				expect(qingzhen).toMatchObject({ unit: 'gov-qingzhen', closed: 1, returned: 1, unfounded: 1, refused: 1, courses: [{ logged: '2027-01-04', closed: '2027-01-06', count: 1 }] });
				const [eeb] = await store.figures.count(office, momentsOf(period), today, 'gy-eeb');
				expect(eeb).toMatchObject({ open: 1, overdue: 1, closed: 0, refused: 0 });
				const narrow = await store.figures.count(office, momentsOf({ from: '2027-01-06', to: '2027-01-06' }), today, 'gov-qingzhen');
				expect(narrow[0]).toMatchObject({ closed: 1, returned: 0, unfounded: 0 });
			});

			test('a suspended issue is open and not overdue', async () => {
				const office = await person('office-gy', 'office');
				const [{ open = 0, overdue = 0 } = {}] = await store.figures.count(office, momentsOf(period), today, 'gov-qingzhen');
				expect(open - overdue).toBe(1);
			});

			test('count nothing that the caller may not see', async () => {
				const stranger = await person('gov-pingba');
				expect(sightOf(stranger)).toEqual({ organisation: 'gov-pingba', territories: [] });
				expect(await store.figures.count(stranger, momentsOf(period), today, null)).toEqual([]);
			});
		});
	});
}
