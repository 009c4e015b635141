import { parameters, postEndpoint, stepProposal } from '#server';

export const POST = postEndpoint({ parameters: parameters.none, accepts: ['application/json'], status: 200, answer: stepProposal });
