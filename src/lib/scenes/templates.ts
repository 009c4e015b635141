import type { FigureSource, TemplateId } from './scene.ts';

/** What a scene of a template is about: its words are in `#i18n/presentations`. */
export type OutlineId = 'opening' | 'units' | 'overdue' | 'states' | 'areas' | 'water' | 'proposals' | 'questions' | 'decisions';

export interface Outline {
	readonly id: OutlineId;
	/** The figures that fill it; null: text alone. */
	readonly source: FigureSource | null;
	/** Left out where there is nothing to show: not everybody has loaded water quality. */
	readonly ifAny?: true;
}

const filled = (id: OutlineId, source: FigureSource): Outline => ({ id, source });
const ifAny = (id: OutlineId, source: FigureSource): Outline => ({ id, source, ifAny: true });
const plain = (id: OutlineId): Outline => ({ id, source: null });

/**
 * 四(一): each quarter a special meeting on what is stuck, each half-year a plenary meeting on the whole, and the review of a change of
 * the zones. In the order in which such a meeting goes.
 */
export const OUTLINES: Readonly<Record<TemplateId, readonly Outline[]>> = {
	quarterly: [plain('opening'), filled('units', 'issues-by-unit'), filled('overdue', 'overdue-issues'), filled('states', 'issues-by-state'), ifAny('water', 'water-quality'), plain('questions'), plain('decisions')],
	'half-yearly': [
		plain('opening'), filled('areas', 'areas-by-kind'), filled('units', 'issues-by-unit'), filled('states', 'issues-by-state'), filled('overdue', 'overdue-issues'),
		ifAny('water', 'water-quality'), filled('proposals', 'proposals'), plain('questions'), plain('decisions')
	],
	'zone-review': [plain('opening'), filled('proposals', 'proposals'), filled('areas', 'areas-by-kind'), plain('questions'), plain('decisions')]
};

/** So many pages of one table a template makes at most. */
export const MOST_PAGES = 3;

/** The period that a meeting on a day looks back on: its quarter, its half-year; for a review the day itself. */
export function periodFor(template: TemplateId, day: string): { readonly from: string; readonly to: string } {
	const months = { quarterly: 3, 'half-yearly': 6, 'zone-review': 0 }[template];
	if (months === 0) return { from: day, to: day };
	const first = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months + 1;
	return { from: `${day.slice(0, 5)}${String(first).padStart(2, '0')}-01`, to: day };
}
