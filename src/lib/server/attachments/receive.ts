import { LARGEST_FILE } from '#photos';
import { messages, type Lang, type Messages } from '#i18n/server';
import type { RequestEvent } from '@sveltejs/kit';
import { MOST_UNBOUND } from './attachments.ts';
import { languageOf, languageParameter } from '../language.ts';
import { limitedBytes } from '../limited-body.ts';
import { store } from '../opened.ts';
import { parameters } from '../parameters.ts';
import { contentLanguage, problem, problemResponse, refuse, type Problem, type ProblemId } from '../problem.ts';
import { readSearch } from '../request/search.ts';
import { guarded } from '../unexpected.ts';
import { takeIn, type AttachmentFault } from './take-in.ts';

const KINDS: Readonly<Record<AttachmentFault, ProblemId>> = {
	unknown: 'unsupported-type', heic: 'unsupported-type', macros: 'unsupported-type', 'too-many-pixels': 'too-large', broken: 'invalid-request'
};

function refusal(why: AttachmentFault, words: Messages): Problem {
	const message = words.problems.attachments[why];
	return problem(KINDS[why], words, why === 'broken' ? { errors: [{ field: 'body', message }] } : { detail: message });
}

async function answerTo({ request, url, locals }: RequestEvent, lang: Lang): Promise<Response> {
	const words = messages(lang);
	const refused = (told: Problem) => problemResponse(told, lang);
	if (!locals.actor) return refused(problem('sign-in-needed', words, { detail: words.problems.signInNeeded }));
	const search = readSearch({ ...parameters.attachment, ...languageParameter }, url.searchParams, { lang, words });
	if (!search.ok) return refused(refuse(search.faults, words).problem);
	const bytes = await limitedBytes(request, LARGEST_FILE);
	if (!bytes) return refused(problem('too-large', words, { detail: words.problems.body({ most: LARGEST_FILE }) }));
	const taken = await takeIn(bytes, search.given.name);
	if (!taken.ok) return refused(refusal(taken.why, words));
	const takenAt = taken.camera.takenAt ?? (taken.attachment.kind === 'photo' ? search.given.takenAt : null);
	const kept = await store().attachments.keep(locals.actor.account, { ...taken.attachment, takenAt });
	if (!kept) return refused(problem('too-many', words, { detail: words.problems.tooManyUnbound({ most: MOST_UNBOUND }) }));
	const headers = { 'content-type': 'application/json; charset=utf-8', 'content-language': contentLanguage(lang), 'cache-control': 'no-store' };
	return new Response(JSON.stringify({ ...kept, position: taken.camera.position }), { status: 201, headers });
}

/** The handler that takes one photo or paper: the bytes as they are, of whoever has signed in. */
export function receiveAttachment(event: RequestEvent): Promise<Response> {
	const lang = languageOf(event);
	return guarded(lang, () => answerTo(event, lang));
}
