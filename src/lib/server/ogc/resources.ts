import type { RequestEvent } from '@sveltejs/kit';
import { readApi } from './api.ts';
import { readCollection, readCollections } from './collections.ts';
import { ogcEndpoint } from './endpoint.ts';
import { FEATURES, GEOJSON, OPENAPI } from './formats.ts';
import { ISSUES, readIssueCollection } from './issue-collection.ts';
import { readIssueItem, readIssueItems } from './issue-items.ts';
import { readItem, readItems } from './items.ts';
import { ogcParameters } from './parameters.ts';
import { readConformance, readLanding } from './service.ts';

const { page, items, item, issues } = ogcParameters;

type Handler = (event: RequestEvent) => Promise<Response>;

/** Issues are other things than areas, with other facts to select them by, and not for everybody. */
const byCollection = (ofAreas: Handler, ofIssues: Handler): Handler => (event) => (event.params.collection === ISSUES ? ofIssues : ofAreas)(event);

/** The handlers of OGC API - Features, one for each resource. */
export const ogc = {
	landing: ogcEndpoint({ parameters: page, answer: readLanding }),
	conformance: ogcEndpoint({ parameters: page, answer: readConformance }),
	api: ogcEndpoint({ parameters: page, jsonType: OPENAPI, answer: readApi }),
	collections: ogcEndpoint({ parameters: page, answer: readCollections }),
	collection: byCollection(ogcEndpoint({ parameters: page, answer: readCollection }), ogcEndpoint({ parameters: page, answer: readIssueCollection })),
	items: byCollection(
		ogcEndpoint({ parameters: items, formats: FEATURES, jsonType: GEOJSON, answer: readItems }), ogcEndpoint({ parameters: issues, jsonType: GEOJSON, answer: readIssueItems })
	),
	item: byCollection(ogcEndpoint({ parameters: item, jsonType: GEOJSON, answer: readItem }), ogcEndpoint({ parameters: item, jsonType: GEOJSON, answer: readIssueItem }))
};
