import { emptyReport, newDraft, sendWaiting, type Draft, type DraftBox } from '#drafts';
import { spotOf } from '#geo';
import { store } from '#server';
import type { OrganisationId } from '#issues';
import { describe, expect, test } from 'vitest';
import { picture } from '../server/attachments/pictures.ts';
import { box } from '../store/areas.ts';
import { SPOTS } from './ground.ts';
import { request } from './serve.ts';

/** What IndexedDB does in a browser, in memory; every value is a copy. */
function boxOf(...given: readonly Draft[]): DraftBox & { readonly now: (key: string) => Draft } {
	const drafts = new Map(given.map((draft) => [draft.key, structuredClone(draft)]));
	const photos = new Map<string, Blob>();
	const now = (key: string) => structuredClone(drafts.get(key)) as Draft;
	return {
		all: async () => [...drafts.values()].map((draft) => structuredClone(draft)).reverse(), get: async (key) => now(key) ?? null,
		put: async (draft) => void drafts.set(draft.key, structuredClone(draft)), remove: async (key) => void drafts.delete(key),
		photo: async (id) => photos.get(id) ?? null, putPhoto: async (id, photo) => void photos.set(id, photo), removePhoto: async (id) => void photos.delete(id), now
	};
}

interface Person {
	readonly account: string;
	readonly fetch: typeof fetch;
	readonly total: () => Promise<number>;
}

/** Somebody who has signed in, as the browser asks in their name. */
async function person(organisation: OrganisationId = 'gy-eeb'): Promise<Person> {
	const token = await store().accounts.tokens.createService({ name: organisation, organisation, role: 'officer', label: 'test' }, 'test');
	const asked = (address: unknown, init: RequestInit = {}) => request(String(address), { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });
	const me = (await (await asked('/api/v1/me')).json()) as { actor: { account: string } };
	const total = async () => ((await (await asked(`/api/v1/issues?q=${encodeURIComponent('草稿试验')}&unit=gov-qingzhen`)).json()) as { total: number }).total;
	return { account: me.actor.account, fetch: asked as typeof fetch, total };
}

const draftOf = ({ account }: Person, change: Partial<Draft> = {}, title = '草稿试验'): Draft => ({
	...newDraft({ account, begunAt: '', lang: 'zh', report: { ...emptyReport('2026-11-20'), at: SPOTS.inExtent, accuracy: 12, matter: 'livestock', title } }), state: 'waiting', ...change
});

const photo = (id: string, attachment: string | null = null) => ({ id, name: `${id}.png`, takenAt: '2026-11-20T09:30:00', position: null, attachment });
const png = async () => new Blob([new Uint8Array(await picture('png'))], { type: 'image/png' });

/** The network fails after the server has done its work: the answer to each request that fits is lost, once. */
function losing(fetch: Person['fetch'], lost: RegExp): Person['fetch'] {
	const done = new Set<string>();
	return async (address, init) => {
		const response = await fetch(address, init);
		const key = `${init?.method ?? 'GET'} ${String(address)}`;
		if (!lost.test(key) || done.has(key)) return response;
		done.add(key);
		throw new TypeError('network gone');
	};
}

