import { createProposal, endpoint, parameters, postEndpoint, proposalParameters, readProposals } from '#server';

export const GET = endpoint({ parameters: proposalParameters.list, live: true, answer: readProposals });

export const POST = postEndpoint({ parameters: parameters.none, accepts: ['application/json'], status: 201, answer: createProposal });
