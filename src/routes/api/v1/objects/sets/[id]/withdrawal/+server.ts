import { parameters, postEndpoint, withdrawObjects } from '#server';

export const POST = postEndpoint({ parameters: parameters.none, accepts: ['application/json'], status: 200, answer: withdrawObjects });
