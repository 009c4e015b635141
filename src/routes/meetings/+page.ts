import type { PageLoad } from './$types';
import { readFrom } from '../read-from.ts';
import { MEETINGS, type MeetingsPage } from './meetings-api.ts';

/** The meetings, and the cadence of the year that the address asks for. */
export const load: PageLoad = async ({ url, fetch, depends, parent }) => {
	depends('lianghu:meetings');
	const { lang } = await parent();
	const year = url.searchParams.get('year');
	return { outcome: await readFrom<MeetingsPage>(fetch, year ? `${MEETINGS}?year=${encodeURIComponent(year)}` : MEETINGS, lang) };
};
