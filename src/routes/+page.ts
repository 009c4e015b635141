import { dateInChina } from '#i18n';
import { browser } from '$app/environment';
import { questionFrom } from '#ask';
import type { PageLoad } from './$types';
import { answerAt } from './answering.ts';
import { askGround, askWordings, groundAddress } from './ground.ts';

/** What is asked again when an answer could not be had. */
const ANSWER = 'lianghu:answer';

/** The question of the address, and its answer: found by the server for a first load, in the browser afterwards. */
export const load: PageLoad = async ({ url, fetch, parent, depends }) => {
	depends(ANSWER);
	const { lang } = await parent();
	const question = questionFrom(url.searchParams);
	const today = dateInChina(new Date());
	const on = question.on ?? today;
	const [outcome, wordings] = await Promise.all([
		question.at ? answerAt(fetch, { point: question.at, accuracy: question.accuracy, on, lang }) : ({ kind: 'nothing-asked' } as const),
		question.clause ? askWordings(fetch, on) : {}
	]);
	// shapes are not sent with the page: the browser asks for them while the answer is being read
	const address = browser ? groundAddress(question, on, lang) : null;
	return { question, today, on, outcome, wordings, ground: address ? askGround(fetch, address) : null };
};
