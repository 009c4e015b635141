import { canonicalJson, type Actor, type OrganisationId } from '#issues';
import { mayChangeSet, type NamedObject, type ObjectAction, type ObjectGeometry, type ObjectKind, type ObjectOnGround, type ObjectSet, type ObjectSource, type ObjectStepDetail } from '#objects';
import { createHash } from 'node:crypto';
import type { GroundKey } from '../adjustments/ground.ts';
import { StepChain } from '../problem-list/step-chain.ts';
import type { ItemsQuestion } from '../store/area-items.ts';
import type { Driver } from '../store/driver.ts';
import type { Queries } from '../store/queries.ts';

/** What is loaded, or that from a day on there is nothing. */
export interface LoadAsked extends ObjectSource {
	readonly action: ObjectAction;
	readonly note: string;
	readonly objects: readonly NamedObject[];
}

/** Into which set: a new one, or one that the caller has seen at a version. */
export type Into = { readonly kind: ObjectKind; readonly name: string } | { readonly set: string; readonly version: number };

export type Loaded =
	| { readonly kind: 'done'; readonly id: string }
	| { readonly kind: 'unknown' }
	| { readonly kind: 'not-yours' }
	/** A set of the kind bears the name. */
	| { readonly kind: 'named-before' }
	/** It is withdrawn already. */
	| { readonly kind: 'withdrawn' }
	/** The same objects with the same facts as the last load. */
	| { readonly kind: 'nothing-new' }
	| { readonly kind: 'stale'; readonly version: number };

/** Which objects, and how they shall be written. */
export interface ObjectsQuestion extends Pick<ItemsQuestion, 'box' | 'from' | 'to' | 'limit' | 'offset' | 'epsg' | 'northFirst'> {
	/** Facts that must be as given. */
	readonly facts: { readonly kind?: string; readonly set?: string; readonly version?: number; readonly place?: number; readonly number?: string };
}

/** An object with what is known of its load. */
export interface ObjectFeature extends ObjectSource {
	/** Set, version and place. */
	readonly id: string;
	readonly set: string;
	readonly version: number;
	readonly kind: ObjectKind;
	readonly setName: string;
	readonly organisation: OrganisationId;
	readonly number: string;
	readonly name: string;
	readonly validTo: string | null;
	readonly geometry: ObjectGeometry;
}

export interface ObjectFeatures {
	/** On all pages. */
	readonly matched: number;
	/** Of all of them: degrees, and the ISO moment of the first set; null when there are none. */
	readonly extent: { readonly west: number; readonly south: number; readonly east: number; readonly north: number; readonly since: string } | null;
	readonly features: readonly ObjectFeature[];
}

/** The objects of one load, with the hash that its step carries. */
interface ObjectContent {
	readonly id: string;
	readonly sha256: string;
	readonly objects: readonly NamedObject[];
}

/** The hash of objects as a load says them. */
export const objectsHash = (objects: readonly NamedObject[]) => createHash('sha256').update(canonicalJson(objects)).digest('hex');

const isSame = (asked: LoadAsked, sha256: string, { loads: [last] }: ObjectSet) => asked.action === 'load' && last?.action === 'load' && last.sha256 === sha256
	&& (['source', 'accuracy', 'dataDate', 'validFrom'] as const).every((fact) => last[fact] === asked[fact]);

/** The database's side of named objects. Every load is one transaction, with its step at the end of the chain of all steps. */
export class ObjectSets {
	readonly #driver: Driver;
	readonly #queries: Queries;
	readonly #steps: StepChain;

	constructor(driver: Driver, queries: Queries) {
		this.#driver = driver;
		this.#queries = queries;
		this.#steps = new StepChain(queries);
	}

