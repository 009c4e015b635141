import { endpoint, parameters, postEndpoint, presentationParameters, readPresentation, removePresentation, savePresentation } from '#server';

export const GET = endpoint({ parameters: presentationParameters.read, live: true, answer: readPresentation });

export const PUT = postEndpoint({ parameters: parameters.none, accepts: ['application/json'], status: 200, answer: savePresentation });

export const DELETE = endpoint({ parameters: parameters.none, live: true, answer: removePresentation });
