import { endpoint, parameters, readUnitPlaces } from '#server';

export const GET = endpoint({ parameters: parameters.places, answer: readUnitPlaces, type: 'application/geo+json' });
