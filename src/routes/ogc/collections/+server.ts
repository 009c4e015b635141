import { ogc } from '#server';

export const GET = ogc.collections;
