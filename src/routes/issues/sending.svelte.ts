import { deviceBox, sendFromDevice, watchDrafts, type Draft, type Sending } from '#drafts';

/** Milliseconds until a server that could not take a draft is asked again. */
const AGAIN = 30_000;

/** Has the browser send what waits when the network is back, even with every page closed, where it can. */
async function sendLater(): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	const registration = await navigator.serviceWorker.getRegistration();
	const sync = registration && 'sync' in registration ? (registration.sync as { register: (tag: string) => Promise<void> }) : null;
	await sync?.register('drafts').catch(() => undefined);
}

/** The drafts of this device as a page shows them, and their sending. */
export class DraftSending {
	drafts = $state.raw<readonly Draft[]>([]);
	/** How the last sending ended; null before any, and while one is under way. */
	ended = $state<Sending | null>(null);
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** Reads the drafts, and again whenever one changes; returns what ends that. */
	watch(): () => void {
		const read = () => void this.read();
		const end = watchDrafts(read);
		read();
		return () => {
			clearTimeout(this.#timer);
			end();
		};
	}

	async read(): Promise<void> {
		this.drafts = await deviceBox.all();
	}

	/** Sends what waits. It may be called at any time: what is under way is waited for. */
	async send(): Promise<Sending> {
		clearTimeout(this.#timer);
		this.ended = null;
		const ended = await sendFromDevice();
		await this.read();
		this.ended = ended;
		if (ended === 'offline' || ended === 'later') void sendLater();
		if (ended === 'later') this.#timer = setTimeout(() => void this.send(), AGAIN);
		return ended;
	}
}

/** One for all pages that are open in this tab. */
export const draftSending = new DraftSending();
