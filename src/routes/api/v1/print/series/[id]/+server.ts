import { cancelSeries, endpoint, parameters, readSeries } from '#server';

export const GET = endpoint({ parameters: parameters.none, live: true, answer: readSeries });

export const DELETE = endpoint({ parameters: parameters.none, live: true, answer: cancelSeries });
