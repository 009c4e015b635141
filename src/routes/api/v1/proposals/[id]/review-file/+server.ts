import { reviewFile } from '#server';

/** What the meeting has before it. */
export const GET = reviewFile;
