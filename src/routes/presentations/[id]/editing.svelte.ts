import type { Lang } from '#i18n';
import type { Scene, SceneContent, Sharing } from '#scenes';
import { PRESENTATIONS, sendTo, type Presentation, type Sent } from '../presentations-api.ts';

/** What can be changed of a presentation. */
export interface Editable {
	readonly title: string;
	readonly sharing: Sharing;
	readonly scenes: readonly SceneContent[];
}

export type Edit = (before: Editable) => Editable;

export type Status = { readonly kind: 'saved' | 'saving' | 'merged' | 'unreachable' } | { readonly kind: 'refused'; readonly why: string };

/** Milliseconds without a further change after which one is sent. */
const REST = 500;
/** So many others may be first in a row. */
const TRIES = 5;

/**
 * A presentation that is being edited. Every change is a function of what it was: where somebody else was first, it is made again on
 * what they have left, so that neither's work is lost.
 */
export class Editing {
	readonly #lang: () => Lang;
	readonly #send: typeof fetch;
	#confirmed = $state.raw<Presentation>() as Presentation;
	#waiting = $state.raw<readonly Edit[]>([]);
	#status = $state.raw<Status>({ kind: 'saved' });
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: Promise<void> | null = null;

	constructor(presentation: Presentation, lang: () => Lang, send: typeof fetch) {
		this.#confirmed = presentation;
		this.#lang = lang;
		this.#send = send;
	}

	/** The presentation with all changes, those that are not yet kept too. */
	get shown(): Presentation {
		const { title, sharing, scenes } = this.#edited();
		const { by, at } = { by: this.#confirmed.owner, at: this.#confirmed.changedAt };
		return { ...this.#confirmed, title, sharing, count: scenes.length, scenes: scenes.map((scene): Scene => ({ by, at, ...scene })) };
	}

	get status(): Status {
		return this.#status;
	}

	/** The presentation as the server has it: a change that was made elsewhere on this page. */
	take(presentation: Presentation): void {
		this.#confirmed = presentation;
	}

	/** Makes a change; it is sent when the hand rests. */
	change(edit: Edit): void {
		this.#waiting = [...this.#waiting, edit];
		this.#status = { kind: 'saving' };
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), REST);
	}

	/** The same of the scenes alone. */
	changeScenes(edit: (scenes: readonly SceneContent[]) => readonly SceneContent[]): void {
		this.change((before) => ({ ...before, scenes: edit(before.scenes) }));
	}

	/** Sends what waits, now. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		while (this.#running) await this.#running;
		if (this.#waiting.length === 0) return;
		this.#running = this.#save(TRIES, false).finally(() => (this.#running = null));
		await this.#running;
	}

	#edited(): Editable {
		return this.#waiting.reduce<Editable>((before, edit) => edit(before), this.#confirmed);
	}

	async #save(tries: number, merged: boolean): Promise<void> {
		const sending = this.#waiting.length;
		const { title, sharing, scenes } = this.#edited();
		this.#status = { kind: 'saving' };
		const sent: Sent<Presentation> = await sendTo<Presentation>(this.#send, 'PUT', `${PRESENTATIONS}/${this.#confirmed.id}`, { version: this.#confirmed.version, title, sharing, scenes }, this.#lang());
		if (sent.kind === 'stale' && tries > 0) {
			this.#confirmed = sent.now;
			return this.#save(tries - 1, true);
		}
		if (sent.kind !== 'done') {
			this.#status = sent.kind === 'refused' ? sent : { kind: 'unreachable' };
			return;
		}
		this.#confirmed = sent.body;
		this.#waiting = this.#waiting.slice(sending);
		this.#status = this.#waiting.length > 0 ? { kind: 'saving' } : { kind: merged ? 'merged' : 'saved' };
	}
}
