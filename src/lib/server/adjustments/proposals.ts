import { canonicalJson, type Actor } from '#issues';
import { dateInChina } from '#i18n/server';
import {
	forbiddenStep, isOvertaken, PROPOSAL_STEPS, saidInDetail, stepFaults, type Applying, type ChangeFault, type Proposal, type ProposalContent, type ProposalStepFault,
	type ProposalStepTaken, type StepAction, type StepDetail, type StepForbidden, type StepSaid
} from '#proposals';
import type { UnitId } from '#duty';
import type { Finding } from '#geo/shapes';
import { createHash } from 'node:crypto';
import { StepChain, type ChainEnd } from '../problem-list/step-chain.ts';
import { ActRefused } from '../store/act.ts';
import type { Driver } from '../store/driver.ts';
import type { Queries } from '../store/queries.ts';
import { Acts, appliedOn } from './acts.ts';
import { readChangeFeatures, type ChangeFeatures, type ChangesQuestion } from './features.ts';
import { ProposalGround } from './ground.ts';
import { askedDetail, opinionDetail } from './opinions.ts';

/** A proposal as lists show it. Moments are ISO 8601, UTC. */
export interface ProposalItem extends Proposal, Omit<ProposalContent, 'changes'> {
	readonly createdBy: string;
	readonly createdAt: string;
	readonly changedAt: string;
}

/** A step as everybody reads it. */
export interface ProposalStepView extends Omit<ProposalStepTaken, 'proposal' | 'actor' | 'detail'>, StepDetail {
	readonly unit: Actor['organisation'];
	readonly by: string;
	readonly role: Actor['role'];
	readonly hash: string;
}

/** A proposal, whole. */
export interface StoredProposal {
	readonly item: ProposalItem;
	/** The proposal's version at which its content was written. */
	readonly contentVersion: number;
	readonly changes: ProposalContent['changes'];
	readonly steps: readonly ProposalStepView[];
}

export type Created = { readonly kind: 'made' | 'made-before'; readonly id: string } | { readonly kind: 'key-reused' } | Faulty;

interface Faulty {
	readonly kind: 'faulty';
	readonly faults: readonly ChangeFault[];
}

export type ProposalStepped =
	| { readonly kind: 'done' }
	| { readonly kind: 'unknown' }
	| { readonly kind: 'forbidden'; readonly why: StepForbidden }
	| { readonly kind: 'stale'; readonly version: number }
	| { readonly kind: 'incomplete'; readonly faults: readonly ProposalStepFault[] }
	/** The areas would not hold together: nothing has changed. */
	| { readonly kind: 'refused'; readonly findings: readonly Finding[] }
	| Faulty;

/** A step that somebody asks for. */
export interface ProposalStepAsked {
	readonly action: StepAction;
	/** The proposal's version that the caller has seen. */
	readonly version: number;
	readonly said: StepSaid;
	/** With a submission: what the checks find. */
	readonly findings: StepDetail['findings'] | null;
	/** When opinions are asked: the units whose duties change. */
	readonly affected: readonly UnitId[];
}

export interface ProposalsAsked {
	readonly state: string | null;
	readonly unit: string | null;
	/** Those for which this unit's opinion is still asked. */
	readonly awaiting: string | null;
	/** The id behind which the page begins. */
	readonly behind: string | null;
	readonly limit: number;
}

interface Written {
	readonly content: ProposalContent;
	readonly proposal: string;
	/** The proposal's version at which it was written. */
	readonly version: number;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hashOf = (content: ProposalContent) => sha256(canonicalJson(content));
const PAGE = 20;
/** Steps that change the areas. */
const ACTS: readonly StepAction[] = ['approve', 'annul'];

/** Does what changes the areas. */
type ChangingData = <T>(work: () => Promise<T>) => Promise<T>;

/** The database's side of proposals. Every change is one transaction, with its step at the end of the chain of all steps. */
export class Proposals {
	/** What they mean on the ground. */
	readonly ground: ProposalGround;
	readonly #driver: Driver;
	readonly #queries: Queries;
	readonly #steps: StepChain;
	readonly #acts: Acts;
	readonly #changingData: ChangingData;

	/** @param changingData does what changes the areas: their version is unknown meanwhile */
	constructor(driver: Driver, queries: Queries, changingData: ChangingData = (work) => work()) {
		this.#driver = driver;
		this.#queries = queries;
		this.#steps = new StepChain(queries);
		this.ground = new ProposalGround(driver, queries);
		this.#acts = new Acts(queries, this.ground);
		this.#changingData = changingData;
	}

