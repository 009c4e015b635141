import { endpoint, GEOJSON, parameters, readProposalDifference } from '#server';

export const GET = endpoint({ parameters: parameters.none, otherTypes: [GEOJSON], live: true, answer: readProposalDifference });
