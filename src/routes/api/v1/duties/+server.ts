import { endpoint, parameters, readDuties } from '#server';

export const GET = endpoint({ parameters: parameters.dated, answer: readDuties });
