import { presentationWords } from '#i18n/presentations';
import { messages, type Lang } from '#i18n/server';
import { createHash } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { matches } from '../entity-tag.ts';
import { languageOf, languageParameter } from '../language.ts';
import { store } from '../opened.ts';
import { forbid, problem, problemResponse, refuse, type Problem } from '../problem.ts';
import { receiving } from '../receiving.ts';
import { readSearch } from '../request/search.ts';
import { guarded } from '../unexpected.ts';
import { shownPicture } from './maps/kept-drawing.ts';
import { noSuchPresentation, readable } from './operations.ts';
import { LARGEST_PICTURE, presentationParameters } from './parameters.ts';
import { MOST_PICTURES } from './presentations.ts';

/** Pixels of the longer side: enough for a 4K projector, whose picture takes two thirds of its width. */
const EDGE = 2880;
const MOST_PIXELS = 60_000_000;
const SECONDS = 30;

const isPicture = (bytes: Uint8Array) => {
	const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
	return head.startsWith('\xff\xd8\xff') || head === '\x89PNG\r\n\x1a\n';
};

/** A picture made anew from its pixels, with full colour along fine lines; null: it cannot be read. */
async function developed(bytes: Uint8Array): Promise<{ readonly bytes: Uint8Array; readonly width: number; readonly height: number } | null> {
	const { default: sharp } = await import('sharp');
	try {
		const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
			.resize({ width: EDGE, height: EDGE, fit: 'inside', withoutEnlargement: true }).flatten({ background: '#ffffff' })
			.jpeg({ quality: 88, chromaSubsampling: '4:4:4' }).timeout({ seconds: SECONDS }).toBuffer({ resolveWithObject: true });
		return { bytes: data, width: info.width, height: info.height };
	} catch {
		return null;
	}
}

/** The handler that takes a picture of a scene: the bytes as they are, of the presentation's owner. */
export const receivePicture = receiving({
	parameters: {},
	async answer({ actor, lang, words, path: { id = '' }, read }) {
		const said = presentationWords(lang).refusals;
		const outcome = await readable(id, { actor, key: null }, { store: store(), lang, words });
		if (!outcome.ok) return outcome;
		if (outcome.body.account !== actor.account) return forbid(said.notYours, words);
		const file = await read(LARGEST_PICTURE, words.problems.body({ most: LARGEST_PICTURE }));
		if (!file.ok) return file;
		if (!isPicture(file.body)) return { ok: false, problem: problem('unsupported-type', words, { detail: said.pictureType }) };
		const picture = await developed(file.body);
		if (!picture) return refuse([{ field: 'body', message: said.pictureBroken }], words);
		const kept = await store().presentations.keepPicture(id, { ...picture, sha256: createHash('sha256').update(picture.bytes).digest('hex') });
		return kept ? { ok: true, body: kept, status: 201 } : { ok: false, problem: problem('too-many', words, { detail: said.tooManyPictures({ most: MOST_PICTURES }) }) };
	}
});

async function handOut({ request, url, params, locals }: RequestEvent, lang: Lang): Promise<Response> {
	const words = messages(lang);
	const refused = (told: Problem) => problemResponse(told, lang);
	const search = readSearch({ ...presentationParameters.read, ...languageParameter }, url.searchParams, { lang, words });
	if (!search.ok) return refused(refuse(search.faults, words).problem);
	const { id = '', picture = '' } = params;
	const outcome = await readable(id, { actor: locals.actor ?? null, key: search.given.key }, { store: store(), lang, words });
	if (!outcome.ok) return refused(outcome.problem);
	const kept = await store().presentations.pictureBytes(id, picture);
	if (!kept) return refused(noSuchPresentation(`${id}/${picture}`, { lang, words }).problem);
	const etag = `"${kept.sha256}"`;
	// kept by the browser alone, and asked for again each time: a right may have been taken back meanwhile
	const headers = { etag, 'cache-control': 'private, no-cache', vary: 'Cookie, Authorization' };
	if (matches(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
	const shown = shownPicture(kept.bytes);
	return new Response(new Uint8Array(shown.bytes), {
		headers: { ...headers, 'content-type': shown.type, 'content-length': String(shown.bytes.length), 'content-security-policy': "default-src 'none'; sandbox" }
	});
}

/** The handler of a picture's bytes: for whoever may read its presentation. */
export function handOutPicture(event: RequestEvent): Promise<Response> {
	const lang = languageOf(event);
	return guarded(lang, () => handOut(event, lang));
}
