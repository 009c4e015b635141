import { endpoint, freezeDocument, parameters, postEndpoint, readDocuments } from '#server';

export const GET = endpoint({ parameters: parameters.none, live: true, answer: readDocuments });

export const POST = postEndpoint({ parameters: parameters.none, accepts: ['application/json'], status: 201, answer: freezeDocument });