/** Drafts that wait on a device, sent to the API. */
export function describeDrafts(): void {
	describe('drafts that wait on a device', () => {
		test('become one issue with its photos, and tell its number', async () => {
			const finder = await person();
			const draft = draftOf(finder, { photos: [photo('one'), photo('two')] });
			const box = boxOf(draft);
			for (const id of ['one', 'two']) await box.putPhoto(id, await png());
			expect(await sendWaiting({ box, fetch: finder.fetch })).toBe('done');
			const { state, issue, photos } = box.now(draft.key);
			expect([state, photos, await box.photo('one')]).toEqual(['sent', [], null]);
			const logged = (await (await finder.fetch(`/api/v1/issues/${issue?.id}`)).json()) as { number: string; attachments: { takenAt: string }[]; foundOn: string };
			expect(logged).toMatchObject({ number: issue?.number, foundOn: '2026-11-20', lon: SPOTS.inExtent.lon, accuracy: 12 });
			expect(logged.attachments.map(({ takenAt }) => takenAt)).toEqual(['2026-11-20T09:30:00', '2026-11-20T09:30:00']);
		});

		test('make exactly one issue, wherever the network fails and however often they are sent', async () => {
			const finder = await person();
			const before = await finder.total();
			const draft = draftOf(finder, { photos: [photo('a'), photo('b')] });
			const box = boxOf(draft);
			for (const id of ['a', 'b']) await box.putPhoto(id, await png());
			const fetch = losing(finder.fetch, /me$|name=[ab]|POST \/api\/v1\/issues/);
			const ends: string[] = [];
			for (let i = 0; i < 7; i++) ends.push(await sendWaiting({ box, fetch }));
			expect(ends).toEqual(['offline', 'offline', 'offline', 'offline', 'done', 'done', 'done']);
			expect(box.now(draft.key).state).toBe('sent');
			expect(await finder.total()).toBe(before + 1);
		});

		test('carry a line or an area with the spot that stands for it, and make exactly one issue of it', async () => {
			const finder = await person();
			const geometry = { type: 'Polygon' as const, coordinates: [box(106.095, 26.145, 106.105, 26.155)] };
			const before = await finder.total();
			const draft = draftOf(finder);
			const kept = boxOf({ ...draft, report: { ...draft.report, geometry, at: spotOf(geometry) } });
			const fetch = losing(finder.fetch, /POST \/api\/v1\/issues/);
			const ends = [await sendWaiting({ box: kept, fetch }), await sendWaiting({ box: kept, fetch }), await sendWaiting({ box: kept, fetch })];
			expect(ends).toEqual(['offline', 'done', 'done']);
			expect(await finder.total()).toBe(before + 1);
			const logged = (await (await finder.fetch(`/api/v1/issues/${kept.now(draft.key).issue?.id}`)).json()) as { geometry: object; lon: number; lat: number };
			expect(logged).toMatchObject({ geometry, lon: 106.1, lat: 26.15 });
		});

		test('wait for their author: nobody signed in, or somebody else', async () => {
			const [author, other] = [await person(), await person()];
			const draft = draftOf(author);
			const box = boxOf(draft);
			expect(await sendWaiting({ box, fetch: ((address: string, init: RequestInit) => request(address, init)) as typeof fetch })).toBe('signed-out');
			expect(await sendWaiting({ box, fetch: other.fetch })).toBe('done');
			expect(box.now(draft.key)).toEqual(draft);
			await sendWaiting({ box, fetch: author.fetch });
			expect(box.now(draft.key).state).toBe('sent');
		});

		test('a session that ends in between loses nothing', async () => {
			const author = await person();
			const draft = draftOf(author, { photos: [photo('p')] });
			const box = boxOf(draft);
			await box.putPhoto('p', await png());
			const ended = ((address: string, init?: RequestInit) => (address.startsWith('/api/v1/issues') ? request(address, init) : author.fetch(address, init))) as typeof fetch;
			expect(await sendWaiting({ box, fetch: ended })).toBe('signed-out');
			const { state, photos } = box.now(draft.key);
			expect([state, photos[0]?.attachment !== null]).toEqual(['waiting', true]);
			await sendWaiting({ box, fetch: author.fetch });
			expect(box.now(draft.key).state).toBe('sent');
		});

		test('what the server refuses comes back to its author with the reason, and can be mended', async () => {
			const author = await person();
			const draft = draftOf(author);
			const far = { ...draft, report: { ...draft.report, at: SPOTS.farAway } };
			const box = boxOf(far);
			expect(await sendWaiting({ box, fetch: author.fetch })).toBe('done');
			expect(box.now(draft.key)).toMatchObject({ state: 'refused', tried: false, why: expect.stringContaining('不在联动机制的范围内') as string });
			await box.put({ ...draft, state: 'waiting' });
			await sendWaiting({ box, fetch: author.fetch });
			expect(box.now(draft.key).state).toBe('sent');
		});

		test('photos that the server has forgotten meanwhile are sent anew', async () => {
			const author = await person();
			const draft = draftOf(author, { photos: [photo('p', 'forgotten after a week')] });
			const box = boxOf(draft);
			await box.putPhoto('p', await png());
			expect(await sendWaiting({ box, fetch: author.fetch })).toBe('done');
			expect(box.now(draft.key).state).toBe('sent');
		});

		test('an answer that is not the server\'s, as from a hotel\'s sign-in page, is no answer', async () => {
			const author = await person();
			const draft = draftOf(author);
			const box = boxOf(draft);
			const between = ((address: string, init?: RequestInit) => (init?.method === 'POST' ? Promise.resolve(new Response('<html>')) : author.fetch(address, init))) as typeof fetch;
			expect(await sendWaiting({ box, fetch: between })).toBe('offline');
			expect(box.now(draft.key).state).toBe('waiting');
		});

		test('one that is still being written is not sent', async () => {
			const author = await person();
			const box = boxOf(draftOf(author, { state: 'writing' }));
			const before = await author.total();
			expect(await sendWaiting({ box, fetch: author.fetch })).toBe('done');
			expect(await author.total()).toBe(before);
		});
	});
}
