/** Milliseconds that a finger must rest, and pixels that it may stray meanwhile. */
const REST = 550;
const STRAY = 10;

/** Where on the element the finger rests: pixels from its upper left corner. */
export type Press = readonly [x: number, y: number];

/**
 * Calls `onpress` when one finger rests on the element; returns the removal of its listeners. The click that browsers
 * send when the finger leaves is swallowed, so that a place is not picked twice.
 */
export function longPress(element: HTMLElement, onpress: (at: Press) => void): () => void {
	const listening = new AbortController();
	const options = { signal: listening.signal, passive: true };
	let timer: ReturnType<typeof setTimeout> | undefined;
	let start: { x: number; y: number } | null = null;
	let pressed = false;
	const forget = () => clearTimeout(timer);
	element.addEventListener('touchstart', ({ touches }) => {
		forget();
		pressed = false;
		const finger = touches.length === 1 ? touches[0] : undefined;
		if (!finger) return;
		const box = element.getBoundingClientRect();
		const [x, y] = [finger.clientX, finger.clientY];
		start = { x, y };
		timer = setTimeout(() => {
			pressed = true;
			onpress([x - box.left, y - box.top]);
		}, REST);
	}, options);
	element.addEventListener('touchmove', ({ touches }) => {
		const finger = touches[0];
		if (!finger || !start || Math.hypot(finger.clientX - start.x, finger.clientY - start.y) > STRAY) forget();
	}, options);
	element.addEventListener('touchend', forget, options);
	element.addEventListener('touchcancel', forget, options);
	element.addEventListener('click', (event) => {
		if (pressed) event.stopPropagation();
		pressed = false;
	}, { signal: listening.signal, capture: true });
	return () => {
		forget();
		listening.abort();
	};
}
