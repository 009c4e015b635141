import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { byteRange } from './byte-range.ts';

/** A file in memory, and what its bytes are when sent smaller. */
export interface ServedFile {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly version: string;
	/** The media type. */
	readonly type: string;
	readonly br: Uint8Array<ArrayBuffer>;
	readonly gzip: Uint8Array<ArrayBuffer>;
}

const YEAR = 31_536_000;

/** Compresses once, so that no request waits for it. */
export function servedFile(given: Uint8Array, version: string, type: string): ServedFile {
	const bytes = new Uint8Array(given);
	// the last step is worth 7 % and takes a second for each megabyte
	const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: given.length < 1_000_000 ? 11 : 9 } };
	return { bytes, version, type, br: new Uint8Array(brotliCompressSync(bytes, quality)), gzip: new Uint8Array(gzipSync(bytes)) };
}

/** The smallest form that the other side can read; a proxy may have marked it with a weight. */
function encodingOf(accepted: string): 'br' | 'gzip' | null {
	const names = accepted.split(',').map((each) => each.trim()).filter((each) => !/;\s*q=0(\.0*)?$/.test(each)).map((each) => each.split(';')[0]);
	return (['br', 'gzip'] as const).find((name) => names.includes(name)) ?? null;
}

const tagsIn = (header: string | null) => (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));

function partOf({ bytes }: ServedFile, tag: string, request: Request, headers: Headers): Response | null {
	const ifRange = request.headers.get('if-range');
	const range = ifRange && ifRange !== tag ? null : byteRange(request.headers.get('range'), bytes.length);
	if (range === null) return null;
	if (range === 'unsatisfiable') {
		headers.set('content-range', `bytes */${bytes.length}`);
		return new Response(null, { status: 416, headers });
	}
	const part = bytes.subarray(range.first, range.last + 1);
	headers.set('content-range', `bytes ${range.first}-${range.last}/${bytes.length}`);
	headers.set('content-length', String(part.length));
	return new Response(part, { status: 206, headers });
}

/**
 * Answers for a file: whole (compressed where the other side reads that), a stretch of it as it stands, or 304. An
 * address that names the version may be kept for good; one that does not is asked about each time.
 */
export function fileResponse(file: ServedFile, request: Request, asked: string | null): Response {
	const headers = new Headers({
		'content-type': file.type, 'accept-ranges': 'bytes', vary: 'Accept-Encoding', 'data-version': file.version,
		// open to pages of other sites
		'access-control-allow-origin': '*', 'access-control-expose-headers': 'accept-ranges, content-length, content-range, etag',
		'cache-control': asked === file.version ? `public, max-age=${YEAR}, immutable` : 'no-cache'
	});
	const encoding = request.headers.has('range') ? null : encodingOf(request.headers.get('accept-encoding') ?? '');
	// each form has a tag of its own, as a strong tag must
	const tag = `"${file.version}${encoding ? `-${encoding}` : ''}"`;
	headers.set('etag', tag);
	const known = tagsIn(request.headers.get('if-none-match'));
	if (known.includes(tag) || known.includes('*')) return new Response(null, { status: 304, headers });
	const part = partOf(file, tag, request, headers);
	if (part) return part;
	const body = encoding ? file[encoding] : file.bytes;
	if (encoding) headers.set('content-encoding', encoding);
	headers.set('content-length', String(body.length));
	return new Response(body, { headers });
}
