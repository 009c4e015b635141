import { callMeeting, endpoint, meetingParameters, parameters, postEndpoint, readMeetings } from '#server';

export const GET = endpoint({ parameters: meetingParameters.list, live: true, answer: readMeetings });

export const POST = postEndpoint({ parameters: parameters.none, accepts: ['application/json'], status: 201, answer: callMeeting });
