import { messages, type Lang } from '#i18n/server';
import { languageOf } from './language.ts';
import { store } from './opened.ts';
import { EVENT_HEADERS, EventStream } from './problem-list/event-stream.ts';
import { problem, problemResponse } from './problem.ts';
import { guarded } from './unexpected.ts';

/** Clients that may follow at once: anybody may, and each holds a connection. Whoever is refused asks again later. */
const MOST = 2000;

/** `GET /api/v1/data/events`: tells which version the data have, now and whenever they change. */
export function dataEvents(asked: { readonly request: Pick<Request, 'headers'>; readonly url: URL; readonly locals: { readonly lang: Lang } }): Promise<Response> {
	const lang = languageOf(asked);
	return guarded(lang, async () => {
		const { data } = store();
		const words = messages(lang);
		if (data.followers >= MOST) return problemResponse(problem('too-many', words, { detail: words.problems.tooManyListen }), lang, { 'retry-after': '60' });
		const stream = new EventStream();
		try {
			stream.whenOver(await data.follow((dataVersion) => stream.send({ event: 'data', data: { dataVersion } })));
		} catch (error) {
			stream.close();
			throw error;
		}
		return new Response(stream.body, { headers: EVENT_HEADERS });
	});
}
