import { formatNumber, type Lang } from '#i18n';
import type { MonitoringWords } from '#i18n/monitoring';
import { ITEMS, type ItemId, type ValueJudged } from '#monitoring';

/** A value as people read it, with its unit: digits are kept as they were measured. */
export function valueSaid({ item, value, below }: { readonly item: ItemId; readonly value: number; readonly below: boolean }, words: MonitoringWords, unit = true): string {
	const number = String(value);
	return `${below ? words.below({ value: number }) : number}${unit && ITEMS[item].unit ? ` ${ITEMS[item].unit}` : ''}`;
}

/** What goes over the target, and by how much; what is told apart stands not among it. */
export function overSaid(values: readonly ValueJudged[], words: MonitoringWords, lang: Lang): string {
	return values.filter(({ over, decides }) => over !== null && decides)
		.map(({ item, over }) => (typeof over === 'number' ? words.over({ item: words.items[item], times: formatNumber(over, lang) }) : words.exceeds({ item: words.items[item] }))).join(words.listed);
}

/** A month as people read it. */
export const monthSaid = (month: string, words: MonitoringWords) => words.month({ year: month.slice(0, 4), month: month.slice(5, 7) });
