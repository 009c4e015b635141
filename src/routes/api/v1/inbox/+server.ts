import { endpoint, parameters, readInbox } from '#server';

export const GET = endpoint({ parameters: parameters.none, live: true, answer: readInbox });
