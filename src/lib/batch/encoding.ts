/** The encodings of text files that are told apart. */
export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type TextEncodingFound = (typeof ENCODINGS)[number];

/** A decoder that says whether all bytes so far are text in its encoding. */
function checker(label: string) {
	const decoder = new TextDecoder(label, { fatal: true });
	let fits = true;
	return (bytes: Uint8Array, more: boolean): boolean => {
		try {
			if (fits) decoder.decode(bytes, { stream: more });
		} catch {
			fits = false;
		}
		return fits;
	};
}

/**
 * The encoding of a text, by its bytes: UTF-16 by its mark, UTF-8 where all of it is UTF-8, which no text in
 * another encoding happens to be, else GB18030 (which GBK and GB2312 are parts of) where all of it is that.
 * @returns null when it is none of them
 */
export async function findEncoding(chunks: AsyncIterable<Uint8Array>): Promise<TextEncodingFound | null> {
	const checks = { 'utf-8': checker('utf-8'), gb18030: checker('gb18030') };
	let begun = false;
	for await (const chunk of chunks) {
		if (!begun && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
		if (!begun && chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
		begun = true;
		const [utf8, gb18030] = [checks['utf-8'](chunk, true), checks.gb18030(chunk, true)];
		if (!utf8 && !gb18030) return null;
	}
	const nothing = new Uint8Array();
	if (checks['utf-8'](nothing, false)) return 'utf-8';
	return checks.gb18030(nothing, false) ? 'gb18030' : null;
}
