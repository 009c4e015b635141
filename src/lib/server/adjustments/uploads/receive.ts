import { messages, type Lang } from '#i18n/server';
import { proposalWords } from '#i18n/proposals';
import { uploadWords } from '#i18n/uploads';
import { mayPropose } from '#proposals';
import type { RequestEvent } from '@sveltejs/kit';
import { tableInForce } from '../../answer.ts';
import { languageOf, languageParameter } from '../../language.ts';
import { limitedBytes } from '../../limited-body.ts';
import { store } from '../../opened.ts';
import { contentLanguage, problem, problemResponse, refuse, type Problem } from '../../problem.ts';
import type { Given } from '../../request/reading.ts';
import { readSearch } from '../../request/search.ts';
import { guarded } from '../../unexpected.ts';
import { toImportCrs } from '../../import/crs.ts';
import { LARGEST_UPLOAD, uploadParameters } from './parameters.ts';
import { refusalOf } from './refused.ts';
import { understoodShown } from './shown.ts';
import { understand } from './understand.ts';
import type { UploadOptions } from './understood.ts';

const MEGABYTE = 1024 * 1024;

function optionsOf({ crs, encoding, layer, kind, repair, tolerance }: Given<typeof uploadParameters>): UploadOptions {
	const declared = crs === null ? null : toImportCrs(crs);
	return {
		...(declared === null ? {} : { crs: declared }), ...(encoding === null ? {} : { encoding }), ...(layer === null ? {} : { layer }), ...(kind === null ? {} : { kind }),
		snap: repair === 'snap', tolerance
	};
}

async function answerTo({ request, url, locals }: RequestEvent, lang: Lang): Promise<Response> {
	const words = messages(lang);
	const refused = (told: Problem) => problemResponse(told, lang);
	if (!locals.actor) return refused(problem('sign-in-needed', words, { detail: words.problems.signInNeeded }));
	if (!mayPropose(locals.actor)) return refused(problem('forbidden', words, { detail: proposalWords(lang).forbidden['may-not-propose'] }));
	const search = readSearch({ ...uploadParameters, ...languageParameter }, url.searchParams, { lang, words });
	if (!search.ok) return refused(refuse(search.faults, words).problem);
	const { name, validFrom, tolerance } = search.given;
	const inForce = tableInForce(validFrom, words, 'validFrom');
	if (!inForce.ok) return refused(inForce.problem);
	const bytes = await limitedBytes(request, LARGEST_UPLOAD);
	if (!bytes) return refused(problem('too-large', words, { detail: uploadWords(lang).fileTooLarge({ most: LARGEST_UPLOAD / MEGABYTE }) }));
	const areas = await store().areas({ on: validFrom });
	const understood = await understand(bytes, name, optionsOf(search.given), areas);
	if (!understood.ok) return refused(refusalOf(understood, uploadWords(lang), words));
	const headers = { 'content-type': 'application/json; charset=utf-8', 'content-language': contentLanguage(lang), 'cache-control': 'no-store' };
	return new Response(JSON.stringify(understoodShown(understood, { name, validFrom, tolerance }, areas, lang)), { headers });
}

/** `POST /api/v1/proposals/reading`: what a file is understood to hold, before anything is proposed. Nothing is kept. */
export function readProposalFile(event: RequestEvent): Promise<Response> {
	const lang = languageOf(event);
	return guarded(lang, () => answerTo(event, lang));
}
