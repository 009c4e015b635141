import { goto } from '$app/navigation';
import { searchFor, type Question } from './question.ts';

/** Goes to an address of ours: the only caller of goto. What has the focus keeps it, and the page does not jump. */
export function visit(address: string, { replace = false } = {}): Promise<void> {
	return goto(address, { keepFocus: true, noScroll: true, replaceState: replace });
}

/** Asks another question. The camera stays in the hash, so the map does not move. */
export function ask(url: URL, question: Question, { replace = false } = {}): Promise<void> {
	return visit(`/${searchFor(question, url.searchParams.get('lang'))}${url.hash}`, { replace });
}
