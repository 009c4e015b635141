import { DOMParser, onErrorStopParsing, type Element, type Node } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';

/** What is in the file but not in the document: earlier versions, field codes, text boxes beside the text. */
const UNSEEN = ['del', 'moveFrom', 'instrText', 'delText', 'Fallback', 'txbxContent', 'pPr', 'rPr'];
const MARKS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '\u2011' };

const isElement = (node: Node): node is Element => node.nodeType === 1;

function textOf(node: Node): string {
	let text = '';
	for (let child = node.firstChild; child; child = child.nextSibling) {
		if (!isElement(child) || UNSEEN.includes(child.localName ?? '')) continue;
		text += child.localName === 't' ? child.textContent ?? '' : MARKS[child.localName ?? ''] ?? textOf(child);
	}
	return text;
}

export interface DocxText {
	readonly text: string;
	/** Paragraphs that Word numbers by itself: their numbers are not in the text. */
	readonly numbered: number;
}

/** The paragraphs of a Word document, one a line. Throws when the archive or its XML is broken, or has no document. */
export function docxToText(bytes: Uint8Array): DocxText {
	const xml = unzipSync(bytes, { filter: ({ name, originalSize }) => name === 'word/document.xml' && originalSize < 64 * 1024 * 1024 })['word/document.xml'];
	if (!xml) throw new Error('no word/document.xml');
	const parsed = new DOMParser({ onError: onErrorStopParsing }).parseFromString(new TextDecoder('utf-8', { fatal: true }).decode(xml), 'text/xml');
	const paragraphs = [...parsed.getElementsByTagNameNS('*', 'p')];
	const numbered = paragraphs.filter((paragraph) => paragraph.getElementsByTagNameNS('*', 'numPr').length > 0).length;
	return { text: paragraphs.map(textOf).join('\n'), numbered };
}
