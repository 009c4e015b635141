import { proposalPatch } from '#server';

/** The changes as data. */
export const GET = proposalPatch;