	/** Loads a set, new or in the place of what it held: rights and version are looked at under the lock, so that nothing is lost between two people. */
	load(into: Into, asked: LoadAsked, actor: Actor, at: Date): Promise<Loaded> {
		const sha256 = objectsHash(asked.objects);
		return this.#driver.transaction(async (tx): Promise<Loaded> => {
			const end = await this.#steps.lock(tx);
			const moment = at.toISOString();
			const before = 'set' in into ? (await this.#sets(tx, into.set))[0] : null;
			if (before === undefined) return { kind: 'unknown' };
			const refused = before && 'set' in into ? refusal(before, into.version, { asked, sha256, actor }) : null;
			if (refused) return refused;
			const { kind, name } = before ?? (into as Exclude<Into, { readonly set: string }>);
			const id = before?.id ?? (await this.#make(tx, { kind, name }, actor, moment));
			if (id === null) return { kind: 'named-before' };
			const [version, state] = [(before?.version ?? 0) + 1, asked.action === 'load' ? 'loaded' as const : 'withdrawn' as const];
			const { source, accuracy, dataDate, validFrom } = asked;
			const facts = { source, accuracy, dataDate, validFrom, count: asked.objects.length, sha256 };
			await this.#queries.run(tx, 'insert-object-load', [id, version, JSON.stringify(facts), JSON.stringify(asked.objects)]);
			if (before) await this.#queries.run(tx, 'update-object-set', [id, version, state, moment]);
			const detail: ObjectStepDetail = { kind, name, ...facts };
			await this.#steps.add(tx, end, 'insert-object-step', { objectSet: id, version, action: asked.action, stateBefore: before?.state ?? null, stateAfter: state, actor, at: moment, note: asked.note, detail });
			return { kind: 'done', id };
		});
	}

	/** All sets, by kind and name. */
	list(): Promise<ObjectSet[]> {
		return this.#sets(this.#driver, null);
	}

	/** A set; null when there is none. */
	async find(id: string): Promise<ObjectSet | null> {
		return (await this.#sets(this.#driver, id))[0] ?? null;
	}

	/** One page of the objects that ever hold. */
	async features({ facts, box, from, to, limit, offset, epsg, northFirst }: ObjectsQuestion): Promise<ObjectFeatures> {
		const [page] = await this.#queries.run<ObjectFeatures>(this.#driver, 'object-features', [
			JSON.stringify(facts), box ? JSON.stringify(box.shape) : null, box?.epsg ?? 4490, from ?? null, to ?? null, limit, offset, epsg, northFirst
		]);
		if (!page) throw new Error('object-features: got no row, expected one');
		return page;
	}

	/** Those that hold on a day (ISO) on the changed ground of a proposal. */
	onGround({ proposal, contentVersion, dataVersion }: GroundKey, on: string): Promise<ObjectOnGround[]> {
		return this.#queries.run<ObjectOnGround>(this.#driver, 'objects-on-pieces', [proposal, contentVersion, dataVersion, on]);
	}

	/** Sets that do not stand where their last step has left them; there are none unless somebody changed the tables by hand. */
	astray(): Promise<{ id: string }[]> {
		return this.#queries.run(this.#driver, 'object-sets-astray');
	}

	/** Everything that was ever loaded, load by load, with its hash. */
	async *contents(): AsyncGenerator<ObjectContent> {
		for (const { id, loads } of await this.list()) {
			for (const { version, sha256 } of loads) {
				yield { id, sha256, objects: await this.#queries.run<NamedObject>(this.#driver, 'object-contents', [id, version]) };
			}
		}
	}

	#sets(driver: Driver, id: string | null): Promise<ObjectSet[]> {
		return this.#queries.run<ObjectSet>(driver, 'object-sets', [id]);
	}

	/** The id of a new set; null where one bears its name. */
	async #make(tx: Driver, { kind, name }: { readonly kind: ObjectKind; readonly name: string }, actor: Actor, moment: string): Promise<string | null> {
		const [row] = await this.#queries.run<{ id: string }>(tx, 'insert-object-set', [kind, name, actor.organisation, actor.account, moment]);
		return row?.id ?? null;
	}
}

/** Why a set is not loaded anew as asked; null: nothing stands in the way. */
function refusal(before: ObjectSet, version: number, { asked, sha256, actor }: { readonly asked: LoadAsked; readonly sha256: string; readonly actor: Actor }): Loaded | null {
	if (!mayChangeSet(actor, before)) return { kind: 'not-yours' };
	if (before.version !== version) return { kind: 'stale', version: before.version };
	if (asked.action === 'withdraw' && before.state === 'withdrawn') return { kind: 'withdrawn' };
	return isSame(asked, sha256, before) ? { kind: 'nothing-new' } : null;
}
