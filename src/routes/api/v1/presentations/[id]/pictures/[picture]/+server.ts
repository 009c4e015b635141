import { handOutPicture } from '#server';

export const GET = handOutPicture;
