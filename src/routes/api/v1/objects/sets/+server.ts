import { endpoint, parameters, readObjectSets } from '#server';

export const GET = endpoint({ parameters: parameters.none, live: true, answer: readObjectSets });
