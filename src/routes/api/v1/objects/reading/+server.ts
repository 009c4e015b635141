import { readObjectFile } from '#server';

/** A file of objects, read and told; nothing is kept. */
export const POST = readObjectFile;
