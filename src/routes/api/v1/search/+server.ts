import { endpoint, parameters, readSearchResults } from '#server';

export const GET = endpoint({ parameters: parameters.search, answer: readSearchResults });
