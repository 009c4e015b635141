import { endpoint, issueParameters, readIssuesNearby } from '#server';

export const GET = endpoint({ parameters: issueParameters.nearby, live: true, answer: readIssuesNearby });
