import type { AreaKind } from '#duty';

/** The technical specification for drawing source protection zones; in force since 2018-07-01. */
export const STANDARD = 'HJ 338-2018';

/**
 * Has somebody held the figures below against the issued text? Nobody has: it was not to be had, and programs that cite it disagree. Whatever
 * is measured against them says so; whoever holds the text sets this to true, figure by figure compared.
 */
export const FIGURES_CHECKED: boolean = false;

/** Lakes and reservoirs by what they hold. */
export type SourceSize = 'small' | 'medium' | 'large';

/** m³ from which a reservoir is of a size: large from 10⁸, medium from 10⁷. */
const SIZES: readonly (readonly [SourceSize, number])[] = [['large', 1e8], ['medium', 1e7], ['small', 0]];

/** m³ that each source holds in all, by the code of its lake; from what has been published of them. */
const STORAGE: Readonly<Record<string, number>> = { hongfeng: 6.01e8, baihua: 1.3e8 };

/** The size of the source with a code; null: nobody has told what it holds. */
export function sizeOf(code: string, storage: Readonly<Record<string, number>> = STORAGE): SourceSize | null {
	const held = storage[code];
	return held === undefined ? null : (SIZES.find(([, least]) => held >= least)?.[0] ?? null);
}

/** 'whole': all water of the lake. null: no figure is known. */
export type Required = number | 'whole' | null;

export const STANDARD_RULES = ['zone-1-water', 'zone-1-land', 'zone-2-water', 'zone-2-land', 'zone-quasi'] as const;
export type StandardRuleId = (typeof STANDARD_RULES)[number];

/** One rule of the standard for lakes and reservoirs. */
export interface StandardRule {
	readonly id: StandardRuleId;
	/** The zone that has to reach so far. */
	readonly zone: 'zone-1' | 'zone-2' | 'zone-quasi';
	/** The zones whose ground counts for it: a stricter one protects more. */
	readonly held: readonly AreaKind[];
	/** What it reaches over. Land beyond the divide is not asked for. */
	readonly ground: 'water' | 'land';
	/** What is measured from. */
	readonly from: 'intake' | 'zone-1-water' | 'zone-1' | null;
	/** Metres at least, by the size of the source. */
	readonly required: Readonly<Record<SourceSize, Required>>;
	/** Kinds whose change may change what is measured. */
	readonly rests: readonly AreaKind[];
}

/** The rules, the strictest zone first. */
export const RULES: readonly StandardRule[] = [
	{ id: 'zone-1-water', zone: 'zone-1', held: ['zone-1'], ground: 'water', from: 'intake', required: { small: 'whole', medium: 300, large: 500 }, rests: ['lake', 'zone-1'] },
	{ id: 'zone-1-land', zone: 'zone-1', held: ['zone-1'], ground: 'land', from: 'zone-1-water', required: { small: 200, medium: 200, large: 200 }, rests: ['lake', 'zone-1'] },
	{ id: 'zone-2-water', zone: 'zone-2', held: ['zone-1', 'zone-2'], ground: 'water', from: 'zone-1', required: { small: null, medium: null, large: 2000 }, rests: ['lake', 'zone-1', 'zone-2'] },
	{ id: 'zone-2-land', zone: 'zone-2', held: ['zone-1', 'zone-2'], ground: 'land', from: 'zone-1', required: { small: null, medium: null, large: 3000 }, rests: ['lake', 'zone-1', 'zone-2'] },
	// drawn by the same methods as level 2, where it is drawn at all; no distance of its own is known
	{ id: 'zone-quasi', zone: 'zone-quasi', held: ['zone-1', 'zone-2', 'zone-quasi'], ground: 'land', from: null, required: { small: null, medium: null, large: null }, rests: ['zone-quasi'] }
];
