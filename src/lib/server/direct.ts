import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerPlace } from './answer.ts';
import { endpoint } from './endpoint.ts';
import { chosenLanguage } from './language.ts';
import { parameters } from './parameters.ts';
import { secure } from './security.ts';

/** One place: the operation behind `GET /api/v1/responsibility`, whichever way a request has come. */
export const responsibility = endpoint({
	parameters: parameters.responsibility,
	answer: ({ lon, lat, accuracy, at, matter }, standing) => answerPlace({ point: { lon, lat }, accuracy, on: at, matter }, standing)
});

const PATH = '/api/v1/responsibility';

const cookieIn = (header: string | undefined, name: string) => header?.split(';').map((each) => each.trim()).find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);

async function answer(request: IncomingMessage, response: ServerResponse, tianditu: boolean): Promise<void> {
	const url = new URL(request.url ?? '', 'http://localhost');
	const get = (name: string) => {
		const header = request.headers[name];
		return typeof header === 'string' ? header : null;
	};
	const lang = chosenLanguage(url, { get: (name) => cookieIn(request.headers.cookie, name) });
	const answered = await responsibility({ request: { headers: { get } }, url, params: {}, locals: { lang } });
	secure(answered.headers, tianditu);
	response.writeHead(answered.status, Object.fromEntries(answered.headers));
	response.end(answered.status === 304 ? undefined : await answered.text());
}

/**
 * Answers the one question that programs ask most before the framework sees it: the same operation, without routing,
 * hooks and pages. False: the request is another one, and has not been touched.
 */
export function answerDirectly(tianditu: boolean): (request: IncomingMessage, response: ServerResponse) => boolean {
	return (request, response) => {
		const { method, url = '' } = request;
		if (method !== 'GET' || !(url === PATH || url.startsWith(`${PATH}?`))) return false;
		answer(request, response, tianditu).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
		return true;
	};
}
