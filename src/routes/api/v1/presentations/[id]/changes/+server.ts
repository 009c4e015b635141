import { endpoint, parameters, readPresentationChanges } from '#server';

export const GET = endpoint({ parameters: parameters.none, live: true, answer: readPresentationChanges });
