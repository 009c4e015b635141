import { determine, type MatterId } from '#duty';
import { messages, type Lang } from '#i18n';
import type { Answer, Speech } from '../../src/lib/panels/answer.ts';
import { ON, TABLE } from '../duty/asking.ts';
import { placeOf, type Spot } from '../duty/place-of.ts';

/** What the parts of an answer speak with, where no area beyond is known by name. */
export const speechIn = (lang: Lang): Speech => ({ lang, words: messages(lang), areaNames: {} });

/** A real answer for a spot, and its duty for one matter. */
export function answered(spot: Spot, matter: MatterId) {
	const answer: Answer = determine(placeOf(spot), TABLE, ON);
	const duty = answer.duties.find((each) => each.matter === matter);
	if (!duty) throw new Error(`duties: got none for ${matter}, expected one`);
	return { answer, duty };
}
