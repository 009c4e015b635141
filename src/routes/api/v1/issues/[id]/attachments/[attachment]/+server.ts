import { handOutAttachment } from '#server';

/** A photo or paper of an issue. */
export const GET = handOutAttachment;
