import type { FigureSource, TemplateId } from './scene.ts';

/** What a scene of a template is about: its words are in `#i18n/presentations`. */
export type OutlineId = 'opening' | 'zones' | 'issues' | 'comparison' | 'units' | 'overdue' | 'states' | 'areas' | 'water' | 'proposals' | 'questions' | 'decisions';

export interface Outline {
	readonly id: OutlineId;
	/** The figures that fill it; null: text alone. */
	readonly source: FigureSource | null;
	/** Left out where there is nothing to show: not everybody has loaded water quality. */
	readonly ifAny?: true;
	/** The map that fills it: the zones round the lakes, the open issues, or each proposal that is not decided yet as it is and as it would be. */
	readonly map?: 'zones' | 'issues' | 'comparisons';
}

const filled = (id: OutlineId, source: FigureSource): Outline => ({ id, source });
const ifAny = (id: OutlineId, source: FigureSource): Outline => ({ id, source, ifAny: true });
const plain = (id: OutlineId): Outline => ({ id, source: null });
const ZONES: Outline = { id: 'zones', source: null, map: 'zones' };
const ISSUES: Outline = { id: 'issues', source: null, map: 'issues' };
const COMPARISONS: Outline = { id: 'comparison', source: null, map: 'comparisons' };

/**
 * 四(一): each quarter a special meeting on what is stuck, each half-year a plenary meeting on the whole, and the review of a change of
 * the zones. In the order in which such a meeting goes.
 */
export const OUTLINES: Readonly<Record<TemplateId, readonly Outline[]>> = {
	quarterly: [plain('opening'), ISSUES, filled('units', 'issues-by-unit'), filled('overdue', 'overdue-issues'), filled('states', 'issues-by-state'), ifAny('water', 'water-quality'), plain('questions'), plain('decisions')],
	'half-yearly': [
		plain('opening'), ZONES, filled('areas', 'areas-by-kind'), ISSUES, filled('units', 'issues-by-unit'), filled('states', 'issues-by-state'), filled('overdue', 'overdue-issues'),
		ifAny('water', 'water-quality'), filled('proposals', 'proposals'), COMPARISONS, plain('questions'), plain('decisions')
	],
	'zone-review': [plain('opening'), ZONES, filled('proposals', 'proposals'), COMPARISONS, filled('areas', 'areas-by-kind'), plain('questions'), plain('decisions')]
};

/** So many proposals a template compares at most. */
export const MOST_COMPARED = 6;

/** So many pages of one table a template makes at most. */
export const MOST_PAGES = 3;

/** The period that a meeting on a day looks back on: its quarter, its half-year; for a review the day itself. */
export function periodFor(template: TemplateId, day: string): { readonly from: string; readonly to: string } {
	const months = { quarterly: 3, 'half-yearly': 6, 'zone-review': 0 }[template];
	if (months === 0) return { from: day, to: day };
	const first = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months + 1;
	return { from: `${day.slice(0, 5)}${String(first).padStart(2, '0')}-01`, to: day };
}
