import type { Cell, ClauseChange, Consequence } from '#proposals';
import type { ObjectKind } from './object.ts';

/** How much of an object lies on a piece of changed ground: a share of its length or area, or of its points. */
export interface PieceShare {
	readonly piece: number;
	readonly share: number;
}

/** An object on the changed ground. */
export interface ObjectOnGround {
	readonly id: string;
	readonly set: string;
	readonly kind: ObjectKind;
	readonly number: string;
	readonly name: string;
	/** What its size is measured in: a point has none. */
	readonly unit: 'm' | 'm2' | null;
	/** On the ellipsoid; of points how many there are. */
	readonly size: number;
	/** A place of it on the changed ground: degrees. */
	readonly lon: number;
	readonly lat: number;
	readonly pieces: readonly PieceShare[];
}

/** The place of a cell, or of a clause, in the consequence, and how much of the object lies there. */
export interface PlaceShare {
	readonly place: number;
	readonly share: number;
}

/** An object with what the proposal means for it. */
export interface ObjectAffected extends Omit<ObjectOnGround, 'pieces'> {
	readonly share: number;
	/** Who acts for it in which matter: from whom to whom. */
	readonly cells: readonly PlaceShare[];
	/** Clauses that begin, or cease, to bind there. */
	readonly clauses: readonly PlaceShare[];
}

/** How many objects of a kind lie on the ground of a cell, with how much of them. */
export interface ObjectCount {
	readonly kind: ObjectKind;
	readonly count: number;
	/** Metres of lines, square metres of polygons that lie there; 0 of points. */
	readonly metres: number;
	readonly squareMetres: number;
}

/** What runs along the line between two pieces lies on both: together they are still no more than the whole. */
function shareOn({ pieces }: Pick<ObjectOnGround, 'pieces'>, wanted: ReadonlySet<number>): number {
	return Math.min(1, pieces.reduce((sum, { piece, share }) => (wanted.has(piece) ? sum + share : sum), 0));
}

function placesOf(object: ObjectOnGround, all: readonly ReadonlySet<number>[]): readonly PlaceShare[] {
	return all.flatMap((pieces, place) => {
		const share = shareOn(object, pieces);
		return share > 0 ? [{ place, share }] : [];
	});
}

/** What a proposal means for each object on its ground; those for which nothing changes hands and no clause moves are left out. */
export function objectsAffected(objects: readonly ObjectOnGround[], { cells, clauses }: Pick<Consequence, 'cells' | 'clauses'>): readonly ObjectAffected[] {
	const sets = (all: readonly (Cell | ClauseChange)[]) => all.map(({ pieces }) => new Set(pieces));
	const [inCells, inClauses] = [sets(cells), sets(clauses)];
	return objects.flatMap((object) => {
		const [held, bound] = [placesOf(object, inCells), placesOf(object, inClauses)];
		if (held.length + bound.length === 0) return [];
		const { pieces, ...rest } = object;
		return [{ ...rest, share: shareOn(object, new Set(pieces.map(({ piece }) => piece))), cells: held, clauses: bound }];
	});
}

/** The objects of one cell or clause, counted by kind in the order in which they are given. */
export function countObjects(objects: readonly ObjectAffected[], of: 'cells' | 'clauses', place: number): readonly ObjectCount[] {
	const counts = new Map<ObjectKind, ObjectCount>();
	for (const { kind, unit, size, [of]: places } of objects) {
		const share = places.find((each) => each.place === place)?.share;
		if (share === undefined) continue;
		const { count, metres, squareMetres } = counts.get(kind) ?? { count: 0, metres: 0, squareMetres: 0 };
		const amount = share * size;
		counts.set(kind, { kind, count: count + 1, metres: metres + (unit === 'm' ? amount : 0), squareMetres: squareMetres + (unit === 'm2' ? amount : 0) });
	}
	return [...counts.values()];
}
