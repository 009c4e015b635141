import { endpoint, GEOJSON, parameters, readProposalAreas } from '#server';

export const GET = endpoint({ parameters: parameters.none, type: GEOJSON, live: true, answer: readProposalAreas });
