import { documentFile } from '#server';

export const GET = documentFile('pdf');
