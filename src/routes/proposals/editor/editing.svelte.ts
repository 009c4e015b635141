import type { Position } from 'geojson';
import { addCorner, cornerAt, deleteCorner, insertCorner, moveCorner, type Corner, type DrawnArea } from '#proposals/drawing';
import { newArea, type Content, type EditedChange } from './edited.ts';

/** Steps that can be undone. */
const MOST_UNDONE = 200;

/** Where the next tap on the map adds a corner. */
export type Pen = Omit<Corner, 'index'>;

/** A proposal under the pencil: its content, what is selected, and the way back. */
export class Editing {
	#content = $state.raw<Content>({ title: '', reason: '', validFrom: '', changes: [] });
	#past = $state.raw<readonly (readonly EditedChange[])[]>([]);
	#future = $state.raw<readonly (readonly EditedChange[])[]>([]);
	/** Which change is edited; -1: none. */
	selected = $state(-1);
	corner = $state.raw<Corner | null>(null);
	pen = $state.raw<Pen | null>(null);
	snap = $state(true);
	shared = $state(true);

	constructor(content: Content) {
		this.#content = content;
		this.selected = content.changes.length > 0 ? 0 : -1;
	}

	get content(): Content {
		return this.#content;
	}
	get changes(): readonly EditedChange[] {
		return this.#content.changes;
	}
	get shapes(): readonly DrawnArea[] {
		return this.#content.changes.map(({ shape }) => shape);
	}
	get current(): EditedChange | null {
		return this.#content.changes[this.selected] ?? null;
	}
	get canUndo(): boolean {
		return this.#past.length > 0;
	}
	get canRedo(): boolean {
		return this.#future.length > 0;
	}
	/** Where the selected corner stands. */
	get at(): Position | null {
		return this.corner && cornerAt(this.shapes, this.corner);
	}

	/** The words and the day: typed, and undone where they are typed. */
	write(words: Partial<Omit<Content, 'changes'>>): void {
		this.#content = { ...this.#content, ...words };
	}

	#change(changes: readonly EditedChange[]): void {
		this.#past = [...this.#past, this.#content.changes].slice(-MOST_UNDONE);
		this.#future = [];
		this.#content = { ...this.#content, changes };
	}

	#draw(shapes: readonly DrawnArea[]): void {
		this.#change(this.changes.map((change, index) => ({ ...change, shape: shapes[index] ?? null })));
	}

	#settle(): void {
		if (this.selected >= this.changes.length) this.selected = this.changes.length - 1;
		if (!this.at) this.corner = null;
		if (this.pen && !this.shapes[this.pen.area]?.[this.pen.polygon]?.[this.pen.ring]) this.pen = null;
	}

	undo(): void {
		const before = this.#past.at(-1);
		if (!before) return;
		[this.#past, this.#future] = [this.#past.slice(0, -1), [...this.#future, this.changes]];
		this.#content = { ...this.#content, changes: before };
		this.#settle();
	}

	redo(): void {
		const after = this.#future.at(-1);
		if (!after) return;
		[this.#future, this.#past] = [this.#future.slice(0, -1), [...this.#past, this.changes]];
		this.#content = { ...this.#content, changes: after };
		this.#settle();
	}

	/** Takes changes in: one of an area that is changed already takes the place of that. */
	take(given: readonly EditedChange[]): void {
		const kept = this.changes.filter(({ area }) => area === null || !given.some((each) => each.area === area));
		this.#change([...kept, ...given]);
		this.select(this.changes.length - 1);
	}

	/** Begins a new area: the pen waits for its first corner. */
	begin(): void {
		this.take([newArea()]);
		this.pen = { area: this.selected, polygon: 0, ring: 0 };
	}

	drop(index: number): void {
		this.#change(this.changes.filter((_, each) => each !== index));
		[this.corner, this.pen] = [null, null];
		this.#settle();
	}

	select(index: number): void {
		[this.selected, this.corner, this.pen] = [index, null, null];
	}

	/** What a new area is called and is; and what of the standard any may fall short of. */
	name(facts: Partial<Pick<EditedChange, 'kind' | 'name' | 'territory' | 'exceptions'>>): void {
		this.#change(this.changes.map((change, index) => (index === this.selected ? { ...change, ...facts } : change)));
	}

	move(corner: Corner, to: Position): void {
		this.#draw(moveCorner(this.shapes, corner, to, this.shared));
		this.corner = corner;
	}

	/** Puts a corner in after this one, and selects it. */
	insert(corner: Corner, position: Position): void {
		this.#draw(insertCorner(this.shapes, corner, position, this.shared));
		this.corner = { ...corner, index: corner.index + 1 };
	}

	/** false: the ring would have too few corners. */
	delete(corner: Corner): boolean {
		const deleted = deleteCorner(this.shapes, corner, this.shared);
		if (!deleted.ok) return false;
		this.#draw(deleted.areas);
		this.corner = { ...corner, index: Math.max(0, corner.index - 1) };
		this.#settle();
		return true;
	}

	/** Adds a corner where the pen is. */
	add(position: Position): void {
		if (!this.pen) return;
		this.#draw(addCorner(this.shapes, this.pen, position));
		const ring = this.shapes[this.pen.area]?.[this.pen.polygon]?.[this.pen.ring] ?? [];
		this.corner = { ...this.pen, index: ring.length - 1 };
	}

	/** Another part of the area, or a hole in its last part. */
	beginRing(what: 'part' | 'hole'): void {
		const { current, selected } = this;
		if (!current?.shape) return;
		const last = current.shape.length - 1;
		const shape = what === 'part' ? [...current.shape, [[]]] : current.shape.map((rings, index) => (index === last ? [...rings, []] : rings));
		this.#change(this.changes.map((change, index) => (index === selected ? { ...change, shape } : change)));
		this.corner = null;
		this.pen = what === 'part' ? { area: selected, polygon: last + 1, ring: 0 } : { area: selected, polygon: last, ring: (shape[last]?.length ?? 1) - 1 };
	}

	/** Clears the shape and draws it anew. */
	anew(): void {
		const { selected } = this;
		this.#change(this.changes.map((change, index) => (index === selected ? { ...change, shape: [[[]]] } : change)));
		[this.corner, this.pen] = [null, { area: selected, polygon: 0, ring: 0 }];
	}

	/** The pen is put down; a ring that encloses nothing goes with it, unless it is all there is. */
	finish(): void {
		const { pen, selected } = this;
		this.pen = null;
		const shape = this.current?.shape;
		if (!pen || !shape) return;
		const rings = shape.map((each) => each.filter((ring, index) => ring.length >= 3 || (index === 0 && each.length === 1)));
		const whole = rings.filter(([outline]) => (outline?.length ?? 0) >= 3);
		if (whole.length === 0 || whole.flat().length === shape.flat().length) return;
		this.#change(this.changes.map((change, index) => (index === selected ? { ...change, shape: whole } : change)));
	}
}