	/** What a content makes of the areas in force on its day, or why it makes nothing. */
	applied(content: ProposalContent): Promise<Applying> {
		return appliedOn(this.#driver, this.#queries, content);
	}

	/** Makes a draft; the same key of the same account again gives the one that it made. */
	async create(content: ProposalContent, actor: Actor, request: { readonly key: string | null; readonly body: string }, at: Date): Promise<Created> {
		const applying = await this.applied(content);
		return this.#driver.transaction(async (tx): Promise<Created> => {
			const end = await this.#steps.lock(tx);
			const before = request.key === null ? [] : await this.#queries.run<{ id: string; bodySha256: string }>(tx, 'proposal-requested', [actor.account, request.key]);
			if (before[0]) return before[0].bodySha256 === sha256(request.body) ? { kind: 'made-before', id: before[0].id } : { kind: 'key-reused' };
			if (!applying.ok) return { kind: 'faulty', faults: applying.faults };
			const moment = at.toISOString();
			const [row] = await this.#queries.run<{ id: string }>(tx, 'insert-proposal', [await this.#nextNumber(tx, at), 'draft', actor.organisation, actor.account, moment]);
			if (!row) throw new Error('insert-proposal: got no row, expected the new proposal');
			if (request.key !== null) await this.#queries.run(tx, 'insert-proposal-request', [actor.account, request.key, sha256(request.body), row.id]);
			const detail = await this.#write(tx, { proposal: row.id, version: 1, content });
			await this.#chain(tx, end, { proposal: row.id, version: 1, action: 'create', stateBefore: null, stateAfter: 'draft', actor, at: moment, note: '', detail });
			return { kind: 'made', id: row.id };
		});
	}

	/**
	 * Takes a step: rights and version are looked at under the lock, so that nothing is lost between two people. One that changes the areas
	 * does so in the same transaction, all of it or nothing.
	 */
	async step(id: string, asked: ProposalStepAsked, actor: Actor, at: Date): Promise<ProposalStepped> {
		const work = () => this.#driver.transaction((tx) => this.#stepIn(tx, id, asked, actor, at));
		try {
			return await (ACTS.includes(asked.action) ? this.#changingData(work) : work());
		} catch (error) {
			if (error instanceof ActRefused) return { kind: 'refused', findings: error.findings };
			throw error;
		}
	}

	async #stepIn(tx: Driver, id: string, asked: ProposalStepAsked, actor: Actor, at: Date): Promise<ProposalStepped> {
		const end = await this.#steps.lock(tx);
		const stored = await this.#whole(tx, id);
		if (!stored) return { kind: 'unknown' };
		const { item, steps } = stored;
		const why = forbiddenStep(actor, asked.action, item);
		if (why !== null && why !== 'state') return { kind: 'forbidden', why };
		if (isOvertaken(asked.action, asked.version, steps) || pointsAtOlder(asked, stored)) return { kind: 'stale', version: item.version };
		if (why) return { kind: 'forbidden', why };
		const faults = stepFaults(asked.action, asked.said, contentOf(stored), item, dateInChina(at));
		if (faults.length > 0) return { kind: 'incomplete', faults };
		const detail = await this.#detail(tx, { stored, asked, actor, at });
		if ('kind' in detail) return detail;
		await this.#take(tx, { stored, asked, actor, at }, end, detail);
		return { kind: 'done' };
	}

	/** What the step says beside its action, with what it does done. */
	async #detail(tx: Driver, taken: Taken): Promise<StepDetail | Faulty> {
		const { stored, asked: { action, said, findings, affected }, actor, at } = taken;
		if (action === 'revise') return this.#revise(tx, stored, said);
		const detail = { content: stored.contentVersion, sha256: hashOf(contentOf(stored)), ...(findings ? { findings } : {}), ...saidInDetail(said, contentOf(stored)) };
		if (action === 'ask-opinions') return { ...detail, ...askedDetail(stored, affected, said.units ?? []) };
		if (action === 'opine') return { ...detail, ...opinionDetail(stored, said, actor) };
		const [by, today] = [{ content: contentOf(stored), said }, dateInChina(at)];
		if (action === 'annul') return { ...detail, ...(await this.#acts.annul(tx, stored, by.said, today)) };
		if (action !== 'approve') return detail;
		const approved = await this.#acts.approve(tx, stored, by, today);
		return approved.ok ? { ...detail, ...approved.detail } : { kind: 'faulty', faults: approved.faults };
	}

	async #revise(tx: Driver, stored: StoredProposal, { title, reason, validFrom, changes }: StepSaid): Promise<StepDetail | Faulty> {
		const before = contentOf(stored);
		const content = { title: title ?? before.title, reason: reason ?? before.reason, validFrom: validFrom ?? before.validFrom, changes: changes ?? before.changes };
		const applying = await appliedOn(tx, this.#queries, content);
		if (!applying.ok) return { kind: 'faulty', faults: applying.faults };
		return this.#write(tx, { proposal: stored.item.id, version: stored.item.version + 1, content });
	}

	async #take(tx: Driver, { stored: { item }, asked, actor, at }: Taken, end: ChainEnd, detail: StepDetail): Promise<void> {
		const { to } = PROPOSAL_STEPS[asked.action];
		const [version, state, moment] = [item.version + 1, to === 'same' ? item.state : to, at.toISOString()];
		await this.#queries.run(tx, 'update-proposal', [item.id, version, state, moment]);
		await this.#chain(tx, end, { proposal: item.id, version, action: asked.action, stateBefore: item.state, stateAfter: state, actor, at: moment, note: asked.said.note, detail });
	}

