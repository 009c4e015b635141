import type { PageLoad } from './$types';
import { readFrom } from '../../read-from.ts';
import { MONITORING, type MonitoringPage, type StationWhole } from '../monitoring-api.ts';

/** One station; and whether the reader may say it anew. */
export const load: PageLoad = async ({ params, fetch, depends, parent }) => {
	depends('lianghu:monitoring');
	const { lang } = await parent();
	const [outcome, all] = await Promise.all([readFrom<StationWhole>(fetch, `${MONITORING}/stations/${encodeURIComponent(params.code)}`, lang), readFrom<MonitoringPage>(fetch, MONITORING, lang)]);
	return { code: params.code, outcome, mayEnter: all.kind === 'found' && all.body.mayEnter };
};
