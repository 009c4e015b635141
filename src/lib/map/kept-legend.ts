/** The legend as a scene keeps it, with the looks of its day: it is read when the palette may have become another. Pure. */
import type { AreaKind } from '#duty';
import type { Lang } from '#i18n';
import { CHANGE_LOOKS, CHANGE_OPACITY, CHANGE_SORTS, GHOST, GHOST_DASH, type ChangeSort } from './change-looks.ts';
import { hatchPath } from './hatching.ts';
import type { LegendEntry } from './legend.ts';
import { HALO, ILLUSTRATIVE_DASH, LOOKS, SPOT_COLOURS, type SpotSort } from './palette.ts';

/** The lines between which the ground changes. */
type ChangeLine = 'oldLine' | 'newLine';

/** A kind of the legend as a scene keeps it: its look and its name. */
export interface KeptLegendRow {
	readonly kind: AreaKind | ChangeSort | ChangeLine | `spot-${SpotSort}` | 'held';
	readonly name: string;
	readonly illustrative: boolean;
	readonly fill: string;
	readonly opacity: number;
	readonly stroke: string;
	readonly width: number;
	readonly dash: readonly number[];
	readonly hatch: string;
	/** Of a spot that is round. */
	readonly shape?: 'round';
}

/** Sources are often written in both languages, one behind the other: the part in this one, with names and licences that belong to none. */
export function sourceIn(source: string, lang: Lang): string {
	const parts = source.split(' · ');
	const isLicence = (part: string) => /^[A-Z]{2}[\w.-]*$/.test(part);
	const kept = parts.filter((part) => /\p{Script=Han}/u.test(part) === (lang === 'zh') || isLicence(part));
	// a licence alone names no source
	return (kept.every(isLicence) ? parts : kept).join(' · ');
}

/** The kinds of area that are seen, by their names in a language. */
export function keptKinds(entries: readonly LegendEntry[], names: Readonly<Record<AreaKind, string>>): readonly KeptLegendRow[] {
	return entries.map(({ kind, illustrative }) => {
		const { colour, opacity, width, dash, hatch } = LOOKS[kind];
		const strokes = (illustrative ? ILLUSTRATIVE_DASH : dash) ?? [];
		return { kind, name: names[kind], illustrative, fill: colour, opacity, stroke: colour, width, dash: strokes.map((length) => Number((length * width).toFixed(2))), hatch: hatchPath(hatch) };
	});
}

/** Where they come from; what was computed of other lines comes last. */
export function keptSources(entries: readonly LegendEntry[], lang: Lang): readonly string[] {
	const inOrder = [...entries].sort((a, b) => Number(a.kind === 'extent-1000m') - Number(b.kind === 'extent-1000m'));
	return [...new Set(inOrder.flatMap(({ sources }) => sources.map((source) => sourceIn(source, lang))))];
}

/** Issues, as their spots look. */
export function keptSpots(sorts: readonly SpotSort[], names: Readonly<Record<SpotSort, string>>): readonly KeptLegendRow[] {
	return sorts.map((sort) => ({ kind: `spot-${sort}`, name: names[sort], illustrative: false, fill: sort === 'closed' ? HALO : SPOT_COLOURS[sort], opacity: 1, stroke: SPOT_COLOURS[sort], width: 2, dash: [], hatch: '', ...(sort !== 'overdue' && { shape: 'round' }) }));
}

/** The legend of ground that changes, and of its lines. */
export function keptChanges(names: Readonly<Record<ChangeSort | ChangeLine, string>>): readonly KeptLegendRow[] {
	const line = (kind: ChangeLine, stroke: string, width: number, dash: readonly number[]): KeptLegendRow =>
		({ kind, name: names[kind], illustrative: false, fill: '#ffffff', opacity: 0, stroke, width, dash, hatch: '' });
	const grounds = CHANGE_SORTS.map((sort) => {
		const { colour, hatch } = CHANGE_LOOKS[sort];
		return { kind: sort, name: names[sort], illustrative: false, fill: colour, opacity: CHANGE_OPACITY, stroke: colour, width: 1, dash: [], hatch: hatchPath(hatch) };
	});
	return [...grounds, line('oldLine', GHOST, 1.6, GHOST_DASH.map((length) => length * 1.6)), line('newLine', LOOKS['zone-2'].colour, 2.8, [])];
}
