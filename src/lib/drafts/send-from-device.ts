import { deviceBox } from './device-box.ts';
import { sendWaiting, type Sending } from './send.ts';

const LOCK = 'lianghu-drafts';

/** Sends what waits on this device. Only one page or worker does so at a time; whoever comes second sends what is left. */
export function sendFromDevice(): Promise<Sending> {
	const send = () => sendWaiting({ box: deviceBox, fetch: (...asked) => fetch(...asked) });
	// without a secure context there are no locks, and no service worker that could send beside a page
	return 'locks' in navigator ? navigator.locks.request(LOCK, send) : send();
}
