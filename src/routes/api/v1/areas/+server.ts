import { endpoint, parameters, readAreas } from '#server';

export const GET = endpoint({ parameters: parameters.areas, answer: readAreas, type: 'application/geo+json' });
