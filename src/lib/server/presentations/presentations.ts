import type { Actor, OrganisationId } from '#issues';
import { LIMITS, picturesOf, put, stamped, type MapView, type PictureRef, type Scene, type SceneContent, type Sharing } from '#scenes';
import type { Lang } from '#i18n/server';
import { newSecret, sha256 } from '../auth/secret.ts';
import type { Driver } from '../store/driver.ts';
import type { Queries } from '../store/queries.ts';
import type { DrawnView } from './maps/draw.ts';
import type { Keepable } from './maps/kept-drawing.ts';

/** A presentation as lists show it. Moments are ISO 8601, UTC. */
export interface PresentationItem {
	readonly id: string;
	readonly version: number;
	readonly title: string;
	readonly organisation: OrganisationId;
	/** The name of whoever made it. */
	readonly owner: string;
	readonly lang: Lang;
	readonly sharing: Sharing;
	/** There is a link by which it is read without signing in. */
	readonly linked: boolean;
	readonly count: number;
	readonly createdAt: string;
	readonly changedAt: string;
}

/** A presentation as the database keeps it. */
export interface StoredPresentation {
	readonly item: PresentationItem;
	readonly scenes: readonly Scene[];
	readonly account: string;
	readonly sharing: Sharing;
	readonly linkSha256: string | null;
}

/** Who reads: somebody who has signed in, or whoever has the link. */
export interface Reader {
	readonly actor: Actor | null;
	/** The secret of a link. */
	readonly key: string | null;
}

export interface KeptPicture extends PictureRef {
	readonly sha256: string;
}

/** What a new presentation begins with. */
export interface NewPresentation {
	readonly title: string;
	readonly scenes: readonly SceneContent[];
	readonly lang: Lang;
	/** Views of scenes, by their ids. */
	readonly drawn?: ReadonlyMap<string, DrawnView>;
}

/** What is changed of a presentation; null: stays as it is. */
export interface Changed {
	readonly title: string | null;
	readonly sharing: Sharing | null;
	readonly scenes: readonly SceneContent[] | null;
}

export type Saved =
	| { readonly kind: 'done' }
	| { readonly kind: 'unknown' }
	| { readonly kind: 'not-yours' }
	| { readonly kind: 'too-many' }
	| { readonly kind: 'stale'; readonly version: number }
	| { readonly kind: 'no-picture'; readonly picture: string };

/** Pictures that one presentation may keep: two for every scene, and those that were taken again. */
export const MOST_PICTURES = 2 * LIMITS.scenes + 50;

const base64 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

/** May somebody read it? Its owner; whoever has signed in, unless it is private; whoever has the link, while there is one. */
export function mayRead({ account, sharing, linkSha256 }: StoredPresentation, { actor, key }: Reader): boolean {
	if (actor?.account === account) return true;
	if (sharing === 'private') return false;
	return actor !== null || (sharing === 'link' && key !== null && linkSha256 !== null && sha256(key) === linkSha256);
}

interface Locked {
	readonly version: number;
	readonly scenes: readonly Scene[];
	readonly account: string;
}

/** Presentations, their scenes and pictures. A change is one transaction, and looks at the version under the lock. */
export class Presentations {
	readonly #driver: Driver;
	readonly #queries: Queries;

	constructor(driver: Driver, queries: Queries) {
		this.#driver = driver;
		this.#queries = queries;
	}

