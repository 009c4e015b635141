/** The text of a web page as a reader sees it: one block, one line. Enough for a notice; it is no browser. */

const UNSEEN = /<!--[\s\S]*?-->|<(script|style|head|noscript|template|svg|select)\b[\s\S]*?<\/\1\s*>/giu;
const BLOCK = /<\/?(?:p|div|br|h[1-6]|li|ul|ol|tr|td|th|table|tbody|section|article|header|footer|nav|main|aside|blockquote|pre|dd|dt|dl|hr|body|html|form|figure|figcaption)\b[^>]*>/giu;
const NAMED: Readonly<Record<string, string>> = {
	amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009',
	ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', mdash: '—', ndash: '–', hellip: '…', middot: '·', times: '×', deg: '°',
	laquo: '«', raquo: '»', bull: '•', sect: '§', permil: '‰', le: '≤', ge: '≥', zwnj: '', zwj: '', shy: ''
};

function decodeEntity(whole: string, hex: string | undefined, decimal: string | undefined, name: string | undefined): string {
	const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : null;
	if (code !== null) return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
	return NAMED[name ?? ''] ?? whole;
}

/** White space of the source: gone between two Chinese characters where the line was broken, else one space. */
function collapse(text: string): string {
	return text
		.replace(/(?<=[\u3000-\u9FFF\uFF00-\uFFEF“”‘’])[ \t\f]*[\r\n][ \t\r\n\f]*(?=[\u3000-\u9FFF\uFF00-\uFFEF“”‘’])/gu, '')
		.replace(/[ \t\r\n\f]+/gu, ' ');
}

/** One line for each block of the page, entities decoded, tags gone. */
export function htmlToText(html: string): string {
	const marked = html.replace(UNSEEN, '').replace(BLOCK, '\u0000').replace(/<\/?[a-z!?][^>]*>/giu, '');
	return marked
		.split('\u0000')
		.map((block) => collapse(block).replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/giu, decodeEntity).trim())
		.filter((block) => block !== '')
		.join('\n');
}
