import { drawMap, parameters, postEndpoint } from '#server';

export const POST = postEndpoint({ parameters: parameters.none, accepts: ['application/json'], status: 201, answer: drawMap });
