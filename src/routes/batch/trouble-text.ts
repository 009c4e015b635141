import { faultText } from '#batch';
import type { BatchWords } from '#i18n/batch';
import type { Trouble } from './worker-talk.ts';

type Sentence = string | ((holes: Readonly<Record<string, string>>) => string);

const said = (sentence: unknown, holes: Readonly<Record<string, string>>): string => {
	const text = sentence as Sentence;
	return typeof text === 'string' ? text : text(holes);
};

/** Why it does not go on, in the words of a language. */
export function troubleText(trouble: Trouble, { faults, page }: BatchWords): string {
	if (trouble.kind === 'fault') return faultText(trouble.fault, faults);
	if (trouble.kind === 'question') return said(page.questions[trouble.asks], trouble.detail);
	return said(page.refusals[trouble.why], { name: trouble.name });
}
