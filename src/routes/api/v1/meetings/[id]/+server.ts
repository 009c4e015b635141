import { endpoint, parameters, readMeeting } from '#server';

export const GET = endpoint({ parameters: parameters.none, live: true, answer: readMeeting });
