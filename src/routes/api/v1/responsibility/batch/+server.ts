import { batchEndpoint } from '#server';

/** Many places at once: CSV, NDJSON or GeoJSON, and the same back. */
export const POST = batchEndpoint;
