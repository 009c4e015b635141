/**
 * Has the browser keep the program, once the page is loaded and nothing else is going on: the first visit is not made
 * slower by what serves the second. Where there are no service workers, or not on this address, nothing happens.
 */
export function keepOffline(): void {
	if (!('serviceWorker' in navigator)) return;
	const register = () => void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
	const soon = () => ('requestIdleCallback' in globalThis ? requestIdleCallback(register, { timeout: 10_000 }) : setTimeout(register, 3000));
	if (document.readyState === 'complete') soon();
	else addEventListener('load', soon, { once: true });
}
