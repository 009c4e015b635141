const BYTE_ORDER_MARK = '\uFEFF';

/** Passes bytes on; `passed` is told how many there were so far. */
export function counted(passed: (bytes: number) => void): TransformStream<Uint8Array, Uint8Array> {
	let bytes = 0;
	return new TransformStream({
		transform(chunk, controller) {
			bytes += chunk.length;
			passed(bytes);
			controller.enqueue(chunk);
		}
	});
}

/** GBK comes out as UTF-8, which spreadsheets know only by its mark. */
export function marked(): TransformStream<string, string> {
	let begun = false;
	return new TransformStream({
		transform(text, controller) {
			controller.enqueue(begun || text.startsWith(BYTE_ORDER_MARK) ? text : BYTE_ORDER_MARK + text);
			begun = true;
		}
	});
}
