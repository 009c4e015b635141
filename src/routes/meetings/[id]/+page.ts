import type { PageLoad } from './$types';
import { readFrom } from '../../read-from.ts';
import { MEETINGS, type MeetingView } from '../meetings-api.ts';

/** One meeting. */
export const load: PageLoad = async ({ params, fetch, depends, parent }) => {
	depends('lianghu:meeting');
	const { lang } = await parent();
	return { id: params.id, outcome: await readFrom<MeetingView>(fetch, `${MEETINGS}/${encodeURIComponent(params.id)}`, lang) };
};
