/** The sets of areas that occur, each with a number; 0 is the empty set. Areas are indexes in ascending order. */
export class AreaSets {
	readonly lists: (readonly number[])[] = [[]];
	readonly #numbers = new Map<string, number>([['', 0]]);
	readonly #toggled = new Map<number, number>();

	/** The number of a set; throws past 32,768 sets, which is what a cell of the grid can name. */
	number(areas: readonly number[]): number {
		const list = [...new Set(areas)].sort((a, b) => a - b);
		const key = list.join();
		const known = this.#numbers.get(key);
		if (known !== undefined) return known;
		const number = this.lists.push(list) - 1;
		if (number > 0x7fff) throw new Error('AreaSets: got more than 32,768 sets of areas, expected fewer');
		this.#numbers.set(key, number);
		return number;
	}

	/** The set on the other side of a line: what the line bounds, numbered `bounds`, is entered or left. */
	across(set: number, bounds: number, bounded: readonly number[]): number {
		const key = set * 0x10000 + bounds;
		const known = this.#toggled.get(key);
		if (known !== undefined) return known;
		const here = this.lists[set] ?? [];
		const number = this.number([...here.filter((area) => !bounded.includes(area)), ...bounded.filter((area) => !here.includes(area))]);
		this.#toggled.set(key, number);
		return number;
	}
}
