/**
 * What was made lately, by its name; what is asked for all the time is never lost. Two generations, so that looking up costs one look and
 * forgetting costs nothing.
 */
export class Recent<T> {
	readonly #most: number;
	readonly #sizeOf: (value: T) => number;
	#young = new Map<string, T>();
	#old = new Map<string, T>();
	/** Of the young ones. */
	#size = 0;

	/** @param most how much one generation holds, in whatever `sizeOf` measures */
	constructor(most: number, sizeOf: (value: T) => number) {
		this.#most = most;
		this.#sizeOf = sizeOf;
	}

	get(name: string): T | undefined {
		const young = this.#young.get(name);
		if (young !== undefined) return young;
		const old = this.#old.get(name);
		if (old !== undefined) this.set(name, old);
		return old;
	}

	set(name: string, value: T): void {
		this.#size += this.#sizeOf(value);
		if (this.#size > this.#most) [this.#old, this.#young, this.#size] = [this.#young, new Map<string, T>(), this.#sizeOf(value)];
		this.#young.set(name, value);
	}
}
