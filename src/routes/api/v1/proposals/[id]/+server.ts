import { endpoint, parameters, readProposal } from '#server';

export const GET = endpoint({ parameters: parameters.none, live: true, answer: readProposal });
