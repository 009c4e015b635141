import { endpoint, parameters, readSearchEntries } from '#server';

export const GET = endpoint({ parameters: parameters.none, answer: readSearchEntries });
