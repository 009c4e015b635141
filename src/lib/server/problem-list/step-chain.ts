import { CHAIN_START, chainText, type Actor, type StepTaken } from '#issues';
import type { MeetingStepTaken } from '#meetings';
import type { ObjectStepTaken } from '#objects';
import type { ProposalStepTaken } from '#proposals';
import { createHash } from 'node:crypto';
import type { Driver } from '../store/driver.ts';
import type { Queries } from '../store/queries.ts';

/** The last step of the chain: how many there are, and its hash. */
export interface ChainEnd {
	readonly length: number;
	readonly hash: string;
}

type Stored<Step extends { readonly actor: Actor }> = Omit<Step, 'actor'> & {
	readonly account: string;
	readonly by: string;
	readonly organisation: Actor['organisation'];
	readonly role: Actor['role'];
	readonly hash: string;
};

/** Whose step it is: null for what it is not. */
type Whose<Name extends string> = { readonly [Other in Exclude<'issue' | 'proposal' | 'meeting' | 'objectSet', Name>]: null };

/** A step as it was hashed. */
export type StoredStep = (Stored<StepTaken> & Whose<'issue'>) | (Stored<ProposalStepTaken> & Whose<'proposal'>) | (Stored<MeetingStepTaken> & Whose<'meeting'>) | (Stored<ObjectStepTaken> & Whose<'objectSet'>);

/** What the steps of each are added by. */
interface Added {
	readonly 'insert-step': StepTaken;
	readonly 'insert-proposal-step': ProposalStepTaken;
	readonly 'insert-meeting-step': MeetingStepTaken;
	readonly 'insert-object-step': ObjectStepTaken;
}

/** A step that the chain gives its place. */
type Placeless<Step> = Omit<Step, 'place'>;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The chain in which all steps stand, those of issues, of proposals, of meetings and of sets of objects: one after another, each with the hash of the one before. */
export class StepChain {
	readonly #queries: Queries;

	constructor(queries: Queries) {
		this.#queries = queries;
	}

	/** The end, held until the transaction ends. */
	async lock(tx: Driver): Promise<ChainEnd> {
		const [end] = await this.#queries.run<ChainEnd>(tx, 'lock-step-chain');
		if (!end) throw new Error('lock-step-chain: got no row, expected the end of the chain');
		return end;
	}

	/** Adds a step behind the end that was locked, and makes it the end. */
	async add<Query extends keyof Added>(tx: Driver, end: ChainEnd, query: Query, step: Placeless<Added[Query]>): Promise<void> {
		const placed = { ...step, place: end.length + 1 };
		const { actor, ...rest } = placed;
		const { account, name: by, organisation, role } = actor;
		const row = { ...rest, account, by, organisation, role, hash: sha256(chainText(end.hash, placed)) };
		await this.#queries.run(tx, query, [JSON.stringify(row)]);
	}

	/** Steps from a place on, as they were hashed. */
	from(driver: Driver, place: number, most: number): Promise<StoredStep[]> {
		return this.#queries.run<StoredStep>(driver, 'steps-from', [place, most]);
	}

	/** The end. */
	async end(driver: Driver): Promise<ChainEnd> {
		const [row] = await this.#queries.run<ChainEnd>(driver, 'step-chain');
		return row ?? { length: 0, hash: CHAIN_START };
	}
}
