import type { AttachmentView, Issue } from '#issues';
import type { Driver } from '../store/driver.ts';
import type { Queries } from '../store/queries.ts';

/** A photo or paper before it is kept. */
export interface NewAttachment extends Omit<AttachmentView, 'id' | 'bytes'> {
	/** Of the bytes that are kept, not of those that were sent. */
	readonly sha256: string;
	readonly bytes: Uint8Array;
	readonly thumbnail: Uint8Array | null;
}

/** What is known of an attachment and of the issue that has it. */
export interface AttachmentFacts extends Pick<AttachmentView, 'kind' | 'name' | 'mediaType'>, Pick<Issue, 'parties' | 'territory'> {
	readonly sha256: string;
}

/** What a step records of an attachment: the chain of steps proves its bytes. */
export interface Evidence {
	readonly id: string;
	readonly sha256: string;
}

/** Attachments that an account may have sent without a step that carries them. */
export const MOST_UNBOUND = 60;

const base64 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

/** Photos and papers: kept for the account that sent them until a step carries them, and forgotten after seven days without. */
export class Attachments {
	readonly #driver: Driver;
	readonly #queries: Queries;

	constructor(driver: Driver, queries: Queries) {
		this.#driver = driver;
		this.#queries = queries;
	}

	/** Keeps an attachment for an account; null when the account has too many that no step carries. */
	async keep(account: string, { bytes, thumbnail, ...facts }: NewAttachment): Promise<AttachmentView | null> {
		await this.#queries.run(this.#driver, 'forget-unbound-attachments');
		const [counted] = await this.#queries.run<{ unbound: number }>(this.#driver, 'unbound-attachments', [account]);
		if ((counted?.unbound ?? 0) >= MOST_UNBOUND) return null;
		const parameters = [account, JSON.stringify(facts), base64(bytes), thumbnail && base64(thumbnail)];
		const [row] = await this.#queries.run<{ id: string }>(this.#driver, 'insert-attachment', parameters);
		if (!row) throw new Error('insert-attachment: got no row, expected one');
		const { kind, name, mediaType, width, height, takenAt } = facts;
		return { id: row.id, kind, name, mediaType, bytes: bytes.length, width, height, takenAt };
	}

	/** What is known of an attachment of an issue; null when the issue has no such attachment. */
	async facts(issue: string, attachment: string): Promise<AttachmentFacts | null> {
		const [facts] = await this.#queries.run<AttachmentFacts>(this.#driver, 'attachment-facts', [issue, attachment]);
		return facts ?? null;
	}

	/** The bytes of an attachment, or of its small form where it has one. */
	async bytes(attachment: string, small: boolean): Promise<Uint8Array> {
		const [row] = await this.#queries.run<{ bytes: string }>(this.#driver, 'attachment-bytes', [attachment, small]);
		return Buffer.from(row?.bytes ?? '', 'base64');
	}

	/**
	 * Gives attachments to the issue whose step carries them, in the step's own transaction, and tells what the step has to
	 * record of them, in the given order. All or none: null when one is not the account's own, or is carried already.
	 */
	async bind(tx: Driver, ids: readonly string[], account: string, issue: string): Promise<readonly Evidence[] | null> {
		const wanted = [...new Set(ids)];
		if (wanted.length === 0) return [];
		const bound = await this.#queries.run<Evidence>(tx, 'bind-attachments', [wanted, account, issue]);
		if (bound.length !== wanted.length) return null;
		return [...bound].sort((a, b) => wanted.indexOf(a.id) - wanted.indexOf(b.id));
	}
}
