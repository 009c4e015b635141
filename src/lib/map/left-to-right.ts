/**
 * Stands in for the order of scripts that are written from right to left, 5 kB compressed that nobody here would use: what our
 * map writes is Chinese, English and numbers. The build puts it in the place of the package.
 */

/** What ends a paragraph, as far as anybody types it. */
const PARAGRAPH_END = /[\n\r\u0085\u2029]/u;

interface Paragraph {
	readonly start: number;
	/** The last of its code units. */
	readonly end: number;
	readonly level: 0;
}

function paragraphsOf(text: string): Paragraph[] {
	const paragraphs: Paragraph[] = [];
	let start = 0;
	for (let at = 0; at < text.length; at++) {
		if (at + 1 < text.length && !PARAGRAPH_END.test(text.charAt(at))) continue;
		paragraphs.push({ start, end: at, level: 0 });
		start = at + 1;
	}
	return paragraphs;
}

/** As the package: all text runs from left to right, paragraph by paragraph. */
export default () => ({
	getEmbeddingLevels: (text: string) => ({ levels: new Uint8Array(text.length), paragraphs: paragraphsOf(text) }),
	getBidiCharTypeName: () => 'L' as const,
	getMirroredCharacter: () => null
});
