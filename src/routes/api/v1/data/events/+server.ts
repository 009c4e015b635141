import { dataEvents } from '#server';

export const GET = dataEvents;
