import type { Area, KnownKind, MatterId, Point, UnitId } from '#duty';
import { knownKinds } from '#geo';
import { sightOf, type Actor } from '#issues';
import { proposalFindings, reachesEverywhere, type Applied, type ChangedGround, type Meanwhile, type Measured, type Piece, type ProposalFinding } from '#proposals';
import type { Geometry, MultiPolygon } from 'geojson';
import type { Driver } from '../store/driver.ts';
import type { Queries } from '../store/queries.ts';

/** Which content, on which state of the data. */
export interface GroundKey {
	readonly proposal: string;
	readonly contentVersion: number;
	readonly dataVersion: string;
}

/** What a proposal means on the ground. */
export interface Examined {
	readonly ground: ChangedGround;
	readonly measured: readonly Measured[];
	readonly findings: readonly ProposalFinding[];
}

/** An issue on the changed ground. */
export interface IssueOnGround {
	readonly id: string;
	readonly number: string;
	readonly title: string;
	readonly matter: string;
	readonly open: boolean;
	/** By their places. */
	readonly pieces: readonly number[];
}

/** An issue on it that may have to be looked at again. */
export interface IssueAffected extends IssueOnGround, Point {
	readonly matter: MatterId;
	readonly state: string;
	readonly owner: UnitId;
	/** As it is stored. */
	readonly lead: readonly UnitId[];
	readonly geometry: Geometry;
	/** ISO day in China. */
	readonly loggedOn: string;
	/** Logged in the time that was asked for. */
	readonly meanwhile: boolean;
}

/** The areas that pieces speak of, and what is known, on either side. */
interface Sides {
	readonly before: readonly Area[];
	readonly after: readonly Area[];
	readonly knownBefore: readonly KnownKind[];
	readonly knownAfter: readonly KnownKind[];
}

interface StoredGround {
	readonly sides: Sides;
	readonly measured: readonly Measured[];
	readonly findings: readonly ProposalFinding[];
}

export interface FindingsCounted {
	readonly errors: number;
	readonly warnings: number;
}

interface Cutting {
	readonly applied: Applied;
	readonly sides: Sides;
	readonly validFrom: string;
}

interface StoredPiece {
	readonly before: readonly string[];
	readonly after: readonly string[];
	readonly squareMetres: number;
	readonly geometry: MultiPolygon;
}

function sidesOf({ before, after }: Applied): Sides {
	const [old, proposed] = [before, after].map((features) => features.map(({ properties }) => properties));
	if (!old || !proposed) throw new Error('sidesOf: got one side, expected two');
	return { before: old, after: proposed, knownBefore: knownKinds(old), knownAfter: knownKinds(proposed) };
}

function piecesFrom(stored: readonly StoredPiece[], { before, after }: Sides): Piece[] {
	const lookUp = (areas: readonly Area[]) => {
		const known = new Map(areas.map((area) => [area.id, area]));
		return (id: string): Area => {
			const area = known.get(id);
			if (!area) throw new Error(`piecesFrom: got a piece of the area ${id}, expected one of ${[...known.keys()].join(', ')}`);
			return area;
		};
	};
	const [old, proposed] = [lookUp(before), lookUp(after)];
	return stored.map((piece) => ({ ...piece, before: piece.before.map(old), after: piece.after.map(proposed) }));
}

/** The ground on which proposals make a difference: cut by the database once for each content and state of the data, and kept. */
export class ProposalGround {
	readonly #driver: Driver;
	readonly #queries: Queries;

	constructor(driver: Driver, queries: Queries) {
		this.#driver = driver;
		this.#queries = queries;
	}

