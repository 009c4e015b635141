import { cameraRecord, NOTHING_RECORDED, type CameraRecord } from '#photos';
import { createHash } from 'node:crypto';
import type { NewAttachment } from './attachments.ts';
import { develop } from './photo.ts';
import { recognise } from './recognise.ts';

/** Why a file is not taken; the words are elsewhere. */
export type AttachmentFault = 'unknown' | 'heic' | 'macros' | 'too-many-pixels' | 'broken';

export type TakenIn =
	| { readonly ok: true; readonly attachment: NewAttachment; readonly camera: CameraRecord }
	| { readonly ok: false; readonly why: AttachmentFault };

/** Characters: a cut through one would leave half of it. */
const LONGEST_NAME = 120;

/** A name as it may stand in a list and in a header: without folders and control characters, with the ending of what it is. */
function nameOf(given: string, ending: string): string {
	const last = given.split(/[/\\]/).at(-1) ?? '';
	const stem = [...last.replace(/\p{C}/gu, '').replace(/\.[^.]*$/, '').trim()].slice(0, LONGEST_NAME).join('');
	return `${stem || 'file'}.${ending}`;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * Makes an attachment of a file that somebody sent: a photo is made anew, a paper kept to the byte. What the camera
 * recorded is told beside it: the position is in no byte that is kept.
 */
export async function takeIn(bytes: Uint8Array, givenName: string): Promise<TakenIn> {
	const recognised = recognise(bytes);
	if (recognised.kind === 'refused') return { ok: false, why: recognised.why };
	if (recognised.kind === 'paper') {
		const { mediaType, ending } = recognised;
		const paper = { kind: 'paper', name: nameOf(givenName, ending), mediaType, sha256: sha256(bytes), bytes, thumbnail: null, width: null, height: null, takenAt: null } as const;
		return { ok: true, attachment: paper, camera: NOTHING_RECORDED };
	}
	const [developed, camera] = await Promise.all([develop(bytes), cameraRecord(bytes)]);
	if (!developed.ok) return developed;
	const { photo, thumbnail } = developed;
	const kept = { kind: 'photo', name: nameOf(givenName, 'jpg'), mediaType: 'image/jpeg', sha256: sha256(photo.bytes), ...photo, thumbnail, takenAt: camera.takenAt } as const;
	return { ok: true, attachment: kept, camera };
}
