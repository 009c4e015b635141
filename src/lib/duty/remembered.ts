import type { KnownKind } from './place.ts';
import type { Situation } from './situation.ts';
import type { MatterId } from './vocabulary.ts';

interface Kept<T> {
	readonly known: readonly KnownKind[];
	readonly ofMatter: Map<MatterId | null, T>;
}

/** What was worked out for a situation, matter by matter (null = all), kept as long as the situation is; see `situate`. */
export class Remembered<T> {
	readonly #kept = new WeakMap<Situation, Kept<T>>();

	/** What is remembered, else what `work` finds now. Another list of known kinds is another question. */
	get(situation: Situation, known: readonly KnownKind[], matter: MatterId | null, work: () => T): T {
		let kept = this.#kept.get(situation);
		if (kept?.known !== known) this.#kept.set(situation, (kept = { known, ofMatter: new Map() }));
		let found = kept.ofMatter.get(matter);
		if (found === undefined) kept.ofMatter.set(matter, (found = work()));
		return found;
	}
}
