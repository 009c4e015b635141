import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Lang } from '#i18n/server';
import { answerPlace } from '../answer.ts';
import { endpoint, headersOf } from '../endpoint.ts';
import { plainEntityTag } from '../entity-tag.ts';
import { chosenLanguage } from '../language.ts';
import { parameters } from '../parameters.ts';
import { secure } from '../security.ts';
import { logUnexpected } from '../unexpected.ts';
import { answerAtHand, atHand, takeToHand, witness, type AtHand, type Written } from './at-hand.ts';
import { asksPlainly, plainQuestion, type PlainQuestion } from './plain-question.ts';

/** One place: the operation behind `GET /api/v1/responsibility`, whichever way a request has come. */
export const responsibility = endpoint({
	parameters: parameters.responsibility,
	answer: ({ lon, lat, accuracy, at, matter }, standing) => answerPlace({ point: { lon, lat }, accuracy, on: at, matter }, standing)
});

const PATH = '/api/v1/responsibility';
const ASKED = `${PATH}?`;

const cookieIn = (header: string | undefined, name: string) => header?.split(';').map((each) => each.trim()).find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
	const url = new URL(request.url ?? '', 'http://localhost');
	const get = (name: string) => {
		const header = request.headers[name];
		return typeof header === 'string' ? header : null;
	};
	const lang = chosenLanguage(url, { get: (name) => cookieIn(request.headers.cookie, name) });
	const answered = await responsibility({ request: { headers: { get } }, url, params: {}, locals: { lang } });
	secure(answered.headers, false);
	response.writeHead(answered.status, Object.fromEntries(answered.headers));
	response.end(answered.status === 304 ? undefined : await answered.text());
}

const common = new Map<Lang, readonly string[]>();

/** The headers that every answer in a language has, name and value in turn. */
function commonHeaders(lang: Lang): readonly string[] {
	const known = common.get(lang);
	if (known) return known;
	const headers = new Headers(headersOf(lang, 'a tag'));
	headers.delete('etag');
	headers.append('vary', 'Accept-Encoding');
	secure(headers, false);
	const named = [...headers].flat();
	common.set(lang, named);
	return named;
}

/** What a server hears of a request, and answers or leaves to others: false, and it has not been touched. */
export type Attempt = (request: IncomingMessage, response: ServerResponse) => boolean;

function written(held: AtHand, question: PlainQuestion): Written {
	const { lon, lat, matter, accuracy, lang } = question;
	const spoken = lang ?? 'zh';
	const text = answerAtHand(held, question, spoken);
	const etag = plainEntityTag(held.basis.dataVersion, PATH, `${lon}~${lat}~${matter ?? ''}~${held.basis.on}~${accuracy}~${lang ?? ''}`, spoken);
	return { lon, lat, text, headers: [...commonHeaders(spoken), 'etag', etag, 'content-length', String(text.length)] };
}

/** Its text in one piece: joined as it is, it would be put together anew whenever it is sent. */
const flat = (answer: Written): Written => ({ ...answer, text: Buffer.from(answer.text, 'latin1').toString('latin1') });

/** The answer to a question as it stands behind the `?`; null: this is not the way to answer it. */
function answerTo(search: string): Written | null {
	const held = atHand();
	if (!held) return null;
	let answer = held.answers.get(search);
	if (!answer) {
		const question = plainQuestion(search);
		if (!question) return null;
		answer = written(held, question);
		// what is asked about once is not worth the room, nor the work of clearing it away
		if (held.asked.get(search)) held.answers.set(search, flat(answer));
		else held.asked.set(search, true);
	}
	witness(held, answer);
	return answer;
}

/** Answers a plain question of today from what is at hand, without waiting for anything. */
export const answerAtOnce: Attempt = ({ method, url = '', rawHeaders }, response) => {
	if (method !== 'GET' || !url.startsWith(ASKED) || !asksPlainly(rawHeaders)) return false;
	let answer: Written | null;
	try {
		answer = answerTo(url.slice(ASKED.length));
	} catch (error) {
		// the long way meets it again, and says it in words
		logUnexpected(error, 'at hand');
		return false;
	}
	if (answer) response.writeHead(200, answer.headers as string[]).end(answer.text, 'latin1');
	return answer !== null;
};

/** Answers every question about one place before the framework sees it: the same operation, without routing, hooks and pages. */
export const answerDirectly: Attempt = (request, response) => {
	const { method, url = '' } = request;
	if (method !== 'GET' || !(url === PATH || url.startsWith(ASKED))) return false;
	const answering = answer(request, response).catch((error: unknown) => void response.destroy(error instanceof Error ? error : undefined));
	// what fails from here on is no longer the caller's: it has its answer
	void answering.then(() => (atHand() ? undefined : takeToHand())).catch((error: unknown) => logUnexpected(error, 'taking to hand'));
	return true;
};
