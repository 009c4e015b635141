import { shrinkPhoto } from '../shrink-photo.ts';

/** A file as it is sent. */
export interface Made {
	readonly body: Blob;
	/** By the camera's own clock; it is not in the photo any more. */
	readonly takenAt: string | null;
	readonly isPhoto: boolean;
}

/** A photo is made small, and what the camera wrote is left out. All else goes as it is, and is judged by the server. */
export async function madeOf(file: File): Promise<Made> {
	const shrunk = file.type.startsWith('image/') ? await shrinkPhoto(file) : null;
	return shrunk ? { body: shrunk.photo, takenAt: shrunk.takenAt, isPhoto: true } : { body: file, takenAt: null, isPhoto: false };
}

export type Attached = { readonly ok: true; readonly id: string } | { readonly ok: false; /** In the language asked for; null: nobody answered. */ readonly why: string | null };

/** Sends a photo or paper, for a step to carry. */
export async function sendAttachment(fetch: typeof globalThis.fetch, name: string, { body, takenAt }: Made, lang: string): Promise<Attached> {
	const search = new URLSearchParams({ name, lang, ...(takenAt ? { takenAt } : {}) });
	const headers = { 'content-type': body.type || 'application/octet-stream' };
	const response = await fetch(`/api/v1/attachments?${search}`, { method: 'POST', body, headers }).catch(() => null);
	const told = (await response?.json().catch(() => null)) as { readonly id?: string; readonly detail?: string } | null | undefined;
	return response?.ok && told?.id ? { ok: true, id: told.id } : { ok: false, why: told?.detail ?? null };
}
