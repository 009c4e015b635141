import { endpoint, parameters, readClauses } from '#server';

export const GET = endpoint({ parameters: parameters.dated, answer: readClauses });
