import { endpoint, GEOJSON, parameters, readProposalConsequence } from '#server';

export const GET = endpoint({ parameters: parameters.none, otherTypes: [GEOJSON], live: true, answer: readProposalConsequence });
