/** Letters and digits in one form of width and case; everything else parts them. */
const runs = (text: string) => text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function pairs(run: string): readonly string[] {
	const characters = [...run];
	return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/**
 * What a text can be found by: every character and every pair of neighbours. Chinese is written without spaces, and a
 * word of two characters is the commonest there is, so that no dictionary is needed.
 */
export function termsOf(...texts: readonly string[]): readonly string[] {
	return [...new Set(texts.flatMap(runs).flatMap((run) => [...run, ...pairs(run)]))];
}

/** What a text must have to be found by what was typed; empty when nothing that can be sought was typed. */
export function termsSought(typed: string): readonly string[] {
	return [...new Set(runs(typed).flatMap((run) => (run.length === 1 ? [run] : [...pairs(run)])))];
}
