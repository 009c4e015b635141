import type { AreaKind, TerritoryId } from '#duty';
import type { AreaFeature } from '#geo';
import { Z_ORDER } from './layers.ts';

/** One kind in the legend: what is held of it, how good that is, whose it is. */
export interface LegendEntry {
	readonly kind: AreaKind;
	readonly count: number;
	readonly inView: boolean;
	readonly hidden: boolean;
	readonly illustrative: boolean;
	/** Metres: of the worst line of the kind. */
	readonly accuracy: number;
	/** ISO date: the latest first day in force. */
	readonly since: string;
	readonly sources: readonly string[];
	/** The territories that areas of the kind belong to; empty for those that cross them. */
	readonly territories: readonly TerritoryId[];
}

const once = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** The legend, what covers the rest first; kinds of which nothing is held are left out. */
export function legendEntries(areas: readonly AreaFeature[], kindsInView: readonly AreaKind[], hidden: readonly AreaKind[]): LegendEntry[] {
	return [...Z_ORDER].reverse().flatMap((kind) => {
		const held = areas.map(({ properties }) => properties).filter((area) => area.kind === kind);
		if (held.length === 0) return [];
		return [{
			kind, count: held.length, inView: kindsInView.includes(kind), hidden: hidden.includes(kind),
			illustrative: held.some(({ illustrative }) => illustrative),
			accuracy: Math.max(...held.map(({ accuracy }) => accuracy)),
			since: held.map(({ validFrom }) => validFrom).sort().at(-1) ?? '',
			sources: once(held.map(({ source, licence }) => [source, licence].filter(Boolean).join(' · '))),
			territories: once(held.flatMap(({ territory }) => territory ?? []))
		}];
	});
}
