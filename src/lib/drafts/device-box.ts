import type { DraftBox } from './box.ts';
import type { Draft } from './draft.ts';

const NAME = 'lianghu-drafts';
const [DRAFTS, PHOTOS] = ['drafts', 'photos'];

function settled<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((done, fail) => {
		request.onsuccess = () => done(request.result);
		request.onerror = () => fail(request.error ?? new Error('IndexedDB: got an error without a reason'));
	});
}

function openDatabase(): Promise<IDBDatabase> {
	const request = indexedDB.open(NAME, 1);
	request.onupgradeneeded = () => {
		request.result.createObjectStore(DRAFTS, { keyPath: 'key' });
		request.result.createObjectStore(PHOTOS);
	};
	return settled(request);
}

/** Does the work in one transaction; what it has written is on the disk when it is done. */
async function within<T>(mode: IDBTransactionMode, work: (drafts: IDBObjectStore, photos: IDBObjectStore) => Promise<T>): Promise<T> {
	const database = await openDatabase();
	try {
		const transaction = database.transaction([DRAFTS, PHOTOS], mode, { durability: 'strict' });
		const ended = new Promise<void>((done, fail) => {
			transaction.oncomplete = () => done();
			transaction.onabort = () => fail(transaction.error ?? new Error('IndexedDB: got an aborted transaction'));
		});
		const result = await work(transaction.objectStore(DRAFTS), transaction.objectStore(PHOTOS));
		await ended;
		return result;
	} finally {
		database.close();
	}
}

const tell = () => {
	const channel = new BroadcastChannel(NAME);
	channel.postMessage('changed');
	channel.close();
};

async function changing(work: (drafts: IDBObjectStore, photos: IDBObjectStore) => Promise<unknown>): Promise<void> {
	await within('readwrite', work);
	tell();
}

const latestFirst = (a: Draft, b: Draft) => (a.changedAt < b.changedAt ? 1 : -1);

/** The drafts of this browser, in IndexedDB: pages and the service worker see the same ones. */
export const deviceBox: DraftBox = {
	all: async () => (await within('readonly', (drafts) => settled(drafts.getAll() as IDBRequest<Draft[]>))).sort(latestFirst),
	get: async (key) => (await within('readonly', (drafts) => settled(drafts.get(key) as IDBRequest<Draft | undefined>))) ?? null,
	put: (draft) => changing((drafts) => settled(drafts.put(draft))),
	remove: (key) => changing(async (drafts, photos) => {
		const draft = await settled(drafts.get(key) as IDBRequest<Draft | undefined>);
		for (const { id } of draft?.photos ?? []) photos.delete(id);
		return settled(drafts.delete(key));
	}),
	photo: async (id) => (await within('readonly', (_, photos) => settled(photos.get(id) as IDBRequest<Blob | undefined>))) ?? null,
	putPhoto: (id, photo) => changing((_, photos) => settled(photos.put(photo, id))),
	removePhoto: (id) => changing((_, photos) => settled(photos.delete(id)))
};

/** Calls back whenever a draft has changed, in whatever page or worker; returns what ends it. */
export function watchDrafts(onchange: () => void): () => void {
	const channel = new BroadcastChannel(NAME);
	channel.onmessage = onchange;
	return () => channel.close();
}
