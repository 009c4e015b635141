import { beginSeries, parameters, postEndpoint } from '#server';
import type { RequestHandler } from './$types';

/** Begins a series; how far it is stands at its own address. */
export const POST: RequestHandler = (event) => postEndpoint({
	parameters: parameters.none, accepts: ['application/json'], status: 201,
	answer: (body, _given, standing) => beginSeries(body, standing, event.url.origin)
})(event);
