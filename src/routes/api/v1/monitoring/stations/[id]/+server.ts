import { endpoint, parameters, readMonitoringStation } from '#server';

export const GET = endpoint({ parameters: parameters.none, live: true, answer: readMonitoringStation });
