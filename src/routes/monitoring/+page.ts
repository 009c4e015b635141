import type { PageLoad } from './$types';
import { readFrom } from '../read-from.ts';
import { MONITORING, type MonitoringPage } from './monitoring-api.ts';

/** The stations, and the ledger of the year that the address asks for. */
export const load: PageLoad = async ({ url, fetch, depends, parent }) => {
	depends('lianghu:monitoring');
	const { lang } = await parent();
	const year = url.searchParams.get('year');
	return { outcome: await readFrom<MonitoringPage>(fetch, year ? `${MONITORING}?year=${encodeURIComponent(year)}` : MONITORING, lang) };
};
