/** Hands a value on once the browser has painted what stands now; returns what takes that back. */
export function afterPaint<T>(value: T, hand: (value: T) => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const frame = requestAnimationFrame(() => (timer = setTimeout(() => hand(value))));
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
	};
}
