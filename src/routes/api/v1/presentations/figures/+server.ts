import { endpoint, presentationParameters, readSceneFigures } from '#server';

export const GET = endpoint({ parameters: presentationParameters.figures, live: true, answer: readSceneFigures });
