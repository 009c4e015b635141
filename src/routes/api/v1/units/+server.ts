import { endpoint, parameters, readUnits } from '#server';

export const GET = endpoint({ parameters: parameters.dated, answer: readUnits });
