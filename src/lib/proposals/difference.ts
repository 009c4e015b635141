import type { Area } from '#duty';
import { sidesOf, tableFor, type ChangedGround, type Piece } from './piece.ts';

/** Square metres on the ellipsoid. */
export interface Amounts {
	/** Comes under an area, and its zone stays what it is, or was none. */
	readonly added: number;
	readonly removed: number;
	/** Of another level of zone afterwards, or of another area of its kind. */
	readonly changed: number;
}

/** What was measured of one changed area. Areas in m² on the ellipsoid; null where there is none before, or afterwards. */
export interface Measured {
	readonly id: string;
	readonly before: number | null;
	readonly after: number | null;
	/** Metres that its line moves at most; null where there is only one line. */
	readonly shift: number | null;
	/** m² of movement that is nowhere wider than the line's stated accuracy: drawn otherwise, not moved. */
	readonly noise: number;
	/** Where the largest such part lies. */
	readonly noiseAt: readonly [number, number] | null;
}

/** What one area gains and loses. */
export interface AreaDifference extends Omit<Measured, 'noiseAt'> {
	readonly name: string;
	readonly nameEn: string;
	readonly added: number;
	readonly removed: number;
	/** m² by which added less removed misses after less before: what rounding leaves. */
	readonly residual: number;
}

export type Level = 'zone-1' | 'zone-2' | 'zone-quasi' | null;

export interface Difference extends Amounts {
	/** By the district or township that the ground lies in; null outside all. */
	readonly byDistrict: readonly (Amounts & { readonly district: string | null; readonly name: string | null; readonly nameEn: string | null })[];
	/** Ground whose strictest zone is another one. */
	readonly byZone: readonly { readonly from: Level; readonly to: Level; readonly area: number }[];
	readonly areas: readonly AreaDifference[];
}

export type Sort = keyof Amounts;

const gains = (from: readonly Area[], to: readonly Area[]) => to.some(({ id }) => !from.some((area) => area.id === id));

/** How a piece counts: once, so that the three together are all changed ground. null: its areas stay. */
export function sortOf(piece: Piece, levels: { readonly from: Level; readonly to: Level }): Sort | null {
	if (levels.from !== levels.to) return levels.from === null ? 'added' : levels.to === null ? 'removed' : 'changed';
	const [gained, lost] = [gains(piece.before, piece.after), gains(piece.after, piece.before)];
	if (gained && lost) return 'changed';
	return gained ? 'added' : lost ? 'removed' : null;
}

const NOTHING: Amounts = { added: 0, removed: 0, changed: 0 };
const plus = (sum: Amounts, sort: Sort, area: number): Amounts => ({ ...sum, [sort]: sum[sort] + area });

interface Sorted {
	readonly piece: Piece;
	readonly sort: Sort;
	readonly levels: { readonly from: Level; readonly to: Level };
	readonly district: Area | null;
}

function sorted({ pieces, validFrom }: ChangedGround): readonly Sorted[] {
	const table = tableFor(validFrom);
	return pieces.flatMap((piece) => {
		const { before, after } = sidesOf(piece, table);
		const levels = { from: before.zone, to: after.zone };
		const sort = sortOf(piece, levels);
		return sort ? [{ piece, sort, levels, district: before.seat ?? after.seat }] : [];
	});
}

function byDistrict(all: readonly Sorted[]): Difference['byDistrict'] {
	const sums = new Map<string | null, Difference['byDistrict'][number]>();
	for (const { piece, sort, district } of all) {
		const id = district?.id ?? null;
		const sum = sums.get(id) ?? { district: id, name: district?.name ?? null, nameEn: district?.nameEn ?? null, ...NOTHING };
		sums.set(id, { ...sum, ...plus(sum, sort, piece.squareMetres) });
	}
	return [...sums.values()].sort((a, b) => ((a.district ?? '~') < (b.district ?? '~') ? -1 : 1));
}

const LEVELS: readonly Level[] = ['zone-1', 'zone-2', 'zone-quasi', null];

function byZone(all: readonly Sorted[]): Difference['byZone'] {
	return LEVELS.flatMap((from) => LEVELS.flatMap((to) => {
		const here = all.filter(({ levels }) => levels.from === from && levels.to === to && from !== to);
		return here.length > 0 ? [{ from, to, area: here.reduce((sum, { piece }) => sum + piece.squareMetres, 0) }] : [];
	}));
}

function ofArea({ noiseAt: _at, ...measured }: Measured, all: readonly Sorted[]): AreaDifference {
	const { id } = measured;
	const covers = (areas: readonly Area[]) => areas.find((area) => area.id === id);
	const sum = (wanted: (piece: Piece) => boolean) => all.reduce((total, { piece }) => total + (wanted(piece) ? piece.squareMetres : 0), 0);
	const added = sum(({ before, after }) => !covers(before) && covers(after) !== undefined);
	const removed = sum(({ before, after }) => covers(before) !== undefined && !covers(after));
	const named = all.map(({ piece }) => covers(piece.after) ?? covers(piece.before)).find((area) => area !== undefined);
	const residual = added - removed - ((measured.after ?? 0) - (measured.before ?? 0));
	return { ...measured, name: named?.name ?? id, nameEn: named?.nameEn ?? id, added, removed, residual };
}

/** What differs on the ground: in all, by district, by level of zone, and for each changed area with the sum checked. */
export function differenceOf(ground: ChangedGround, measured: readonly Measured[]): Difference {
	const all = sorted(ground);
	const totals = all.reduce((sum, { sort, piece }) => plus(sum, sort, piece.squareMetres), NOTHING);
	return { ...totals, byDistrict: byDistrict(all), byZone: byZone(all), areas: measured.map((each) => ofArea(each, all)) };
}

/** What differs on each piece, for drawing it; by its place among the pieces. */
export function differingPieces(ground: ChangedGround): readonly (Omit<Sorted, 'piece'> & { readonly piece: number })[] {
	return sorted(ground).map(({ piece, ...rest }) => ({ ...rest, piece: ground.pieces.indexOf(piece) }));
}
