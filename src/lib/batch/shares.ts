import type { TerritoryId, UnitId } from '#duty';
import type { Messages } from '#i18n/server';

/** What is said of shares. */
export type ShareWords = Messages['batch']['shares'];
/** Why nobody leads on a part of a shape. */
export type WhyNobody = keyof ShareWords['why'];

/** How much: metres of a line, square metres of a polygon, on the ellipsoid. */
export type Extent = { readonly metres: number } | { readonly squareMetres: number };

/** All parts of a shape on which the same units lead, in the same territory. */
export type Share = Extent & {
	/** In the order of acting; empty where nobody leads. */
	readonly lead: readonly UnitId[];
	/** Of the whole length or area, 0 to 1. */
	readonly share: number;
	readonly scope: 'in' | 'out';
	readonly territory: TerritoryId | null;
	/** Why nobody leads, in words; absent where somebody does. */
	readonly why?: string;
};

/** All parts on which nobody leads. */
export type Remainder = Extent & { readonly share: number; readonly why: string };

/** How a shape is shared out: the largest share first, all of them together the whole. */
export interface Shares {
	readonly shares: readonly Share[];
	/** null where somebody leads everywhere. */
	readonly remainder: Remainder | null;
}

/** A share of a whole in words: a part is never shown as nothing, nor as the whole. */
function percent(share: number): string {
	const text = (share * 100).toFixed(1);
	if (share > 0 && text === '0.0') return '<0.1 %';
	return share < 1 && text === '100.0' ? '>99.9 %' : `${text} %`;
}

/** Shares in one line, for tables: `gy-water 62.1 %; gy-eeb 30.0 %; — 7.9 % (why)`. What the same units lead is said once. */
export function sharesText(shares: readonly Pick<Share, 'lead' | 'share' | 'why'>[]): string {
	const said = new Map<string, { readonly name: string; share: number; readonly why: string }>();
	for (const { lead, share, why = '' } of shares) {
		const name = lead.join('+') || '—';
		const known = said.get(name + why);
		if (known) known.share += share;
		else said.set(name + why, { name, share, why });
	}
	return [...said.values()].sort((a, b) => b.share - a.share)
		.map(({ name, share, why }) => `${name} ${percent(share)}${why === '' ? '' : ` (${why})`}`).join('; ');
}
