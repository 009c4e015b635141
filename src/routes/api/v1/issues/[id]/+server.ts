import { endpoint, parameters, readIssue } from '#server';

export const GET = endpoint({ parameters: parameters.none, live: true, answer: readIssue });
