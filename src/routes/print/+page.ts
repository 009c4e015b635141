import { dateInChina } from '#i18n';
import type { PageLoad } from './$types';
import { sheetFrom } from './print-api.ts';

/** The address says what is printed; the picture of it is drawn when the page is alive. */
export const load: PageLoad = ({ url }) => ({ sheet: sheetFrom(url.searchParams), today: dateInChina(new Date()) });
