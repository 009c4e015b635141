import type { PageLoad } from './$types';
import { dateInChina } from '#i18n';
import { OBJECTS, readFrom, readObjects, type SetsPage } from './objects-api.ts';

/** The sets of objects with their loads, and the objects that hold today. */
export const load: PageLoad = async ({ fetch, depends, parent }) => {
	depends('lianghu:objects');
	const { lang } = await parent();
	const [outcome, shown] = await Promise.all([readFrom<SetsPage>(fetch, `${OBJECTS}/sets`, lang), readObjects(fetch, lang)]);
	return { outcome, shown, today: dateInChina(new Date()) };
};
