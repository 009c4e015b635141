import { readProposalFile } from '#server';

/** A file of areas, read and told; nothing is kept. */
export const POST = readProposalFile;
