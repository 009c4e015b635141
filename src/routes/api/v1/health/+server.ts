import { endpoint, parameters, readHealth } from '#server';

export const GET = endpoint({ parameters: parameters.none, answer: readHealth, live: true });
