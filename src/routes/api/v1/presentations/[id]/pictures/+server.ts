import { receivePicture } from '#server';

/** One picture, to be shown by a scene. */
export const POST = receivePicture;
