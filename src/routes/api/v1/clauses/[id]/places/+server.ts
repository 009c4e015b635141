import { endpoint, parameters, readClausePlaces } from '#server';

export const GET = endpoint({ parameters: parameters.places, answer: readClausePlaces, type: 'application/geo+json' });
