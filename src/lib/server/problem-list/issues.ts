import {
	forbidden, sightOf, takeStep, termsOf, type Actor, type Forbidden, type Issue, type IssueProgress, type IssueSort, type IssueView, type Sight, type StepAsked, type StepFault,
	type StepTaken, type StepView, type WorkingCalendar
} from '#issues';
import { createHash } from 'node:crypto';
import type { Driver } from '../store/driver.ts';
import type { Queries } from '../store/queries.ts';
import type { countedBy } from './figures.ts';
import { readIssueFeatures, type FeaturesQuestion, type IssueExtent, type IssueFeatures } from './issue-features.ts';
import type { NewIssue } from './new-issue.ts';
import { withRequests } from './requests.ts';
import { StepChain, type ChainEnd, type StoredStep } from './step-chain.ts';

export type { StoredStep } from './step-chain.ts';

/** An issue as the database keeps it for lists; the deadline's distance depends on the day and is added later. */
export type StoredItem = Omit<IssueView, 'overdue' | 'daysLeft' | 'description' | 'foundBy' | 'loggedBy' | 'geometry' | 'determination' | 'steps' | 'attachments' | 'actions' | 'seen'> & Issue;

/** An issue as the database keeps it, whole. */
export interface StoredIssue extends Pick<IssueView, 'description' | 'foundBy' | 'loggedBy' | 'geometry' | 'determination' | 'attachments' | 'seen'> {
	readonly item: StoredItem;
	readonly steps: readonly StepView[];
}

/** What the filter asks of the database: see issue_keys_for in the migrations. */
export interface Wanted {
	readonly states?: readonly string[] | null;
	readonly unit?: string | null;
	readonly matter?: string | null;
	readonly territory?: string | null;
	readonly zone?: string | null;
	readonly source?: string | null;
	/** ISO day: open issues whose deadline lies before it. */
	readonly dueBefore?: string | null;
	readonly terms?: readonly string[] | null;
	readonly bbox?: readonly number[] | null;
	readonly counted?: ReturnType<typeof countedBy> | null;
}

/** Where a page of the list begins: behind this row. */
export interface Behind {
	readonly value: string;
	readonly id: string;
}

export interface IssuePage {
	readonly items: readonly StoredItem[];
	readonly next: Behind | null;
	/** How many there are on all pages. */
	readonly total: number;
}

/** So many are sorted in less time than a page of them may take to come by when all issues are walked in order. */
const FEW = 5000;

export interface Cluster {
	readonly lon: number;
	readonly lat: number;
	readonly count: number;
	readonly overdue: number;
	readonly id: string | null;
	readonly number: string | null;
	readonly state: string | null;
}

/** What may be said of an issue to whoever may not open it, and who may. */
export interface CitedIssue extends Pick<Issue, 'matter' | 'owner' | 'territory' | 'parties'> {
	readonly id: string;
	readonly number: string;
}

/** A moment, the day that it is in China, and its calendar. */
export interface Moment {
	readonly at: Date;
	readonly today: string;
	readonly calendar: WorkingCalendar;
}

export type Logged =
	| { readonly kind: 'made' | 'made-before'; readonly id: string }
	| { readonly kind: 'key-reused' };

export type Stepped =
	| { readonly kind: 'done'; readonly id: string; readonly version: number }
	| { readonly kind: 'unknown' }
	| { readonly kind: 'forbidden'; readonly why: Forbidden }
	| { readonly kind: 'stale'; readonly version: number }
	| { readonly kind: 'incomplete'; readonly faults: readonly StepFault[] };

/** What a step does beside its own row, in the same transaction: papers and photos that it carries. Gives what is hashed of them. */
export type Carried = (tx: Driver, issue: string) => Promise<Readonly<Record<string, unknown>>>;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The problem list's questions of the database. Every change is one transaction, with its step at the end of the chain. */
export class Issues {
	readonly #driver: Driver;
	readonly #queries: Queries;
	readonly #steps: StepChain;

	constructor(driver: Driver, queries: Queries) {
		this.#driver = driver;
		this.#queries = queries;
		this.#steps = new StepChain(queries);
	}

