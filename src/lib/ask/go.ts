import { goto } from '$app/navigation';
import { searchFor, type Question } from './question.ts';

/** Asks another question: the only caller of goto. The camera stays in the hash, so the map does not move. */
export function ask(url: URL, question: Question, { replace = false } = {}): Promise<void> {
	const search = searchFor(question, url.searchParams.get('lang'));
	return goto(`/${search}${url.hash}`, { keepFocus: true, noScroll: true, replaceState: replace });
}
