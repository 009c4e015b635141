import { endpoint, found, openApiDocument, parameters } from '#server';

export const GET = endpoint({ parameters: parameters.none, answer: () => found(openApiDocument()) });
