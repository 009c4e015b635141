import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerPlace } from '../answer.ts';
import { endpoint } from '../endpoint.ts';
import { chosenLanguage } from '../language.ts';
import { parameters } from '../parameters.ts';
import { secure } from '../security.ts';
import { logUnexpected } from '../unexpected.ts';
import { answerTo, ASKED, headersOfAnswer, PATH } from './answer-to.ts';
import { atHand, takeToHand } from './at-hand.ts';
import { asksPlainly } from './plain-question.ts';

/** One place: the operation behind `GET /api/v1/responsibility`, whichever way a request has come. */
export const responsibility = endpoint({
	parameters: parameters.responsibility,
	answer: ({ lon, lat, accuracy, at, matter }, standing) => answerPlace({ point: { lon, lat }, accuracy, on: at, matter }, standing)
});

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

/** What a server hears of a request, and answers or leaves to others: false, and it has not been touched. */
export type Attempt = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Answers a plain question of today from what is at hand, without waiting for anything. */
export const answerAtOnce: Attempt = ({ method, url = '', rawHeaders }, response) => {
	if (method !== 'GET' || !url.startsWith(ASKED) || !asksPlainly(rawHeaders)) return false;
	const answer = answerTo(url.slice(ASKED.length));
	if (answer) response.writeHead(200, headersOfAnswer(answer)).end(answer.text, 'latin1');
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
