import { createPresentation, endpoint, parameters, postEndpoint, readPresentations } from '#server';

export const GET = endpoint({ parameters: parameters.none, live: true, answer: readPresentations });

export const POST = postEndpoint({ parameters: parameters.none, accepts: ['application/json'], status: 201, answer: createPresentation });
