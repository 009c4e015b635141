import { changedNow, deviceBox, emptyReport, faultsOf, newDraft, takeBack, type Draft, type DraftFault, type DraftPhoto, type Report } from '#drafts';
import type { Point } from '#duty';
import { draftSending } from '../sending.svelte.ts';
import type { Begun } from './address.ts';
import { shrinkPhoto } from '../shrink-photo.ts';

export const MOST_PHOTOS = 20;

export interface Author {
	readonly account: string;
	readonly name: string;
}

/** A place that a photo offers. */
export interface Offered {
	readonly photo: string;
	readonly at: Point;
}

/** The draft that is being written. Every change is on the device before the next one is made. */
export class Logging {
	draft = $state.raw<Draft | null>(null);
	/** What is still to be said; told once sending has been asked for. */
	faults = $state.raw<readonly DraftFault[]>([]);
	offered = $state.raw<Offered | null>(null);
	/** Names of photos that could not be read. */
	unreadable = $state.raw<readonly string[]>([]);
	preparing = $state(false);
	sending = $state(false);
	readonly #author: Author;
	readonly #today: string;
	readonly #lang: string;
	#written: Promise<void> = Promise.resolve();

	/** @param today ISO day in China */
	constructor(author: Author, today: string, lang: string) {
		[this.#author, this.#today, this.#lang] = [author, today, lang];
	}

	/** Goes on with the draft that was begun at the address, or begins one. */
	async begin(begun: Begun): Promise<void> {
		const drafts = (await deviceBox.all()).filter(({ account, state }) => account === this.#author.account && state === 'writing');
		this.draft = drafts.find(({ begunAt }) => begun.key === '' || begunAt === begun.key) ?? this.#newDraft(begun);
	}

	/** Begins another one. */
	anew(begun: Begun): void {
		[this.draft, this.faults, this.offered, this.unreadable] = [this.#newDraft(begun), [], null, []];
	}

	/** Goes on with another draft, unless it may have reached the server. */
	async resume(key: string): Promise<void> {
		const taken = await takeBack(key);
		if (taken) [this.draft, this.faults, this.offered, this.unreadable] = [taken, [], null, []];
	}

	change(report: Partial<Report>): void {
		if (this.draft) this.#put({ ...this.draft, report: { ...this.draft.report, ...report } });
		if (this.faults.length > 0) this.faults = faultsOf({ ...this.draft!.report }, this.#today);
	}

	async addPhotos(files: readonly File[]): Promise<void> {
		[this.preparing, this.unreadable] = [true, []];
		for (const file of files.slice(0, MOST_PHOTOS - (this.draft?.photos.length ?? 0))) await this.#addPhoto(file);
		this.preparing = false;
	}

	async removePhoto(id: string): Promise<void> {
		if (!this.draft) return;
		if (this.offered?.photo === id) this.offered = null;
		this.#put({ ...this.draft, photos: this.draft.photos.filter((photo) => photo.id !== id) });
		await deviceBox.removePhoto(id);
	}

	/** Done with writing: it is sent now, or when it can be. */
	async send(): Promise<void> {
		if (!this.draft || this.preparing) return;
		this.faults = faultsOf(this.draft.report, this.#today);
		if (this.faults.length > 0) return;
		this.sending = true;
		this.#put({ ...this.draft, state: 'waiting', why: null });
		await this.#written;
		await draftSending.send();
		this.draft = await deviceBox.get(this.draft.key);
		this.sending = false;
	}

	#newDraft({ at, accuracy, matter, key }: Begun): Draft {
		const report = emptyReport(this.#today);
		return newDraft({ account: this.#author.account, begunAt: key, lang: this.#lang, report: { ...report, at, accuracy, matter: matter ?? report.matter } });
	}

	async #addPhoto(file: File): Promise<void> {
		const shrunk = await shrinkPhoto(file);
		if (!shrunk || !this.draft) {
			this.unreadable = [...this.unreadable, file.name];
			return;
		}
		const { photo, takenAt, position } = shrunk;
		const added: DraftPhoto = { id: `${this.draft.key}-${Date.now()}-${this.draft.photos.length}`, name: file.name, takenAt, position, attachment: null };
		await deviceBox.putPhoto(added.id, photo);
		this.#put({ ...this.draft, photos: [...this.draft.photos, added] });
		if (position) this.offered = { photo: added.id, at: position };
	}

	#put(draft: Draft): void {
		const next = changedNow(draft);
		this.draft = next;
		this.#written = this.#written.then(() => deviceBox.put(next));
	}
}
