import { endpoint, GEOJSON, loadObjects, objectParameters, readObjects } from '#server';

export const GET = endpoint({ parameters: objectParameters.list, type: GEOJSON, live: true, answer: readObjects });

/** A file of objects becomes a set, or takes the place of what one held. */
export const POST = loadObjects;
