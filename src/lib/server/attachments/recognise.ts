import { unzipSync } from 'fflate';

/** What a file is, by its content; its name proves nothing. */
export type Recognised =
	| { readonly kind: 'photo' }
	| { readonly kind: 'paper'; readonly mediaType: string; readonly ending: string }
	| { readonly kind: 'refused'; readonly why: 'unknown' | 'heic' | 'macros' };

const OFFICE = 'application/vnd.openxmlformats-officedocument';
/** The part that a document of each sort must have. */
const DOCUMENTS = [
	{ part: 'word/document.xml', mediaType: `${OFFICE}.wordprocessingml.document`, ending: 'docx' },
	{ part: 'xl/workbook.xml', mediaType: `${OFFICE}.spreadsheetml.sheet`, ending: 'xlsx' }
] as const;
/** Brands of the container that phones keep HEVC pictures in. */
const HEIC = /^ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1)/;

const UNKNOWN: Recognised = { kind: 'refused', why: 'unknown' };

const latin = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** The names in a ZIP archive; nothing is unpacked. null: it is none. */
function namesIn(archive: Uint8Array): ReadonlySet<string> | null {
	const names = new Set<string>();
	const note = ({ name }: { name: string }) => {
		names.add(name);
		return false;
	};
	try {
		unzipSync(archive, { filter: note });
		return names;
	} catch {
		return null;
	}
}

function document(bytes: Uint8Array): Recognised {
	const names = namesIn(bytes);
	const found = names?.has('[Content_Types].xml') ? DOCUMENTS.find(({ part }) => names.has(part)) : undefined;
	if (!names || !found) return UNKNOWN;
	if ([...names].some((name) => /vbaProject\.bin$/i.test(name))) return { kind: 'refused', why: 'macros' };
	return { kind: 'paper', mediaType: found.mediaType, ending: found.ending };
}

/** Tells a photo (JPEG, PNG, WebP) or a paper (PDF, DOCX, XLSX) from its first bytes and, for documents, from its parts. */
export function recognise(bytes: Uint8Array): Recognised {
	const head = latin(bytes, 0, 16);
	if (head.startsWith('\xff\xd8\xff') || head.startsWith('\x89PNG\r\n\x1a\n')) return { kind: 'photo' };
	if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return { kind: 'photo' };
	if (HEIC.test(head.slice(4))) return { kind: 'refused', why: 'heic' };
	if (head.startsWith('%PDF-')) return { kind: 'paper', mediaType: 'application/pdf', ending: 'pdf' };
	return head.startsWith('PK\x03\x04') ? document(bytes) : UNKNOWN;
}