	/** A proposal, whole; null when there is none. */
	find(id: string): Promise<StoredProposal | null> {
		return this.#whole(this.#driver, id);
	}

	/** A page of the proposals, the newest first. */
	async list({ state, unit, awaiting, behind, limit }: ProposalsAsked): Promise<{ readonly items: readonly ProposalItem[]; readonly next: string | null; readonly total: number }> {
		const rows = await this.#queries.run<{ item: ProposalItem; total: number }>(this.#driver, 'proposals-listed', [state, unit, awaiting, behind, limit + 1]);
		const items = rows.slice(0, limit).map(({ item }) => item);
		return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null, total: rows[0]?.total ?? 0 };
	}

	/** One page of what proposals change, drawn. */
	features(question: ChangesQuestion): Promise<ChangeFeatures> {
		return readChangeFeatures(this.#driver, this.#queries, question);
	}

	/** Proposals that do not stand where their last step has left them; there are none unless somebody changed the tables by hand. */
	astray(): Promise<{ id: string }[]> {
		return this.#queries.run(this.#driver, 'proposals-astray');
	}

	/** Everything that proposals ever said, with its hash. */
	async *contents(): AsyncGenerator<Written & { readonly sha256: string }> {
		let last: Pick<Written, 'proposal' | 'version'> = { proposal: '0', version: 0 };
		for (;;) {
			const page: (Written & { readonly sha256: string })[] = await this.#queries.run(this.#driver, 'proposal-contents', [last.proposal, last.version, PAGE]);
			yield* page;
			const end = page.at(-1);
			if (!end) return;
			last = end;
		}
	}

	async #whole(driver: Driver, id: string): Promise<StoredProposal | null> {
		const [row] = await this.#queries.run<StoredProposal>(driver, 'proposal-whole', [id]);
		return row ?? null;
	}

	async #nextNumber(tx: Driver, at: Date): Promise<string> {
		const year = dateInChina(at).slice(0, 4);
		const [row] = await this.#queries.run<{ last: number }>(tx, 'next-proposal-number', [Number(year)]);
		if (!row) throw new Error('next-proposal-number: got no row, expected a number');
		return `P${year}-${String(row.last).padStart(4, '0')}`;
	}

	async #write(tx: Driver, { proposal, version, content }: Written): Promise<StepDetail> {
		const hash = hashOf(content);
		await this.#queries.run(tx, 'insert-proposal-content', [proposal, version, JSON.stringify(content), hash]);
		return { content: version, sha256: hash };
	}

	#chain(tx: Driver, end: ChainEnd, step: Omit<ProposalStepTaken, 'place'>): Promise<void> {
		return this.#steps.add(tx, end, 'insert-proposal-step', step);
	}
}

interface Taken {
	readonly stored: StoredProposal;
	readonly asked: ProposalStepAsked;
	readonly actor: Actor;
	readonly at: Date;
}

/** Does the step speak of a change of a content that is not the one that holds? Its place, and its line, may be another's now. */
function pointsAtOlder({ version, said: { change } }: ProposalStepAsked, { contentVersion, steps }: StoredProposal): boolean {
	return change !== undefined && steps.findLast((step) => step.version <= version)?.content !== contentVersion;
}

/** What a proposal says, as it is hashed. */
export function contentOf({ item: { title, reason, validFrom }, changes }: Pick<StoredProposal, 'item' | 'changes'>): ProposalContent {
	return { title, reason, validFrom, changes };
}
