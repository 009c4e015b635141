import { messages, type Lang } from '#i18n/server';
import type { Actor } from '#issues';
import { languageOf } from '../language.ts';
import { store } from '../opened.ts';
import { problem, problemResponse } from '../problem.ts';
import { guarded } from '../unexpected.ts';
import { EVENT_HEADERS, EventStream } from './event-stream.ts';

interface Asked {
	readonly request: Pick<Request, 'headers'>;
	readonly url: URL;
	readonly locals: { readonly lang: Lang; readonly actor?: Actor | null };
}

/** The place in the chain of steps that a client was told up to; null when it says none. */
function lastPlace({ headers }: Asked['request']): number | null {
	const text = headers.get('last-event-id') ?? '';
	return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

async function follow(actor: Actor, after: number | null): Promise<Response> {
	const stream = new EventStream();
	try {
		stream.whenOver(await store().feed.follow(actor, after, ({ place, id, version }) => stream.send({ id: place, event: 'issue', data: { id, version } })));
	} catch (error) {
		stream.close();
		throw error;
	}
	return new Response(stream.body, { headers: EVENT_HEADERS });
}

/** `GET /api/v1/issues/events`: tells of changed issues as they change, each client only of those that it may see. */
export function issueEvents(asked: Asked): Promise<Response> {
	const lang = languageOf(asked);
	return guarded(lang, async () => {
		const { actor } = asked.locals;
		const words = messages(lang);
		if (!actor) return problemResponse(problem('sign-in-needed', words, { detail: words.problems.signInNeeded }), lang);
		return follow(actor, lastPlace(asked.request));
	});
}
