import { seriesFile } from '#server';

export const GET = seriesFile;
