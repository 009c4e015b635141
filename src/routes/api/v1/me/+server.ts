import { endpoint, found, parameters } from '#server';

export const GET = endpoint({ parameters: parameters.none, live: true, answer: (_given, { actor }) => found({ actor }) });
