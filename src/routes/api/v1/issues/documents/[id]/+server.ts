import { documentParameters, endpoint, readDocument } from '#server';

export const GET = endpoint({ parameters: documentParameters.read, live: true, answer: readDocument });