	/** What was worked out before; null: nothing yet. */
	async stored(key: GroundKey, validFrom: string): Promise<Examined | null> {
		const [row] = await this.#queries.run<StoredGround>(this.#driver, 'proposal-ground', parametersOf(key));
		if (!row) return null;
		return { ground: await this.#pieces(this.#driver, key, row.sides, validFrom), measured: row.measured, findings: row.findings };
	}

	/** Works it out and keeps it. Who comes at the same time waits, and finds it made. @param driver the transaction that it is part of, if it is one */
	async work(key: GroundKey, applied: Applied, validFrom: string, driver: Driver = this.#driver): Promise<Examined> {
		const sides = sidesOf(applied);
		return driver.transaction(async (tx) => {
			await this.#queries.run(tx, 'lock-proposal', [key.proposal]);
			await this.#queries.run(tx, 'plan-without-jit');
			const before = await this.#queries.run<StoredGround>(tx, 'proposal-ground', parametersOf(key));
			if (before[0]) return { ground: await this.#pieces(tx, key, before[0].sides, validFrom), measured: before[0].measured, findings: before[0].findings };
			const examined = await this.#cut(tx, key, { applied, sides, validFrom });
			await this.#queries.run(tx, 'insert-proposal-ground', [
				...parametersOf(key), JSON.stringify(sides), JSON.stringify(examined.measured), JSON.stringify(examined.findings)
			]);
			return examined;
		});
	}

	/** Works it out for changes that are no proposal yet, and keeps nothing. */
	tried(applied: Applied, validFrom: string): Promise<Examined> {
		return this.#driver.transaction(async (tx) => {
			await this.#queries.run(tx, 'plan-without-jit');
			return this.#cut(tx, null, { applied, sides: sidesOf(applied), validFrom });
		});
	}

	/** @param key for whom the pieces are kept; null: for nobody */
	async #cut(driver: Driver, key: GroundKey | null, { applied, sides, validFrom }: Cutting): Promise<Examined> {
		const changed = JSON.stringify(applied.changed.map(({ id, before, after }) => ({ id, geometry: after?.geometry ?? null, accuracy: before?.properties.accuracy ?? null })));
		const { knownBefore, knownAfter } = sides;
		const stored = await this.#queries.run<StoredPiece>(driver, 'changed-pieces', [validFrom, changed, reachesEverywhere(knownBefore, knownAfter), ...(key ? parametersOf(key) : [null, null, null])]);
		const ground = { pieces: piecesFrom(stored, sides), knownBefore, knownAfter, validFrom };
		const measured = await this.#queries.run<Measured>(driver, 'moved-edges', [validFrom, changed]);
		return { ground, measured, findings: proposalFindings(applied, ground.pieces, measured) };
	}

	/** How many errors and warnings were found in each proposal, where that was worked out already; by their ids. */
	async findings(ids: readonly string[], dataVersion: string): Promise<ReadonlyMap<string, FindingsCounted>> {
		const rows = await this.#queries.run<FindingsCounted & { readonly id: string }>(this.#driver, 'findings-counted', [ids, dataVersion]);
		return new Map(rows.map(({ id, errors, warnings }) => [id, { errors, warnings }]));
	}

	/** The issues on it that somebody may see. */
	issues(key: GroundKey, actor: Actor): Promise<IssueOnGround[]> {
		return this.#queries.run<IssueOnGround>(this.#driver, 'issues-on-pieces', [...parametersOf(key), JSON.stringify(sightOf(actor))]);
	}

	/** The issues on it that somebody may see and that are open, or were logged in a time. */
	affected(key: GroundKey, actor: Actor, meanwhile: Meanwhile | null): Promise<IssueAffected[]> {
		return this.#queries.run<IssueAffected>(this.#driver, 'issues-affected', [...parametersOf(key), JSON.stringify(sightOf(actor)), meanwhile?.from ?? null, meanwhile?.until ?? null]);
	}

	async #pieces(driver: Driver, key: GroundKey, sides: Sides, validFrom: string): Promise<ChangedGround> {
		const stored = await this.#queries.run<StoredPiece>(driver, 'proposal-pieces', parametersOf(key));
		const { knownBefore, knownAfter } = sides;
		return { pieces: piecesFrom(stored, sides), knownBefore, knownAfter, validFrom };
	}
}

const parametersOf = ({ proposal, contentVersion, dataVersion }: GroundKey) => [proposal, contentVersion, dataVersion];
