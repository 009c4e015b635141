/** The words of the page of many places, and those of what is wrong with a row: a door of its own, so that no other page carries them. */
import { faults as enFaults, shares as enShares } from './en/batch.ts';
import { batchPage as enPage } from './en/batch-page.ts';
import type { Lang } from './lang.ts';
import type { Shape } from './shape.ts';
import { faults as zhFaults, shares as zhShares } from './zh/batch.ts';
import { batchPage as zhPage } from './zh/batch-page.ts';

export { type Lang } from './lang.ts';
export type BatchWords = Shape<{ readonly faults: typeof zhFaults; readonly shares: typeof zhShares; readonly page: typeof zhPage }>;

// on a page an encoding is chosen, not stated in a content type
const LANGUAGES: Readonly<Record<Lang, BatchWords>> = {
	zh: { faults: { ...zhFaults, undecodable: zhPage.undecodable }, shares: zhShares, page: zhPage },
	en: { faults: { ...enFaults, undecodable: enPage.undecodable }, shares: enShares, page: enPage }
};

/** The words of many places in a language. */
export function batchWords(lang: Lang): BatchWords {
	return LANGUAGES[lang];
}
