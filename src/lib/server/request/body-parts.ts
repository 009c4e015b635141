import { refuse, type Outcome, type Refused } from '../problem.ts';
import type { Told } from './reading.ts';

/** Some members of a body, to be read apart, and the rest. */
export function apart(body: unknown, names: readonly string[]): { readonly lists: Readonly<Record<string, unknown>>; readonly rest: unknown } {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) return { lists: {}, rest: body };
	const [lists, rest] = [true, false].map((wanted) => Object.fromEntries(Object.entries(body).filter(([name]) => names.includes(name) === wanted)));
	return { lists: lists ?? {}, rest };
}

/** Everything that is wrong with the parts of a body, at once; null: nothing is. */
export function refusedWith(refusals: readonly Outcome<unknown>[], { words }: Pick<Told, 'words'>): Refused | null {
	const errors = refusals.flatMap((outcome) => (outcome.ok ? [] : outcome.problem.errors));
	return errors.length > 0 ? refuse(errors, words) : null;
}
