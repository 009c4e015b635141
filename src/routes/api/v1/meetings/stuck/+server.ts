import { endpoint, parameters, readStuck } from '#server';

export const GET = endpoint({ parameters: parameters.none, live: true, answer: readStuck });
