import { presentationFile } from '#server';

export const GET = presentationFile('pdf');
