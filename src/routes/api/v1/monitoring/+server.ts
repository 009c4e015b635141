import { endpoint, monitoringParameters, readMonitoring } from '#server';

export const GET = endpoint({ parameters: monitoringParameters.list, live: true, answer: readMonitoring });
