import { endpoint, parameters, readFindings } from '#server';

export const GET = endpoint({ parameters: parameters.dated, answer: readFindings });
