import { printedSheet } from '#server';

export const GET = printedSheet('pdf');
