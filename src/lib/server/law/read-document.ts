import { errorLine } from '../store/errors.ts';
import { docxToText } from './docx-text.ts';
import { htmlToText } from './html-text.ts';

export type DocumentText =
	| { readonly ok: true; readonly text: string; readonly format: 'text' | 'html' | 'docx'; readonly numbered: number }
	| { readonly ok: false; readonly reason: 'empty' | 'broken-docx' | 'old-word' | 'pdf' | 'unknown-encoding'; readonly detail: string };

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte);

/** By byte order mark, else UTF-8 where the bytes can be nothing else, else GB18030, which holds GBK and GB2312. */
function decode(bytes: Uint8Array): string | null {
	const marked = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
	for (const label of marked ? [marked] : ['utf-8', 'gb18030']) {
		try {
			return new TextDecoder(label, { fatal: true }).decode(bytes);
		} catch {
			// the next one
		}
	}
	return null;
}

/** Reads the official document as text, HTML or DOCX: one paragraph a line. What it holds decides, not its name. */
export function readDocument(bytes: Uint8Array): DocumentText {
	if (bytes.length === 0) return { ok: false, reason: 'empty', detail: '' };
	if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { ok: false, reason: 'old-word', detail: '.doc' };
	if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return { ok: false, reason: 'pdf', detail: '.pdf' };
	if (startsWith(bytes, [0x50, 0x4b])) {
		try {
			return { ok: true, format: 'docx', ...docxToText(bytes) };
		} catch (error) {
			return { ok: false, reason: 'broken-docx', detail: errorLine(error) };
		}
	}
	const text = decode(bytes);
	if (text === null) return { ok: false, reason: 'unknown-encoding', detail: '' };
	if (text.trim() === '') return { ok: false, reason: 'empty', detail: '' };
	const isHtml = /^\s*(?:<!doctype html|<html|<\?xml|<head|<body|<div|<p\b|<meta)/iu.test(text);
	return { ok: true, format: isHtml ? 'html' : 'text', text: isHtml ? htmlToText(text) : text, numbered: 0 };
}
