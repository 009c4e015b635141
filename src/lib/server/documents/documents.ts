import {
	CHAIN_START, documentFindings, documentRows, sightOf, type Actor, type DocumentAsked, type DocumentFinding, type DocumentItem, type DocumentRow, type DocumentScope, type IssueDocument,
	type IssueState
} from '#issues';
import type { Driver } from '../store/driver.ts';
import type { Queries } from '../store/queries.ts';

/** What is to be frozen, and how it will be cited. */
export interface Freezing {
	readonly asked: DocumentAsked;
	readonly scope: DocumentScope;
	readonly actor: Actor;
	readonly at: Date;
	readonly title: string;
	/** What the numbers of its kind and period begin with. */
	readonly stem: string;
	readonly numbered: (count: string) => string;
}

export type Frozen = { readonly kind: 'frozen'; readonly id: string } | { readonly kind: 'incomplete'; readonly findings: readonly DocumentFinding[] };

/** Numbers have two digits at least. */
const counted = (count: number) => String(count).padStart(2, '0');

/** Problem lists and rectification plans: they are written once and never again. */
export class IssueDocuments {
	readonly #driver: Driver;
	readonly #queries: Queries;

	constructor(driver: Driver, queries: Queries) {
		this.#driver = driver;
		this.#queries = queries;
	}

	/** Freezes the issues as they stand, or says what they lack. The chain is held meanwhile, so that its end is the end of what the rows say. */
	freeze(freezing: Freezing): Promise<Frozen> {
		const { asked, actor, at, title, stem } = freezing;
		return this.#driver.transaction(async (tx): Promise<Frozen> => {
			const [end = { length: 0, hash: CHAIN_START }] = await this.#queries.run<{ length: number; hash: string }>(tx, 'lock-step-chain');
			const rows = await this.#rows(tx, freezing);
			const findings = documentFindings(rows, asked.kind);
			if (findings.length > 0) return { kind: 'incomplete', findings };
			const [alike = { count: 0 }] = await this.#queries.run<{ count: number }>(tx, 'documents-alike', [stem]);
			const number = freezing.numbered(counted(alike.count + 1));
			const content = { territory: asked.territory, territories: territoriesOf(freezing.scope, rows), by: actor.name, rows };
			const columns = {
				...asked, number, title, organisation: actor.organisation, account: actor.account, at: at.toISOString(), content, chainLength: end.length, chainHash: end.hash
			};
			const [row] = await this.#queries.run<{ id: string }>(tx, 'insert-document', [JSON.stringify(columns)]);
			if (!row) throw new Error('insert-document: got no row, expected the new document');
			return { kind: 'frozen', id: row.id };
		});
	}

	/** The documents that somebody may see, newest first. */
	async list(actor: Actor): Promise<readonly DocumentItem[]> {
		const rows = await this.#queries.run<{ item: DocumentItem }>(this.#driver, 'documents-listed', [sight(actor)]);
		return rows.map(({ item }) => item);
	}

	/** A document; null when there is none that the actor may see. */
	async find(id: string, actor: Actor): Promise<IssueDocument | null> {
		const [row] = await this.#queries.run<{ document: IssueDocument }>(this.#driver, 'document-whole', [id, sight(actor)]);
		return row?.document ?? null;
	}

	/** The states of issues after a step of the chain. */
	async statesAt(issues: readonly string[], place: number): Promise<ReadonlyMap<string, IssueState>> {
		const rows = await this.#queries.run<{ issue: string; state: IssueState }>(this.#driver, 'states-at-step', [issues, place]);
		return new Map(rows.map(({ issue, state }) => [issue, state]));
	}

	async #rows(tx: Driver, { asked, scope }: Freezing): Promise<readonly DocumentRow[]> {
		const rows = await this.#queries.run<{ row: DocumentRow }>(tx, 'document-rows', [scope.territories, scope.unit, asked.from, asked.to]);
		return documentRows(rows.map(({ row }) => row), asked.kind);
	}
}

/** Who follows all of these may see the document. */
function territoriesOf({ unit, territories }: DocumentScope, rows: readonly DocumentRow[]): readonly string[] {
	return unit === null && territories ? territories : [...new Set(rows.map(({ territory }) => territory))];
}

const sight = (actor: Actor): string => JSON.stringify(sightOf(actor));