	/** Logs an issue; the same key of the same account again gives the issue that it made. */
	log(given: NewIssue, actor: Actor, moment: Moment, request: { readonly key: string | null; readonly body: string }, carried: Carried): Promise<Logged> {
		return this.#driver.transaction(async (tx): Promise<Logged> => {
			const end = await this.#steps.lock(tx);
			const before = request.key === null ? [] : await this.#queries.run<{ issueId: string; bodySha256: string }>(tx, 'issue-requested', [actor.account, request.key]);
			if (before[0]) return before[0].bodySha256 === sha256(request.body) ? { kind: 'made-before', id: before[0].issueId } : { kind: 'key-reused' };
			const number = await this.#nextNumber(tx, moment.today);
			const columns = { ...given, terms: [...given.terms, ...termsOf(number)], number, at: moment.at.toISOString(), loggedBy: actor.account, loggedFor: actor.organisation };
			const [row] = await this.#queries.run<{ id: string }>(tx, 'insert-issue', [JSON.stringify(columns)]);
			if (!row) throw new Error('insert-issue: got no row, expected the new issue');
			if (request.key !== null) await this.#queries.run(tx, 'insert-issue-request', [actor.account, request.key, sha256(request.body), row.id]);
			const detail = { number, owner: given.owner, lead: given.lead, due: given.due, ...(await carried(tx, row.id)) };
			await this.#chain(tx, end, {
				issue: row.id, version: 1, action: 'log', stateBefore: null, stateAfter: given.state, actor, at: columns.at, note: given.title, detail
			});
			return { kind: 'made', id: row.id };
		});
	}

	/** Takes a step: rights, version and what it must carry are looked at under the lock, so that nothing is lost between two people. */
	step(id: string, { version, ...asked }: StepAsked & { readonly version: number }, actor: Actor, moment: Moment, carried: Carried): Promise<Stepped> {
		return this.#driver.transaction(async (tx): Promise<Stepped> => {
			const end = await this.#steps.lock(tx);
			const [row] = await this.#queries.run<{ item: StoredItem }>(tx, 'issue-facts', [id]);
			if (!row) return { kind: 'unknown' };
			const issue = row.item;
			const why = forbidden(actor, asked.action, issue);
			if (why === 'unseen' || why === 'not-yours') return { kind: 'forbidden', why };
			if (issue.version !== version) return { kind: 'stale', version: issue.version };
			if (why) return { kind: 'forbidden', why };
			const outcome = takeStep(issue, actor, asked, moment);
			if (!outcome.ok) return { kind: 'incomplete', faults: outcome.faults };
			return this.#take(tx, { issue, asked, actor, moment, end, progress: outcome.progress, carried });
		});
	}

	async #take(tx: Driver, taken: Taken): Promise<Stepped> {
		const { issue, asked, actor, moment, end, progress, carried } = taken;
		const [next, at] = [issue.version + 1, moment.at.toISOString()];
		await this.#queries.run(tx, 'update-issue', [issue.id, next, JSON.stringify(progress), at]);
		const { toUnit, clause, dueDate } = asked;
		const said = { ...(toUnit ? { toUnit } : {}), ...(clause ? { clause } : {}), ...(dueDate ? { dueDate } : {}) };
		const detail = { ...said, owner: progress.owner, due: progress.due, ...(progress.request && { request: progress.request }), ...(await carried(tx, issue.id)) };
		await this.#chain(tx, end, {
			issue: issue.id, version: next, action: asked.action, stateBefore: issue.state, stateAfter: progress.state, actor, at, note: asked.note, detail
		});
		return { kind: 'done', id: issue.id, version: next };
	}

	/** An issue, whole; null when there is none. Whether it may be seen is for the caller to ask. */
	async find(id: string): Promise<StoredIssue | null> {
		const [row] = await this.#queries.run<StoredIssue>(this.#driver, 'issue-whole', [id]);
		return row ?? null;
	}

	/** What may be said of some to whoever may not open them, and who may. */
	cited(ids: readonly string[]): Promise<CitedIssue[]> {
		return ids.length === 0 ? Promise.resolve([]) : this.#queries.run<CitedIssue>(this.#driver, 'issues-cited', [ids]);
	}

	/** Remembers that an account has opened it. */
	async saw(id: string, { account, organisation }: Actor, at: Date = new Date()): Promise<void> {
		await this.#queries.run(this.#driver, 'insert-sight', [id, account, organisation, at.toISOString()]);
	}

	/** A page of the issues that somebody may see and asks for. How many there are says how the page is best found, so they are counted first. */
	async list(actor: Actor, wanted: Wanted, page: { readonly sort: IssueSort; readonly behind: Behind | null; readonly limit: number }): Promise<IssuePage> {
		const { sort, behind, limit } = page;
		const total = await this.count(actor, wanted);
		const rows = total === 0 ? [] : await this.#queries.run<{ item: StoredItem; sort_value: string }>(
			this.#driver, 'issues-listed', [sight(actor), JSON.stringify(wanted), sort, behind?.value ?? null, behind?.id ?? null, limit + 1, total <= FEW]
		);
		const shown = rows.slice(0, limit);
		const last = shown.at(-1);
		const items = await withRequests(this.#driver, this.#queries, shown.map(({ item }) => item));
		return { items, next: rows.length > limit && last ? { value: last.sort_value, id: last.item.id } : null, total };
	}

	/** How many there are. */
	async count(actor: Actor, wanted: Wanted): Promise<number> {
		const [row] = await this.#queries.run<{ total: number }>(this.#driver, 'issues-counted', [sight(actor), JSON.stringify(wanted)]);
		return row?.total ?? 0;
	}

	/** One page of them as points in a coordinate system. */
	features(actor: Actor, question: FeaturesQuestion): Promise<IssueFeatures> {
		return readIssueFeatures(this.#driver, this.#queries, sight(actor), question);
	}

	/** Where those lie that somebody may see, and since when there are any; null when there are none. */
	async extent(actor: Actor): Promise<IssueExtent | null> {
		const [extent] = await this.#queries.run<IssueExtent>(this.#driver, 'issue-extent', [sight(actor)]);
		return extent ?? null;
	}

	/** Them in cells of so many degrees, the fullest first. */
	clusters(actor: Actor, wanted: Wanted, cell: number, today: string): Promise<Cluster[]> {
		return this.#queries.run<Cluster>(this.#driver, 'issues-clustered', [sight(actor), JSON.stringify(wanted), cell, today]);
	}

	/** Open issues within so many metres, nearest first. */
	async nearby(actor: Actor, point: { readonly lon: number; readonly lat: number }, matter: string | null, metres: number): Promise<{ item: StoredItem; distance: number }[]> {
		const rows = await this.#queries.run<{ item: StoredItem; distance: number }>(this.#driver, 'issues-nearby', [point.lon, point.lat, metres, matter, sight(actor)]);
		const items = await withRequests(this.#driver, this.#queries, rows.map(({ item }) => item));
		return items.map((item, index) => ({ item, distance: rows[index]?.distance ?? 0 }));
	}

	/** The chain of all steps from a place on, as it was hashed. */
	stepsFrom(place: number, most: number): Promise<StoredStep[]> {
		return this.#steps.from(this.#driver, place, most);
	}

	/** The end of the chain. */
	chainEnd(): Promise<ChainEnd> {
		return this.#steps.end(this.#driver);
	}

	/** Issues that do not stand where their last step has left them; there are none unless somebody changed the tables by hand. */
	astray(): Promise<{ id: string }[]> {
		return this.#queries.run(this.#driver, 'issue-states');
	}

	async #nextNumber(tx: Driver, today: string): Promise<string> {
		const year = today.slice(0, 4);
		const [row] = await this.#queries.run<{ last: number }>(tx, 'next-issue-number', [Number(year)]);
		return `${year}-${String(row?.last ?? 0).padStart(4, '0')}`;
	}

	async #chain(tx: Driver, end: ChainEnd, step: Omit<StepTaken, 'place'>): Promise<void> {
		await this.#steps.add(tx, end, 'insert-step', step);
		await this.#queries.run(tx, 'tell-issue', [step.issue, step.version]);
	}
}

interface Taken {
	readonly issue: Issue;
	readonly asked: StepAsked;
	readonly actor: Actor;
	readonly moment: Moment;
	readonly end: ChainEnd;
	readonly progress: IssueProgress;
	readonly carried: Carried;
}

const sight = (actor: Actor): string => JSON.stringify(sightOf(actor) satisfies Sight);
