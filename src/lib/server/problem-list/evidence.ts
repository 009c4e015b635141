import type { Actor } from '#issues';
import type { Posted } from '../post.ts';
import { found, refuse, type Outcome, type Refused } from '../problem.ts';
import type { Store } from '../store/store.ts';
import type { Carried } from './issues.ts';

/** Photos and papers that one step may carry. */
export const MOST_ATTACHMENTS = 20;

/** The member of a body that lists attachments, and the body without it. */
export interface Listed {
	readonly ids: readonly string[];
	readonly rest: unknown;
}

/** Takes the list of attachments out of a body: all else in it is text and numbers. A body that is no object is left to its own reader. */
export function takeAttachments(body: unknown, field: 'attachments' | 'evidence', { words }: Posted): Outcome<Listed> {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) return found({ ids: [], rest: body });
	const { [field]: given = null, ...rest } = body as Record<string, unknown>;
	if (given === null) return found({ ids: [], rest });
	const ids = Array.isArray(given) && given.every((id) => typeof id === 'string' && !id.includes('\0')) ? given as string[] : null;
	if (ids && ids.length <= MOST_ATTACHMENTS) return found({ ids, rest });
	return refuse([{ field, message: words.problems.attachmentList({ most: MOST_ATTACHMENTS }) }], words);
}

/** A step cannot carry what it was given: it undoes the transaction in which that was found. */
class NotCarried extends Error {}

/** Gives the attachments to the step's issue; what is hashed of each is its id and the SHA-256 of its bytes. */
export function carrying(store: Store, ids: readonly string[], { account }: Actor): Carried {
	return async (tx, issue) => {
		const evidence = await store.attachments.bind(tx, ids, account, issue);
		if (!evidence) throw new NotCarried(`evidence: got ${ids.join(', ')}, expected attachments of the account's own that no step carries`);
		return evidence.length > 0 ? { evidence } : {};
	};
}

/** Does the work; a refusal where the step could not carry its attachments. */
export async function unlessNotCarried<T>(work: Promise<T>, field: 'attachments' | 'evidence', { words }: Posted): Promise<T | Refused> {
	try {
		return await work;
	} catch (error) {
		if (!(error instanceof NotCarried)) throw error;
		return refuse([{ field, message: words.problems.notYourAttachment }], words, 'incomplete');
	}
}
