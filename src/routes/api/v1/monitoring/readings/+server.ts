import { receiveReadings } from '#server';

/** A table of readings, as the bytes of a file. */
export const POST = receiveReadings;
