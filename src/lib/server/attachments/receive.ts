import { LARGEST_FILE } from '#photos';
import type { Messages } from '#i18n/server';
import { MOST_UNBOUND } from './attachments.ts';
import { store } from '../opened.ts';
import { parameters } from '../parameters.ts';
import { problem, type Problem, type ProblemId } from '../problem.ts';
import { receiving } from '../receiving.ts';
import { takeIn, type AttachmentFault } from './take-in.ts';

const KINDS: Readonly<Record<AttachmentFault, ProblemId>> = {
	unknown: 'unsupported-type', heic: 'unsupported-type', macros: 'unsupported-type', 'too-many-pixels': 'too-large', broken: 'invalid-request'
};

function refusal(why: AttachmentFault, words: Messages): Problem {
	const message = words.problems.attachments[why];
	return problem(KINDS[why], words, why === 'broken' ? { errors: [{ field: 'body', message }] } : { detail: message });
}

/** The handler that takes one photo or paper: the bytes as they are, of whoever has signed in. */
export const receiveAttachment = receiving({
	parameters: parameters.attachment,
	async answer({ given, actor, words, read }) {
		const file = await read(LARGEST_FILE, words.problems.body({ most: LARGEST_FILE }));
		if (!file.ok) return file;
		const taken = await takeIn(file.body, given.name);
		if (!taken.ok) return { ok: false, problem: refusal(taken.why, words) };
		const takenAt = taken.camera.takenAt ?? (taken.attachment.kind === 'photo' ? given.takenAt : null);
		const kept = await store().attachments.keep(actor.account, { ...taken.attachment, takenAt });
		if (!kept) return { ok: false, problem: problem('too-many', words, { detail: words.problems.tooManyUnbound({ most: MOST_UNBOUND }) }) };
		return { ok: true, body: { ...kept, position: taken.camera.position }, status: 201 };
	}
});
