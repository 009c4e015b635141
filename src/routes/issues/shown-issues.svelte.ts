import type { ListAsked } from '#ask/issues';
import type { IssueItem } from '#issues';
import { readIssues, type IssuePage } from './list-api.ts';

type Fetch = typeof fetch;

const versionsOf = (items: readonly IssueItem[]): Readonly<Partial<Record<string, number>>> => Object.fromEntries(items.map(({ id, version }) => [id, version]));

/** The rows that are shown of a list: its first pages, never all of it. */
export class ShownIssues {
	readonly #fetch: Fetch;
	readonly #asked: ListAsked;
	#items = $state.raw<readonly IssueItem[]>([]);
	#next = $state<string | null>(null);
	#total = $state(0);
	#changed = $state.raw<readonly string[]>([]);
	#busy = $state(false);
	#failed = $state(false);
	#wanted = false;

	constructor(fetch: Fetch, asked: ListAsked, { items, next, total }: IssuePage) {
		this.#fetch = fetch;
		this.#asked = asked;
		[this.#items, this.#next, this.#total] = [items, next, total];
	}

	get items(): readonly IssueItem[] {
		return this.#items;
	}
	get total(): number {
		return this.#total;
	}
	get hasMore(): boolean {
		return this.#next !== null;
	}
	get busy(): boolean {
		return this.#busy;
	}
	get failed(): boolean {
		return this.#failed;
	}
	/** Ids of the rows that are not as they were when they were first shown. */
	get changed(): readonly string[] {
		return this.#changed;
	}

	/** Shows the next page, too. */
	async more(): Promise<void> {
		if (this.#busy || this.#next === null) return;
		this.#busy = true;
		const read = await readIssues(this.#fetch, this.#asked, this.#next);
		this.#busy = false;
		this.#failed = read.kind !== 'listed';
		if (read.kind !== 'listed') return;
		const shown = versionsOf(this.#items);
		// an issue that has moved meanwhile may come twice
		this.#items = [...this.#items, ...read.page.items.filter(({ id }) => shown[id] === undefined)];
		[this.#next, this.#total] = [read.page.next, read.page.total];
		if (this.#wanted) void this.refresh();
	}

	/** Reads as many rows anew as are shown, and marks what has changed. What is asked for meanwhile is done once, afterwards. */
	async refresh(): Promise<void> {
		this.#wanted = this.#busy;
		if (this.#busy) return;
		this.#busy = true;
		const read = await this.#readAnew(this.#items.length);
		this.#busy = false;
		this.#failed = read === null;
		if (read) this.#take(read);
		if (this.#wanted) void this.refresh();
	}

	async #readAnew(rows: number): Promise<IssuePage | null> {
		const items: IssueItem[] = [];
		for (let cursor: string | null = null; ;) {
			const read = await readIssues(this.#fetch, this.#asked, cursor);
			if (read.kind !== 'listed') return null;
			items.push(...read.page.items);
			cursor = read.page.next;
			if (items.length >= rows || cursor === null) return { ...read.page, items };
		}
	}

	#take({ items, next, total }: IssuePage): void {
		const before = versionsOf(this.#items);
		this.#changed = items.filter(({ id, version }) => this.#changed.includes(id) || before[id] !== version).map(({ id }) => id);
		[this.#items, this.#next, this.#total] = [items, next, total];
	}
}
