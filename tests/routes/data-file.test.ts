import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { byteRange } from '../../src/routes/data/byte-range.ts';
import { fileResponse, servedFile } from '../../src/routes/data/file-response.ts';

const BYTES = new Uint8Array(1000).map((_, i) => i % 251);
const FILE = servedFile(BYTES, 'abc', 'application/vnd.flatgeobuf');
const ask = (headers: Record<string, string>, version: string | null = null) =>
	fileResponse(FILE, new Request('http://here/data/areas.fgb', { headers }), version);
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

describe('a stretch of bytes', () => {
	const cases: [string | null, ReturnType<typeof byteRange>][] = [
		['bytes=0-99', { first: 0, last: 99 }], ['bytes=900-', { first: 900, last: 999 }], ['bytes=-100', { first: 900, last: 999 }],
		['bytes=990-5000', { first: 990, last: 999 }], ['bytes=-5000', { first: 0, last: 999 }],
		['bytes=1000-', 'unsatisfiable'], ['bytes=-0', 'unsatisfiable'],
		[null, null], ['', null], ['bytes=-', null], ['bytes=9-5', null], ['bytes=0-1,5-6', null], ['lines=0-9', null], ['bytes=a-b', null]
	];
	for (const [header, range] of cases) it(`${JSON.stringify(header)} is ${JSON.stringify(range)}`, () => expect(byteRange(header, 1000)).toEqual(range));
});

describe('a layer of areas', () => {
	it('is sent whole, compressed as the other side can read it, with a tag for each form', async () => {
		const [plain, gzip, br] = [ask({}), ask({ 'accept-encoding': 'gzip' }), ask({ 'accept-encoding': 'gzip, deflate, br' })];
		expect(await bytesOf(plain)).toEqual(BYTES);
		expect(new Uint8Array(gunzipSync(await bytesOf(gzip)))).toEqual(BYTES);
		expect(new Uint8Array(brotliDecompressSync(await bytesOf(br)))).toEqual(BYTES);
		expect([plain, gzip, br].map(({ headers }) => headers.get('etag'))).toEqual(['"abc"', '"abc-gzip"', '"abc-br"']);
		expect(ask({ 'accept-encoding': 'br;q=0, gzip;q=0.5' }).headers.get('content-encoding')).toBe('gzip');
	});

	it('is sent by ranges as it stands', async () => {
		const part = ask({ range: 'bytes=10-19', 'accept-encoding': 'br' });
		expect(part.status).toBe(206);
		expect(part.headers.get('content-range')).toBe('bytes 10-19/1000');
		expect(part.headers.get('content-encoding')).toBeNull();
		expect(await bytesOf(part)).toEqual(BYTES.subarray(10, 20));
		expect(ask({ range: 'bytes=2000-' }).status).toBe(416);
	});

	it('is sent whole when the range was meant for another version', () => {
		expect(ask({ range: 'bytes=0-9', 'if-range': '"old"' }).status).toBe(200);
		expect(ask({ range: 'bytes=0-9', 'if-range': '"abc"' }).status).toBe(206);
	});

	it('is not sent again to whom has it', () => {
		expect(ask({ 'if-none-match': '"abc"' }).status).toBe(304);
		expect(ask({ 'if-none-match': 'W/"abc-br"', 'accept-encoding': 'br' }).status).toBe(304);
		expect(ask({ 'if-none-match': '"old"' }).status).toBe(200);
	});

	it('may be kept for good only under the version that it is', () => {
		expect(ask({}, 'abc').headers.get('cache-control')).toContain('immutable');
		expect(ask({}, 'old').headers.get('cache-control')).toBe('no-cache');
		expect(ask({}).headers.get('cache-control')).toBe('no-cache');
	});
});
