import { endpoint, issueParameters, logIssue, parameters, postEndpoint, readIssues } from '#server';

export const GET = endpoint({ parameters: issueParameters.list, live: true, answer: readIssues });

export const POST = postEndpoint({ parameters: parameters.none, accepts: ['application/json'], status: 201, answer: logIssue });
