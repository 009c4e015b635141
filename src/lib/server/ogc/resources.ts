import { readApi } from './api.ts';
import { readCollection, readCollections } from './collections.ts';
import { ogcEndpoint } from './endpoint.ts';
import { FEATURES, GEOJSON, OPENAPI } from './formats.ts';
import { readItem, readItems } from './items.ts';
import { ogcParameters } from './parameters.ts';
import { readConformance, readLanding } from './service.ts';

const { page, items, item } = ogcParameters;

/** The handlers of OGC API - Features, one for each resource. */
export const ogc = {
	landing: ogcEndpoint({ parameters: page, answer: readLanding }),
	conformance: ogcEndpoint({ parameters: page, answer: readConformance }),
	api: ogcEndpoint({ parameters: page, jsonType: OPENAPI, answer: readApi }),
	collections: ogcEndpoint({ parameters: page, answer: readCollections }),
	collection: ogcEndpoint({ parameters: page, answer: readCollection }),
	items: ogcEndpoint({ parameters: items, formats: FEATURES, jsonType: GEOJSON, answer: readItems }),
	item: ogcEndpoint({ parameters: item, jsonType: GEOJSON, answer: readItem })
};
