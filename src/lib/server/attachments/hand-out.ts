import { maySee } from '#issues';
import { messages, type Lang } from '#i18n/server';
import type { RequestEvent } from '@sveltejs/kit';
import { matches } from '../entity-tag.ts';
import { languageOf, languageParameter } from '../language.ts';
import { store } from '../opened.ts';
import { parameters } from '../parameters.ts';
import { problem, problemResponse, refuse, type Problem } from '../problem.ts';
import { readSearch } from '../request/search.ts';
import { guarded } from '../unexpected.ts';

/** Beside a plain name, which old programs read, the true one (RFC 6266). */
function disposition(kind: 'photo' | 'paper', name: string): string {
	const plain = name.replace(/[^\w. -]/g, '_');
	const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
	return `${kind === 'photo' ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

async function answerTo({ request, url, params, locals }: RequestEvent, lang: Lang): Promise<Response> {
	const words = messages(lang);
	const refused = (told: Problem) => problemResponse(told, lang);
	if (!locals.actor) return refused(problem('sign-in-needed', words, { detail: words.problems.signInNeeded }));
	const search = readSearch({ ...parameters.attachmentSize, ...languageParameter }, url.searchParams, { lang, words });
	if (!search.ok) return refused(refuse(search.faults, words).problem);
	const { id = '', attachment = '' } = params;
	const facts = await store().attachments.facts(id, attachment);
	if (!facts) return refused(problem('unknown-id', words, { detail: words.problems.noAttachment({ got: attachment.slice(0, 60) }) }));
	if (!maySee(locals.actor, facts)) return refused(problem('forbidden', words, { detail: words.issues.forbidden.unseen }));
	const small = search.given.size === 'small';
	const etag = `"${facts.sha256}${small ? '-small' : ''}"`;
	// kept by the browser alone, and asked for again each time: a right may have been taken back meanwhile
	const headers = { etag, 'cache-control': 'private, no-cache', vary: 'Cookie, Authorization' };
	if (matches(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
	const bytes = await store().attachments.bytes(attachment, small);
	return new Response(new Uint8Array(bytes), {
		headers: {
			...headers, 'content-type': facts.mediaType, 'content-length': String(bytes.length), 'content-disposition': disposition(facts.kind, facts.name),
			'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox"
		}
	});
}

/** The handler of an attachment's bytes: only for who may see the issue that has it. */
export function handOutAttachment(event: RequestEvent): Promise<Response> {
	const lang = languageOf(event);
	return guarded(lang, () => answerTo(event, lang));
}
