import { parameters, postEndpoint, stepMeeting } from '#server';

export const POST = postEndpoint({ parameters: parameters.none, accepts: ['application/json'], status: 200, answer: stepMeeting });
