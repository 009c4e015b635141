import { endpoint, issueParameters, readIssueClusters } from '#server';

export const GET = endpoint({ parameters: issueParameters.clusters, live: true, type: 'application/geo+json', answer: readIssueClusters });
