import { receiveAttachment } from '#server';

/** One photo or paper, to be carried by a step. */
export const POST = receiveAttachment;
