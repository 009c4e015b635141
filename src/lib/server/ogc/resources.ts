import type { RequestEvent } from '@sveltejs/kit';
import { readApi } from './api.ts';
import { readCollection, readCollections } from './collections.ts';
import { ogcEndpoint } from './endpoint.ts';
import { FEATURES, GEOJSON, OPENAPI } from './formats.ts';
import { readIssueItem, readIssueItems } from './issue-items.ts';
import { readItem, readItems } from './items.ts';
import { readObjectItem, readObjectItems } from './object-items.ts';
import { ogcParameters } from './parameters.ts';
import { readChangeItem, readChangeItems } from './proposal-items.ts';
import { ISSUES, OBJECTS, PROPOSALS, readSigned } from './signed-collections.ts';
import { readConformance, readLanding } from './service.ts';

const { page, items, item, issues, proposals, objects } = ogcParameters;

type Handler = (event: RequestEvent) => Promise<Response>;

/** Issues, proposals and named objects are other things than areas, with other facts to select them by, and not for everybody. */
const byCollection = (ofAreas: Handler, signed: Readonly<Record<string, Handler>>): Handler => (event) => {
	const { collection = '' } = event.params;
	const own = Object.hasOwn(signed, collection) ? signed[collection] : undefined;
	return (own ?? ofAreas)(event);
};

/** The handlers of OGC API - Features, one for each resource. */
export const ogc = {
	landing: ogcEndpoint({ parameters: page, answer: readLanding }),
	conformance: ogcEndpoint({ parameters: page, answer: readConformance }),
	api: ogcEndpoint({ parameters: page, jsonType: OPENAPI, answer: readApi }),
	collections: ogcEndpoint({ parameters: page, answer: readCollections }),
	collection: byCollection(ogcEndpoint({ parameters: page, answer: readCollection }), {
		[ISSUES.id]: ogcEndpoint({ parameters: page, answer: readSigned(ISSUES) }), [PROPOSALS.id]: ogcEndpoint({ parameters: page, answer: readSigned(PROPOSALS) }),
		[OBJECTS.id]: ogcEndpoint({ parameters: page, answer: readSigned(OBJECTS) })
	}),
	items: byCollection(ogcEndpoint({ parameters: items, formats: FEATURES, jsonType: GEOJSON, answer: readItems }), {
		[ISSUES.id]: ogcEndpoint({ parameters: issues, jsonType: GEOJSON, answer: readIssueItems }), [PROPOSALS.id]: ogcEndpoint({ parameters: proposals, jsonType: GEOJSON, answer: readChangeItems }),
		[OBJECTS.id]: ogcEndpoint({ parameters: objects, jsonType: GEOJSON, answer: readObjectItems })
	}),
	item: byCollection(ogcEndpoint({ parameters: item, jsonType: GEOJSON, answer: readItem }), {
		[ISSUES.id]: ogcEndpoint({ parameters: item, jsonType: GEOJSON, answer: readIssueItem }), [PROPOSALS.id]: ogcEndpoint({ parameters: item, jsonType: GEOJSON, answer: readChangeItem }),
		[OBJECTS.id]: ogcEndpoint({ parameters: item, jsonType: GEOJSON, answer: readObjectItem })
	})
};
