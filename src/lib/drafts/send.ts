import type { DraftBox } from './box.ts';
import type { Draft, DraftPhoto } from './draft.ts';

/** How it ended: all that could be was sent, or it stopped because nobody answers, nobody is signed in, or the server is not able to now. */
export type Sending = 'done' | 'offline' | 'signed-out' | 'later';

type Stopped = Exclude<Sending, 'done'>;
type Answer =
	| { readonly kind: 'stopped'; readonly why: Stopped }
	| { readonly kind: 'refused'; readonly why: string; readonly fields: readonly string[] }
	| { readonly kind: 'done'; readonly body: Readonly<Record<string, unknown>> };

interface Sender {
	readonly box: DraftBox;
	readonly fetch: typeof fetch;
}

const stopped = (why: Stopped): Answer => ({ kind: 'stopped', why });

/** What cannot be read as an answer of ours comes from somewhere between, as a hotel's sign-in page does: that is no network. */
async function answerOf(asking: Promise<Response>): Promise<Answer> {
	const response = await asking.catch(() => null);
	if (!response) return stopped('offline');
	if (response.status === 401) return stopped('signed-out');
	if (response.status === 429 || response.status >= 500) return stopped('later');
	const body = (await response.json().catch(() => null)) as Readonly<Record<string, unknown>> | null;
	if (!body) return stopped('offline');
	if (response.ok) return { kind: 'done', body };
	const errors = Array.isArray(body.errors) ? (body.errors as { field?: unknown }[]) : [];
	return { kind: 'refused', why: String(body.detail ?? response.status), fields: errors.map(({ field }) => String(field)) };
}

const change = async ({ box }: Sender, draft: Draft, changed: Partial<Draft>): Promise<Draft> => {
	const next = { ...draft, ...changed };
	await box.put(next);
	return next;
};

async function sendPhoto({ box, fetch }: Sender, { id, name, takenAt }: DraftPhoto, lang: string): Promise<Answer> {
	const photo = await box.photo(id);
	if (!photo) return { kind: 'refused', why: name, fields: ['attachments'] };
	const search = new URLSearchParams({ name, lang, ...(takenAt ? { takenAt } : {}) });
	return answerOf(fetch(`/api/v1/attachments?${search}`, { method: 'POST', body: photo, headers: { 'content-type': photo.type || 'image/jpeg' } }));
}

/** Sends the photos that have not been sent; each is remembered before the next, so that none is sent again. */
async function sendPhotos(sender: Sender, given: Draft): Promise<{ draft: Draft; fault: Exclude<Answer, { kind: 'done' }> | null }> {
	let draft = given;
	for (const photo of given.photos) {
		if (photo.attachment !== null) continue;
		const answer = await sendPhoto(sender, photo, draft.lang);
		if (answer.kind === 'refused') return { draft, fault: { ...answer, why: `${photo.name}: ${answer.why}` } };
		if (answer.kind === 'stopped') return { draft, fault: answer };
		const photos = draft.photos.map((each) => (each.id === photo.id ? { ...each, attachment: String(answer.body.id) } : each));
		draft = await change(sender, draft, { photos });
	}
	return { draft, fault: null };
}

function bodyOf({ report: { at, ...report }, photos }: Draft): Readonly<Record<string, unknown>> {
	const said = Object.entries(report).filter(([, value]) => value !== null && value !== '');
	const attachments = photos.map(({ attachment }) => attachment);
	return { ...at, ...Object.fromEntries(said), ...(attachments.length > 0 ? { attachments } : {}) };
}

async function sendIssue(sender: Sender, draft: Draft): Promise<Answer> {
	await change(sender, draft, { tried: true });
	const headers = { 'content-type': 'application/json', 'idempotency-key': draft.key };
	return answerOf(sender.fetch(`/api/v1/issues?lang=${draft.lang}`, { method: 'POST', body: JSON.stringify(bodyOf(draft)), headers }));
}

/** The server forgets photos that no issue carries for a week, which a draft may well have waited: they are sent anew. */
async function withPhotosAnew(sender: Sender, draft: Draft): Promise<Answer> {
	const forgotten = await change(sender, draft, { photos: draft.photos.map((photo) => ({ ...photo, attachment: null })) });
	const sent = await sendPhotos(sender, forgotten);
	return sent.fault ?? sendIssue(sender, sent.draft);
}

/** Sends one draft. A refusal is the author's to read and to mend; null: it is done with. */
async function sendDraft(sender: Sender, given: Draft): Promise<Stopped | null> {
	const hadSent = given.photos.some(({ attachment }) => attachment !== null);
	const { draft, fault } = await sendPhotos(sender, given);
	let answer = fault ?? await sendIssue(sender, draft);
	if (!fault && answer.kind === 'refused' && hadSent && answer.fields.includes('attachments')) answer = await withPhotosAnew(sender, draft);
	if (answer.kind === 'stopped') return answer.why;
	const now = await sender.box.get(given.key);
	if (!now) return null;
	if (answer.kind === 'refused') await change(sender, now, { state: 'refused', why: answer.why, tried: false });
	else {
		const { id, number } = answer.body;
		for (const photo of now.photos) await sender.box.removePhoto(photo.id);
		await change(sender, now, { state: 'sent', photos: [], why: null, issue: { id: String(id), number: String(number) } });
	}
	return null;
}

/**
 * Sends the waiting drafts of whoever is signed in, the oldest first, and no others. May be called at any time and any
 * number of times, but not twice at once: an issue comes of each draft once, because its key goes with it.
 */
export async function sendWaiting(sender: Sender): Promise<Sending> {
	const waiting = (await sender.box.all()).filter(({ state }) => state === 'waiting').reverse();
	if (waiting.length === 0) return 'done';
	const me = await answerOf(sender.fetch('/api/v1/me'));
	if (me.kind !== 'done') return me.kind === 'stopped' ? me.why : 'later';
	const actor = me.body.actor as { account?: string } | null;
	if (!actor?.account) return 'signed-out';
	for (const draft of waiting.filter(({ account }) => account === actor.account)) {
		const why = await sendDraft(sender, draft);
		if (why) return why;
	}
	return 'done';
}
