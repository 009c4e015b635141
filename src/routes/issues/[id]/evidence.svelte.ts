import { madeOf, sendAttachment } from './send-attachment.ts';

/** Photos and papers that one step may carry. */
export const MOST_PIECES = 20;

/** A photo or paper that a step is to carry. */
export interface Piece {
	readonly key: number;
	readonly file: File;
	/** Address of the photo in this browser; null for papers. */
	readonly preview: string | null;
	readonly state: 'sending' | 'sent' | 'failed';
	/** Of the attachment, once it is sent. */
	readonly id: string | null;
	/** Why it was not taken, in the language of the page. */
	readonly why: string | null;
}

/**
 * The photos and papers of a step that is being written. Each is sent as soon as it is chosen, so that the step itself is
 * short; whatever becomes of the step, they stay until it has been taken.
 */
export class Evidence {
	pieces = $state.raw<readonly Piece[]>([]);
	readonly #lang: string;
	#last = 0;

	constructor(lang: string) {
		this.#lang = lang;
	}

	/** Ids of the attachments that are ready. */
	get ids(): readonly string[] {
		return this.pieces.flatMap(({ id }) => id ?? []);
	}

	/** Is any of them not ready: under way, or not taken? */
	get unfinished(): 'sending' | 'failed' | null {
		const states = this.pieces.map(({ state }) => state);
		return states.includes('sending') ? 'sending' : states.includes('failed') ? 'failed' : null;
	}

	/** Adds files, up to the most that a step may carry. */
	async add(files: readonly File[]): Promise<void> {
		const added = files.slice(0, MOST_PIECES - this.pieces.length).map((file): Piece => (
			{ key: ++this.#last, file, preview: null, state: 'sending', id: null, why: null }
		));
		this.pieces = [...this.pieces, ...added];
		// one after another: on a slow line all at once would be no faster, and none would be there first
		for (const { key } of added) await this.#send(key);
	}

	/** Sends once more what was not taken. */
	async again(key: number): Promise<void> {
		this.#change(key, { state: 'sending', why: null });
		await this.#send(key);
	}

	remove(key: number): void {
		const preview = this.#piece(key)?.preview;
		if (preview) URL.revokeObjectURL(preview);
		this.pieces = this.pieces.filter((piece) => piece.key !== key);
	}

	/** Lets go of all that this browser holds of them. */
	end(): void {
		for (const { key } of this.pieces) this.remove(key);
	}

	#piece(key: number): Piece | undefined {
		return this.pieces.find((piece) => piece.key === key);
	}

	async #send(key: number): Promise<void> {
		const piece = this.#piece(key);
		if (!piece) return;
		const made = await madeOf(piece.file);
		// taken out meanwhile
		if (!this.#piece(key)) return;
		if (made.isPhoto && !piece.preview) this.#change(key, { preview: URL.createObjectURL(made.body) });
		const sent = await sendAttachment(fetch, piece.file.name, made, this.#lang);
		this.#change(key, sent.ok ? { state: 'sent', id: sent.id } : { state: 'failed', why: sent.why });
	}

	#change(key: number, change: Partial<Piece>): void {
		this.pieces = this.pieces.map((piece) => (piece.key === key ? { ...piece, ...change } : piece));
	}
}
