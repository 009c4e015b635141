import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HeldAreas } from '../../src/routes/held-areas.svelte.ts';

const FILES = { areas: readFileSync('geodata/areas.fgb'), rivers: readFileSync('geodata/rivers.fgb'), places: readFileSync('geodata/places.fgb') };

/** A server that counts, and can be switched off; `size` is what it says of its files. */
function served(version: string, size?: number) {
	const asked: string[] = [];
	const waiting: (() => void)[] = [];
	const server = { version, down: false, asked, waiting };
	const fetch = async (input: RequestInfo | URL): Promise<Response> => {
		const url = new URL(input instanceof Request ? input.url : input);
		asked.push(url.pathname + url.search);
		if (server.down) throw new TypeError('no network');
		const name = url.pathname.match(/(areas|rivers|places)\.fgb$/)?.[1] as keyof typeof FILES;
		const bytes = new Uint8Array(FILES[name]);
		return new Response(bytes, { headers: { 'data-version': server.version, 'content-length': String(size ?? bytes.length) } });
	};
	const means = { fetch, origin: 'http://here', idle: (run: () => void) => void waiting.push(run), later: (run: () => void) => void waiting.push(run) };
	return { server, areas: new HeldAreas(means) };
}

describe('the areas that a browser holds', () => {
	it('are fetched once for a version, and answered from when all are here', async () => {
		const { server, areas } = served('v1');
		expect(areas.held).toBeNull();
		await Promise.all([areas.hold('v1'), areas.hold('v1')]);
		await areas.hold('v1');
		expect(server.asked).toEqual(['/data/areas.fgb?v=v1', '/data/rivers.fgb?v=v1', '/data/places.fgb?v=v1']);
		expect(areas.held?.dataVersion).toBe('v1');
		const [covering = []] = await areas.held?.index.covering([{ lon: 106.41, lat: 26.535 }], '2026-01-01') ?? [];
		expect(covering.map(({ id }) => id)).toContain('district-520181');
		expect(areas.rivers.features.length).toBeGreaterThan(3);
	});

	it('are fetched anew when the data change, and the old ones answer meanwhile', async () => {
		const { server, areas } = served('v1');
		await areas.hold('v1');
		server.version = 'v2';
		const coming = areas.hold('v2');
		expect(areas.held?.dataVersion).toBe('v1');
		await coming;
		expect(areas.held?.dataVersion).toBe('v2');
	});

	it('tell a failure, keep what they have, and try again by themselves', async () => {
		const { server, areas } = served('v1');
		server.down = true;
		await areas.hold('v1');
		expect([areas.held, areas.failure]).toEqual([null, 'unreachable']);
		server.down = false;
		server.waiting.shift()?.();
		await expect.poll(() => areas.held?.dataVersion).toBe('v1');
		expect(areas.failure).toBeNull();
	});

	it('take what the browser has kept when a page opened offline knows no version', async () => {
		const { server, areas } = served('v1');
		await areas.hold(null);
		expect(server.asked[0]).toBe('/data/areas.fgb');
		expect(areas.held?.dataVersion).toBe('v1');
	});

	it('say that a file is not to be read, instead of holding nothing of it', async () => {
		const broken = new HeldAreas({
			fetch: async () => new Response('nonsense that is no file', { headers: { 'data-version': 'x' } }),
			origin: 'http://here', idle: () => undefined, later: () => undefined
		});
		await broken.hold('x');
		expect([broken.held, broken.failure]).toEqual([null, 'unreadable']);
	});
});
