import { messages } from '#i18n/server';
import type { Asked } from '../endpoint.ts';
import { DOCUMENT_TYPES } from '../documents/file-endpoint.ts';
import { languageOf, languageParameter } from '../language.ts';
import { store } from '../opened.ts';
import { signInNeeded } from '../problem-list/reading.ts';
import { contentLanguage, problemResponse, refuse } from '../problem.ts';
import { readSearch } from '../request/search.ts';
import { guarded } from '../unexpected.ts';
import { agendaFor } from './agenda.ts';
import { meetingSeen } from './operations.ts';

/** The handler of a meeting's file for Word: its notice before it is held, its minutes after. */
export function meetingFile(event: Asked): Promise<Response> {
	const lang = languageOf(event);
	return guarded(lang, async () => {
		const words = messages(lang);
		const search = readSearch(languageParameter, event.url.searchParams, { lang, words });
		if (!search.ok) return problemResponse(refuse(search.faults, words).problem, lang);
		const actor = event.locals.actor ?? null;
		if (!actor) return problemResponse(signInNeeded({ words }).problem, lang);
		const standing = { store: store(), words, lang };
		const stored = await meetingSeen(event.params.id ?? '', standing, actor);
		if (!stored.ok) return problemResponse(stored.problem, lang);
		const { meeting } = stored.body;
		const { agenda } = await agendaFor(meeting.agenda, standing, actor);
		const shown = { ...stored.body, meeting: { ...meeting, agenda } };
		// the writer is large and seldom asked for
		const { meetingWordFile } = await import('./word-file.ts');
		return new Response(await meetingWordFile(shown, lang) as Uint8Array<ArrayBuffer>, {
			headers: {
				'content-type': DOCUMENT_TYPES.docx, 'content-language': contentLanguage(lang), 'cache-control': 'no-store',
				'content-disposition': `attachment; filename="${meeting.number}.docx"`
			}
		});
	});
}
