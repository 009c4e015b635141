import { endpoint, parameters, readProblemKinds } from '#server';

export const GET = endpoint({ parameters: parameters.none, answer: readProblemKinds });
