import { endpoint, issueParameters, readFigures } from '#server';

export const GET = endpoint({ parameters: issueParameters.figures, live: true, answer: readFigures });
