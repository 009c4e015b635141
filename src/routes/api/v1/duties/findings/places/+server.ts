import { endpoint, parameters, readFindingPlaces } from '#server';

export const GET = endpoint({ parameters: parameters.findingPlaces, answer: readFindingPlaces, type: 'application/geo+json' });
