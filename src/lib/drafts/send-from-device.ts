import { deviceBox } from './device-box.ts';
import type { Draft } from './draft.ts';
import { sendWaiting, type Sending } from './send.ts';

const LOCK = 'lianghu-drafts';

/** Only one page or worker at a time; whoever comes second waits. */
function alone<T>(work: () => Promise<T>): Promise<T> {
	// without a secure context there are no locks, and no service worker that could work beside a page
	return 'locks' in navigator ? navigator.locks.request(LOCK, work) : work();
}

/** Sends what waits on this device. May be called at any time, from any page or worker. */
export function sendFromDevice(): Promise<Sending> {
	return alone(() => sendWaiting({ box: deviceBox, fetch: (...asked) => fetch(...asked) }));
}

/** Takes a draft back to be written on; null when it may have reached the server meanwhile, or is gone. */
export function takeBack(key: string): Promise<Draft | null> {
	return alone(async () => {
		const draft = await deviceBox.get(key);
		if (!draft || draft.tried || draft.state === 'sent') return null;
		const taken: Draft = { ...draft, state: 'writing' };
		await deviceBox.put(taken);
		return taken;
	});
}
