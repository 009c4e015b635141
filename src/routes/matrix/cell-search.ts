import { searchFor, type Question } from '#ask';
import type { TerritoryId } from '#duty';

/** The search part of the matrix's address with a cell open; a cell is a matter in a territory. */
export function searchForCell(question: Question, territory: TerritoryId | null, lang: string | null): string {
	const search = new URLSearchParams(searchFor(question, lang));
	if (territory) search.set('territory', territory);
	return search.size > 0 ? `?${search}` : '';
}
