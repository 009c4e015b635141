import type { Lang } from '#i18n';
import { PROPOSALS, send, type CheckedView } from '../proposals-api.ts';
import { changeFrom, lacksToCheck, type Content } from './edited.ts';

/** Milliseconds that the pencil rests before what was drawn is sent to be checked. */
const REST = 700;

interface Fault {
	readonly field: string;
	readonly message: string;
}

/** What the checks find in the changes as they are drawn: asked when the pencil rests, and only the latest answer counts. */
export class Checking {
	/** Of the last changes that could be checked; null: none yet. */
	checked = $state.raw<CheckedView | null>(null);
	/** Why the changes as they stand cannot be. */
	faults = $state.raw<readonly Fault[]>([]);
	state = $state<'incomplete' | 'waiting' | 'fresh' | 'faulty' | 'failed' | 'too-large'>('incomplete');
	/** @returns what gives the question up */
	ask(drawn: Pick<Content, 'validFrom' | 'changes'>, lang: Lang): () => void {
		if (lacksToCheck(drawn).length > 0) {
			this.state = 'incomplete';
			return () => {};
		}
		this.state = 'waiting';
		const abort = new AbortController();
		const timer = setTimeout(() => void this.#send({ validFrom: drawn.validFrom, changes: drawn.changes.map(changeFrom) }, lang, abort.signal), REST);
		return () => {
			clearTimeout(timer);
			abort.abort();
		};
	}

	async #send(body: object, lang: Lang, signal: AbortSignal): Promise<void> {
		const result = await send<CheckedView>(fetch, `${PROPOSALS}/checks`, body, { lang, signal });
		if (signal.aborted) return;
		this.faults = result.kind === 'refused' ? result.errors : [];
		if (result.kind === 'done') [this.checked, this.state] = [result.body, 'fresh'];
		else this.state = result.kind === 'refused' ? 'faulty' : result.kind === 'too-large' ? 'too-large' : 'failed';
	}
}
