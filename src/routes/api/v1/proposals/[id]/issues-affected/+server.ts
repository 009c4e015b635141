import { endpoint, parameters, readIssuesAffected } from '#server';

export const GET = endpoint({ parameters: parameters.none, live: true, answer: readIssuesAffected });