	/** A new one, with the scenes of its template and the pictures that were drawn for them. */
	create({ title, scenes, lang, drawn = new Map() }: NewPresentation, actor: Actor, at: Date): Promise<string> {
		return this.#driver.transaction(async (tx) => {
			const id = await this.#insert(tx, { title, scenes: [], lang }, actor, at);
			const shown: SceneContent[] = [];
			for (const scene of scenes) {
				const of = drawn.get(scene.id);
				shown.push(of ? { ...scene, view: await this.keepView(id, of, tx) } : scene);
			}
			if (shown.length > 0) await this.#queries.run(tx, 'update-presentation', [id, null, null, JSON.stringify(stamped([], shown, actor.name, at.toISOString())), at.toISOString()]);
			return id;
		});
	}

	/** A view that was drawn, with its pictures kept; null of a picture: there are too many. */
	async keepView(id: string, { view, picture, before }: DrawnView, driver: Driver = this.#driver): Promise<MapView> {
		const now = await this.keepPicture(id, picture, driver);
		return { ...view, picture: now, before: before && (await this.keepPicture(id, before, driver)) };
	}

	/** A copy of one's own, with copies of its pictures. */
	copy(from: StoredPresentation, title: string, actor: Actor, at: Date): Promise<string> {
		return this.#driver.transaction(async (tx) => {
			const id = await this.#insert(tx, { title, scenes: [], lang: from.item.lang }, actor, at);
			const copies = new Map<string, string>();
			for (const picture of picturesOf(from.scenes)) {
				const [row] = await this.#queries.run<{ id: string }>(tx, 'copy-presentation-picture', [from.item.id, id, picture]);
				if (row) copies.set(picture, row.id);
			}
			const copied = (ref: PictureRef | null) => ref && { ...ref, id: copies.get(ref.id) ?? ref.id };
			const scenes = from.scenes.map((scene) => (scene.view ? { ...scene, view: { ...scene.view, picture: copied(scene.view.picture), before: copied(scene.view.before) } } : scene));
			await this.#queries.run(tx, 'update-presentation', [id, null, null, JSON.stringify(scenes), at.toISOString()]);
			return id;
		});
	}

	/** Those that somebody may read, the last changed first. */
	async list(actor: Actor): Promise<readonly (PresentationItem & { readonly own: boolean })[]> {
		const rows = await this.#queries.run<{ item: PresentationItem; own: boolean }>(this.#driver, 'presentations-listed', [actor.account]);
		return rows.map(({ item, own }) => ({ ...item, own }));
	}

	/** One of them; null when there is none that the reader may read. */
	async find(id: string, reader: Reader): Promise<StoredPresentation | null> {
		const [stored] = await this.#queries.run<StoredPresentation>(this.#driver, 'presentation-whole', [id]);
		return stored && mayRead(stored, reader) ? stored : null;
	}

	/** Keeps a change by its owner, unless somebody was first. */
	save(id: string, version: number, changed: Changed, actor: Actor, at: Date): Promise<Saved> {
		return this.#change(id, actor, async (tx, locked) => {
			if (locked.version !== version) return { kind: 'stale', version: locked.version };
			return this.#update(tx, id, { ...changed, before: locked.scenes, scenes: changed.scenes ?? locked.scenes }, { actor, at });
		});
	}

	/** Adds a scene behind the others, or puts it in place of the one with its id: whoever adds has seen no version. */
	add(id: string, scene: SceneContent, actor: Actor, at: Date): Promise<Saved> {
		return this.#change(id, actor, async (tx, { scenes }) => {
			const after = put<SceneContent>(scene)(scenes);
			return after.length > LIMITS.scenes ? { kind: 'too-many' } : this.#update(tx, id, { title: null, sharing: null, before: scenes, scenes: after }, { actor, at });
		});
	}

	/** Gives it a link; the one before ends. Returns the secret, which is kept nowhere; null: it is not the actor's. */
	async link(id: string, actor: Actor, at: Date): Promise<string | null> {
		const secret = newSecret();
		const [row] = await this.#queries.run<{ id: string }>(this.#driver, 'link-presentation', [id, actor.account, sha256(secret), at.toISOString()]);
		return row ? secret : null;
	}

	/** Takes it away, with its pictures; false: it is not the actor's. */
	async remove(id: string, actor: Actor): Promise<boolean> {
		const rows = await this.#queries.run<{ id: string }>(this.#driver, 'delete-presentation', [id, actor.account]);
		return rows.length > 0;
	}

	/** Keeps a picture; null: it has too many. */
	async keepPicture(id: string, { bytes, sha256: hash, width, height }: Keepable, driver: Driver = this.#driver): Promise<PictureRef | null> {
		const kept = await this.pictures(id, driver);
		const same = kept.find((picture) => picture.sha256 === hash);
		if (same) return { id: same.id, width: same.width, height: same.height };
		if (kept.length >= MOST_PICTURES) return null;
		const [row] = await this.#queries.run<{ id: string }>(driver, 'insert-presentation-picture', [id, hash, base64(bytes), width, height]);
		if (!row) throw new Error('insert-presentation-picture: got no row, expected one');
		return { id: row.id, width, height };
	}

	/** What pictures it has. */
	pictures(id: string, driver: Driver = this.#driver): Promise<KeptPicture[]> {
		return this.#queries.run<KeptPicture>(driver, 'presentation-pictures', [id]);
	}

	/** A picture's bytes; null: it has none of this id. */
	async pictureBytes(id: string, picture: string): Promise<{ readonly bytes: Uint8Array; readonly sha256: string } | null> {
		const [row] = await this.#queries.run<{ bytes: string; sha256: string }>(this.#driver, 'presentation-picture-bytes', [id, picture]);
		return row ? { bytes: Buffer.from(row.bytes, 'base64'), sha256: row.sha256 } : null;
	}

	async #insert(driver: Driver, { title, scenes, lang }: { readonly title: string; readonly scenes: readonly Scene[]; readonly lang: Lang }, actor: Actor, at: Date): Promise<string> {
		const [row] = await this.#queries.run<{ id: string }>(driver, 'insert-presentation', [actor.account, actor.organisation, title, lang, JSON.stringify(scenes), at.toISOString()]);
		if (!row) throw new Error('insert-presentation: got no row, expected the new presentation');
		return row.id;
	}

	#change(id: string, actor: Actor, work: (tx: Driver, locked: Locked) => Promise<Saved>): Promise<Saved> {
		return this.#driver.transaction(async (tx): Promise<Saved> => {
			const [locked] = await this.#queries.run<Locked>(tx, 'lock-presentation', [id]);
			if (!locked) return { kind: 'unknown' };
			return locked.account === actor.account ? work(tx, locked) : { kind: 'not-yours' };
		});
	}

	async #update(
		tx: Driver, id: string, { title, sharing, before, scenes }: Changed & { readonly before: readonly Scene[]; readonly scenes: readonly SceneContent[] }, { actor, at }: { readonly actor: Actor; readonly at: Date }
	): Promise<Saved> {
		const shown = picturesOf(scenes);
		const known = new Set((await this.pictures(id, tx)).map((picture) => picture.id));
		const missing = shown.find((picture) => !known.has(picture));
		if (missing !== undefined) return { kind: 'no-picture', picture: missing };
		const kept = stamped(before, scenes, actor.name, at.toISOString());
		await this.#queries.run(tx, 'update-presentation', [id, title, sharing, JSON.stringify(kept), at.toISOString()]);
		await this.#queries.run(tx, 'forget-presentation-pictures', [id, shown]);
		return { kind: 'done' };
	}
}
