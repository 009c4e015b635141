import { meetingFile } from '#server';

export const GET = meetingFile;
