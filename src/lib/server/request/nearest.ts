/** How many letters have to be put in, taken out or changed to get from one word to the other. */
export function editDistance(from: string, to: string): number {
	let row = Array.from({ length: to.length + 1 }, (_, index) => index);
	[...from].forEach((letter, at) => {
		const next = [at + 1];
		[...to].forEach((other, index) => {
			const change = (row[index] ?? 0) + (letter === other ? 0 : 1);
			next.push(Math.min(change, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
		});
		row = next;
	});
	return row.at(-1) ?? 0;
}

/** A name under which an id may have been meant. */
export interface Nameable {
	readonly id: string;
	readonly names: readonly string[];
}

function likeness(got: string, { id, names }: Nameable): number {
	const distances = [id, ...names].map((name) => {
		const folded = name.toLowerCase();
		if ((got.length > 1 && folded.includes(got)) || (folded.length > 2 && got.includes(folded))) return 0.5;
		// a third of the letters may be wrong, else it is another word
		const distance = editDistance(got, folded);
		return distance <= Math.max(1, Math.floor(folded.length / 3)) ? distance : Infinity;
	});
	return Math.min(...distances);
}

/** The ids that a misspelt text may have meant, likeliest first. */
export function nearest(got: string, known: readonly Nameable[], most = 3): readonly string[] {
	const folded = got.trim().toLowerCase().replaceAll(/[\s_]+/g, '-');
	if (folded === '' || folded.length > 64) return [];
	return known
		.map((one) => ({ id: one.id, distance: likeness(folded, one) }))
		.filter(({ distance }) => distance < Infinity)
		.sort((a, b) => a.distance - b.distance)
		.slice(0, most)
		.map(({ id }) => id);
}
