import { endpoint, parameters, readMatters } from '#server';

export const GET = endpoint({ parameters: parameters.dated, answer: readMatters });
